"use strict";
// Shows the page anew when there are newer ones. While nobody looks at it, it does not listen: browsers keep few connections open.
(() => {
  const shown = document.querySelector("meta[name=pages]").content;
  const news = new URL("events", document.currentScript.src);
  let source;
  let lost = false;
  const listen = () => {
    source = new EventSource(news);
    source.onerror = () => { lost = true; };
    // A program that was started again counts from one.
    source.onmessage = (event) => { if (lost || event.data !== shown) location.reload(); };
  };
  document.addEventListener("visibilitychange", () => {
    source?.close();
    if (!document.hidden) listen();
  });
  if (!document.hidden) listen();
})();
