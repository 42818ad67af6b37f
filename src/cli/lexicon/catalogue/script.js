"use strict";
(() => {
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘]/g, "'");
  const sections = [...document.querySelectorAll("section")].map((element) => ({
    element,
    cards: [...element.querySelectorAll("article")].map((card) => ({
      card,
      kind: card.dataset.kind,
      names: plain(card.dataset.names),
      whole: null,
    })),
  }));
  const letters = new Map([...document.querySelectorAll(".letters a")].map((link) => [link.hash.slice(1), link]));
  const search = document.querySelector("#search");
  const buttons = [...document.querySelectorAll(".kinds button")];
  const count = document.querySelector(".count");
  const none = document.querySelector(".none");
  let kind = "";

  const show = (fits) => {
    let total = 0;
    for (const { element, cards } of sections) {
      let seen = 0;
      for (const each of cards) {
        const hidden = !(fits(each) && (!kind || each.kind === kind));
        if (each.card.hidden !== hidden) each.card.hidden = hidden;
        if (!hidden) seen += 1;
      }
      element.hidden = seen === 0;
      element.style.setProperty("--n", seen);
      const letter = letters.get(element.id);
      if (letter) letter.hidden = seen === 0;
      total += seen;
    }
    return total;
  };
  const filter = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let total = show((each) => words.every((word) => each.names.includes(word)));
    let extra = "";
    if (!total && words.length) {
      // Not the name of a word, nor what to write instead: it may be in what is said about one.
      total = show((each) => {
        each.whole ??= plain(each.card.textContent);
        return words.every((word) => each.whole.includes(word));
      });
      extra = total ? ", waar dit in de uitleg of een voorbeeld staat" : "";
    }
    const about = buttons.find((button) => button.dataset.kind === kind)?.title;
    count.textContent = (total === 1 ? "1 woord" : `${total} woorden`) + extra + (about ? ` · ${about}` : "");
    none.hidden = total > 0;
  };
  const choose = (chosen) => {
    kind = chosen;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.kind === kind));
    filter();
  };
  // Whoever follows a link to a word sees it, whatever was being looked for.
  const follow = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !(target.hidden || target.closest("section")?.hidden)) return;
    search.value = "";
    choose("");
    target.scrollIntoView();
  };

  document.querySelector(".tools").hidden = false;
  search.addEventListener("input", filter);
  for (const button of buttons) button.addEventListener("click", () => choose(button.dataset.kind));
  addEventListener("hashchange", follow);
  addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    }
  });
  // A browser may put back what was typed before.
  filter();
})();
