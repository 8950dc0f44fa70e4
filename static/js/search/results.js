// A list of results: ten at first, ten more on a button.

import { all, attempt, copy } from "./page.js";

const step = 10;

/** list promises a function that puts the first results into an element; show(hit)
 * promises what one says, and tag is the language of another edition's. */
export async function list(element, { hits }, show, tag) {
  const draw = async (at) => {
    const items = (await Promise.all(hits.slice(at, at + step).map(show))).map((found) => itemOf(found, tag));
    return () => {
      // Nothing is put there twice, nor behind other results.
      if (element.children.length === at && (more.isConnected || !at)) {
        element.append(...items);
        element.parentNode.append(more);
        more.hidden = !hits[at + step];
      }
      return items[0];
    };
  };
  const more = copy("more");
  more.onclick = () => attempt(async () => (await draw(element.children.length))().querySelector("a").focus());
  return draw(0);
}

/** itemOf is a result. */
function itemOf({ path, anchor, heading, title, titleLang, meta, lang, excerpt }, tag) {
  const item = copy("result"), [link, part, about, text] = item.querySelectorAll("a,span,p+p");
  if (tag) item.lang = link.hreflang = tag;
  if (titleLang) link.lang = titleLang;
  if (lang) text.lang = lang;
  link.href = path + (anchor && "#" + anchor);
  link.textContent = title;
  part.textContent = anchor && heading;
  about.textContent = meta;
  for (const [words, matched] of excerpt) (matched ? text.appendChild(document.createElement("mark")) : text).append(words);
  return item;
}

/** walk makes the arrow keys go from the input through the results that are seen,
 * and back; Escape goes back at once. */
export function walk(input) {
  document.onkeydown = (event) => {
    const stops = [input, ...all(".result a").filter((link) => link.offsetParent)];
    const at = stops.indexOf(event.target);
    const to = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Escape: at && input }[event.key];
    if (at < 0 || !to || event.shiftKey) return;
    event.preventDefault();
    to.focus();
  };
}
