// While somebody writes, the same program that saves says what it finds; what it says is put beside the fields. Without this script the
// button for looking at the changes says the same.
"use strict";
(() => {
  const form = document.querySelector("form[data-check]");
  if (!form) return;
  let waiting = 0;
  let newest = 0;
  const show = (text) => {
    const answer = new DOMParser().parseFromString(text, "text/html");
    for (const place of document.querySelectorAll("[data-found]")) {
      const other = answer.getElementById(place.id);
      const said = other ? other.textContent : "";
      if (place.textContent === said) continue;
      place.replaceChildren(...(other ? other.cloneNode(true).childNodes : []));
    }
    for (const field of form.querySelectorAll("[aria-invalid]")) {
      const other = answer.getElementById(field.id);
      field.setAttribute("aria-invalid", other?.getAttribute("aria-invalid") ?? "false");
    }
  };
  const check = async () => {
    const number = ++newest;
    const body = new URLSearchParams(new FormData(form));
    body.set("do", "check");
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body });
      if (answer.ok && number === newest) show(await answer.text());
    } catch {
      // The program was stopped: what is written stays in the page.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 400);
  });
})();
