// The list of a section, whose cards are all on the page.

import { count, follow, listOf } from "./address.js";
import { all, attempt, config, form, get, read, say, text } from "./page.js";
import { columnOf, narrow, tally } from "./table.js";
import { take } from "./take.js";
import { ask } from "./turn.js";

const cards = all("[data-n]");
const records = Array.from(new Set(cards.map((card) => +card.dataset.n)), (record) => ({ record }));
const columns = {};

/** keep shows the cards of some records, or all, and the groups that have any. */
function keep(numbers) {
  const kept = new Set(numbers);
  for (const card of cards) card.hidden = numbers && !kept.has(+card.dataset.n);
  for (const group of all(".card-group")) group.hidden = !group.querySelector("[data-n]:not([hidden])");
  get("status").textContent = get("notes").textContent = "";
  get("take").hidden = true;
}

async function draw(wanted, chosen) {
  if (!Object.keys(chosen)[0]) {
    keep();
    return count();
  }
  const column = (key) => columns[key] || (columns[key] = read(config.index + "facet-" + key + ".json").then(columnOf, (error) => {
    delete columns[key]; // to be tried again
    throw error;
  }));
  const filters = Object.assign({ kind: [config.kind] }, chosen);
  const numbers = (await wanted(narrow(column, records, filters))).map((hit) => hit.record);
  const counts = (key) => tally(column, records, filters, key);
  keep(numbers);
  count(counts);
  get("take").hidden = !numbers[0] && numbers[0] !== 0;
  get("take").open = false;
  get("take").ontoggle = () => attempt(async () => take({ attempt, config, get, listOf, read, say, text }, filters, numbers, await wanted(counts("kind"))));
  say(get("status"), text.of, { Count: numbers.length, Total: records.length });
  form.closest("details").open = true;
}

follow(() => ask(draw, keep));
