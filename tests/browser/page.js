"use strict";
// What is asked of a page once it is open. Each function answers with sentences about what is wrong, or with what there is.
globalThis.page = (() => {
  const short = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const reachable = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(shown);

  // Violations of the guidelines, as axe finds them.
  const guidelines = async () => {
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run({ preload: false, resultTypes: ["violations"], runOnly: { type: "tag", values } });
    return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.target} ${node.html.slice(0, 120)}`));
  };

  // Nothing is wider than the page, but for what scrolls by itself.
  const sideways = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const inside = (element) => element.parentElement?.closest("svg, .wide, .said");
    const wide = [...document.body.querySelectorAll("*")].find((element) => element.getBoundingClientRect().right > clientWidth + 1 && !inside(element));
    return [`it is ${scrollWidth} wide instead of ${clientWidth}: ${wide ? short(wide) : ""}`];
  };

  // On paper nothing can be scrolled.
  const cut = () => [...document.querySelectorAll("main *")]
    .filter((element) => !element.closest("svg, .said, thead") && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display === "block" && element.clientWidth > 1)
    .slice(0, 3)
    .map((element) => `it is cut off on paper: ${short(element)}`);

  // Everything that can be used can be reached in the order of the page and shows that it is.
  const keyboard = () => reachable().flatMap((element) => {
    if (element.tabIndex !== 0) return [`the order of the keyboard is not that of the page: ${short(element)}`];
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) return [`the keyboard does not reach it: ${short(element)}`];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return [`it does not show that it is reached: ${short(element)}`];
    const box = element.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return [`it is out of sight when it is reached: ${short(element)}`];
    return [];
  });
  // From here the key leads on to the end.
  const nearEnd = () => reachable().at(-3).focus();
  const place = () => reachable().indexOf(document.activeElement);
  const count = () => reachable().length;

  // The texts that can be seen, each with how often.
  const texts = (withCharts) => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const found = {};
    while (walker.nextNode()) {
      const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
      const element = walker.currentNode.parentElement;
      if (text !== "" && !element.closest("nav") && (withCharts || !element.closest("svg")) && shown(element)) found[text] = (found[text] ?? 0) + 1;
    }
    return found;
  };
  let before = {};
  const remember = () => { before = { false: texts(false), true: texts(true) }; };
  const lost = (withCharts) => {
    const now = texts(withCharts);
    return Object.entries(before[withCharts]).filter(([text, often]) => (now[text] ?? 0) < often).slice(0, 3).map(([text]) => `a text is lost: ${text.slice(0, 120)}`);
  };

  // Letters in charts that the reader's own ground would swallow.
  const swallowed = () => {
    const parts = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map((part) => Number(part) / 255);
    const light = (colour) => {
      const [red, green, blue] = parts(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (text) => {
      const { fill, stroke } = getComputedStyle(text);
      const own = getComputedStyle(text.closest("svg")).backgroundColor;
      const ground = own === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.body).backgroundColor : own;
      // What has an edge brings its own ground.
      const [dark, bright] = [light(fill), light(stroke === "none" ? ground : stroke)].sort((one, other) => one - other);
      return (bright + 0.05) / (dark + 0.05);
    };
    return [...document.querySelectorAll("main svg text")]
      .filter((text) => shown(text) && contrast(text) < 4.5)
      .slice(0, 3)
      .map((text) => `forced colours swallow it: ${short(text)} ${getComputedStyle(text).fill}`);
  };

  // The search finds the first title of its own index.
  const search = async () => {
    const input = document.querySelector("#words");
    if (!input) return [];
    const [title] = searchIndex.entries[0];
    input.value = title;
    input.dispatchEvent(new Event("input"));
    const hits = [...document.querySelectorAll("#results a")];
    return hits.some((hit) => hit.textContent === title) ? [] : [`the search does not find ${title}`];
  };

  return { guidelines, sideways, cut, keyboard, nearEnd, place, count, remember, lost, swallowed, search };
})();
