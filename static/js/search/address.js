// The address says what is shown: "?q=…&country=me". It is what the form sends:
// the words, and the facets, which become boxes to tick.

import { all, attempt, form, get, say, text } from "./page.js";

const boxes = all("[type=checkbox]").map((box) => {
  const link = box.nextElementSibling, item = box.closest("li"), count = item.lastElementChild;
  return { box, link, list: link.href, item, count, before: count.textContent };
});

/** filters are the values chosen, by facet. */
export function filters() {
  const chosen = {};
  for (const { box } of boxes) if (box.checked) chosen[box.name] = [...(chosen[box.name] || []), box.value];
  return chosen;
}

/** listOf is the list of a value, without a value the page: its address and name. */
export const listOf = (key, value) =>
  boxes.find(({ box }) => box.name === key && box.value === value) || { list: location.pathname, link: all("h1")[0] };

/** go shows what the form says, in an entry of the history of its own or in the
 * present one. */
export function go(show, replace) {
  const wanted = String(new URLSearchParams(new FormData(form))).replace(/^q=(&|$)/, "");
  history[replace ? "replaceState" : "pushState"](null, "", "?" + wanted);
  show();
}

/** follow shows what the address asks for, now and whenever it changes. */
export function follow(show) {
  say(get("facets_title"), text.narrow);
  get("facets").onchange = () => go(show);
  get("clear").onclick = () => {
    for (const { box } of boxes) box.checked = false;
    go(show);
    // The button is gone; the reader is where the search began.
    (form.q || form.previousElementSibling).focus();
  };
  onpopstate = (event) => {
    const asked = new URLSearchParams(location.search);
    for (const { box } of boxes) box.checked = asked.getAll(box.name).includes(box.value);
    // What was typed before the script was there, stays.
    if (form.q && (event || !form.q.value)) form.q.value = asked.get("q");
    show();
  };
  onpopstate();
}

/** count says how many results each value has, and hides those that have none, as
 * soon as the reader opens its facet; counts(facet) promises them. Without counts
 * all are as the page has them, and links for 0: where ticking finds nothing. */
export function count(counts) {
  for (const group of all(".facet")) {
    const own = boxes.filter(({ box }) => group.contains(box));
    if (own.some(({ box }) => box.checked)) group.open = true;
    const update = async () => {
      const found = counts && group.open && (await counts(own[0].box.name));
      if (group.update !== update) return;
      for (const { box, link, list, item, count, before } of own) {
        box.hidden = counts === 0;
        if (box.hidden) link.href = list;
        else link.removeAttribute("href");
        count.textContent = found ? found[box.value] || 0 : before;
        item.hidden = !box.checked && count.textContent === "0";
      }
    };
    group.update = update;
    group.ontoggle = () => attempt(update);
    group.ontoggle();
  }
}
