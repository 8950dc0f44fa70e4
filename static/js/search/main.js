// The search page. Without it, everything on the page is plain links.

import { count, follow, go, listOf } from "./address.js";
import { all, attempt, config, copy, form, get, read, say, text } from "./page.js";
import { finder } from "./query.js";
import { list, walk } from "./results.js";
import { ask } from "./turn.js";

const few = 10; // fewer own results, and the other languages are asked at once
const pause = 200; // ms after a key, until nobody is typing

const { search, show } = finder(config.index, read);
const input = form.q;
let typing = false;
let timer;

/** type shows what was typed, in an entry of the history of its own when somebody
 * begins, and in that one as long as they go on. */
function type(more) {
  clearTimeout(timer);
  const replace = typing || new URLSearchParams(location.search).get("q") === input.value;
  typing = more;
  go(run, replace);
}

input.oninput = () => {
  clearTimeout(timer);
  timer = setTimeout(() => input.value[1] === "" || type(true), pause);
};
form.onsubmit = (event) => {
  event.preventDefault();
  type(false);
};
walk(input);

function blank() {
  for (const id of ["status", "notes", "results", "others"]) get(id).textContent = "";
  for (const button of all("#results~button")) button.remove();
  get("take").hidden = get("ask").hidden = true;
}

async function draw(wanted, filters) {
  const query = input.value.trim(), some = Object.keys(filters)[0];
  if (!query && !some) {
    blank();
    return count();
  }
  const find = async (source) => ({ ...(await search(source.lang, input.value, filters, typing)), source });
  const fill = (element, result) => list(element, result, (hit) => show(result.source.edition, hit, result), result.source.tag);
  const sources = [config, ...config.others].filter(({ lang }) => !filters.language || filters.language.includes(lang));
  const others = () => wanted(Promise.all(sources.slice(1).map(find)));

  const own = await wanted(find(sources[0]));
  const enough = own.hits[few - 1] && !own.corrected && !filters.language;
  const found = enough ? [own] : [own, ...(await others())].filter((result) => result.hits[0]);
  // What is right in another language, all of it, is no error in the own.
  const main = found.find((result) => !result.corrected && (result === own || !result.missing[0])) || found[0] || own;
  const put = await wanted(fill(get("results"), main));
  const { hits, missing } = main, total = hits.length, numbers = hits.map(({ record }) => record), values = { Count: total, Query: query, Words: missing.join(", ") };
  blank();
  put();
  count(total || some ? main.counts : 0);
  say(get("status"), total ? text.found : query ? text.none : text.no_record, values);
  const notes = total ? [query && main !== own && text.elsewhere, main.corrected && text.corrected, missing[0] && text.missing] : [query && text.advice];
  say(get("notes"), notes.filter(Boolean).join(" "), values);
  get("take").hidden = !total;
  get("take").open = false;
  get("take").ontoggle = () =>
    attempt(async () => (await import(config.take)).take({ attempt, config, get, listOf, read, say, text }, filters, numbers, await wanted(main.counts("kind"))));

  // Records known already are not shown again, nor guesses beside what is certain.
  const also = (results) => {
    for (const result of results) {
      result.hits = result.hits.filter(({ record }) => !numbers.includes(record) && (main.corrected || !result.corrected));
      if (!result.hits[0]) continue;
      const other = copy("also"), [summary, element] = other.children;
      get("others").append(other);
      say(summary, result.source.also, { Count: result.hits.length });
      other.ontoggle = () => attempt(async () => element.firstChild || (await fill(element, result))());
    }
  };
  also(found.filter((result) => result !== main));
  get("ask").hidden = !enough;
  get("ask").onclick = () =>
    attempt(async () => {
      const results = await others();
      if (!get("ask").hidden) also(results);
      get("ask").hidden = true;
      (all("#others summary")[0] || input).focus();
    });
}

const run = () => ask(draw, blank);

get("off").remove();
// Who goes back and types then begins anew.
addEventListener("popstate", () => (typing = false));
follow(run);
