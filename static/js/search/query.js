// A reader's words, and the records in which they stand.

import { dialect, words } from "./fold.js";
import { open } from "./index.js";
import { known, meanings } from "./match.js";
import { excerpt } from "./excerpt.js";
import { columnOf, narrow, tally } from "./table.js";

const mostLetters = 200, mostWords = 12;

// Where no record has all that was asked for, those are shown that have so much
// of what the best one has.
const enough = 0.7;

/** finder searches the index at an address; load(path) promises a file. */
export function finder(base, load) {
  const kept = {};
  /** once promises what make() does, and does it once. What failed is tried again,
   * and so are the files that it was made from. */
  const once = (name, make) => {
    if (!kept[name]) (kept[name] = make()).catch(() => delete kept[name]);
    return kept[name];
  };
  const get = (name) => once(name, () => load(base + name));
  const column = (key) => once(key, async () => columnOf(await get("facet-" + key + ".json")));
  const indexOf = (lang) => once(lang, () => open((name) => get(lang + "/" + name)));

  return {
    /** search finds records in the texts of a language; without a word all of them.
     * typing says that the last word may go on. */
    async search(lang, text, filters, typing) {
      const index = await indexOf(lang);
      const query = await parse(text, index);
      const terms = await Promise.all(query.map((word) => (word.pairs ? phrase(index, word) : term(index, word, text.endsWith(word.typed), typing))));
      const found = text.trim() ? rank(index, terms) : index.first.map((unit, record) => ({ unit, record })).filter(({ unit, record }) => index.record[unit] === record);
      const missing = terms.filter((t) => !t.units.size).map((t) => t.typed);
      return {
        lang, terms, missing, corrected: terms.some((t) => t.corrected && t.units.size),
        hits: await narrow(column, found, filters),
        /** counts promises, by value of a facet, how many hits it would leave. */
        counts: (key) => tally(column, found, filters, key),
      };
    },

    /** show gives what a result says: its address, and the text in which the words
     * stand, in pieces: [text, matched]. */
    async show(edition, { unit }, { terms, lang }) {
      const index = await indexOf(lang);
      return excerpt(await get(edition + "/t" + unit + ".json"), terms, (word) => spelled(index, word));
    },
  };
}

/** spelled is a folded word as an index has it. */
const spelled = (index, word) => (index.dialect ? dialect(word) : word);

/** parse takes a query apart: phrases, and words, theirs among them, but for those
 * that only say how a question is asked. A compound is one word if the texts have
 * it so, else its pieces are. */
async function parse(text, index) {
  const phrases = [], parts = text.slice(0, mostLetters).split(/["„“”«»]/);
  let query = [];
  for (let i = 0; i < parts.length; i++) {
    const all = words(parts[i]).map((w) => ({ ...w, typed: parts[i].slice(w.start, w.end), text: spelled(index, w.text) }));
    const pieces = all.filter((w) => !w.joined);
    let taken = pieces;
    for (const whole of all) {
      if (whole.joined && (await known(index, whole.text))[0]) taken = taken.filter((w) => w.start < whole.start || w.end > whole.end).concat(whole);
    }
    query = query.concat(taken);
    // What stands behind a mark that nobody closed is no phrase yet.
    if (i % 2 && parts[i + 1] != null && pieces[0]) {
      const pairs = pieces.slice(1).map((w, i) => pieces[i].text + " " + w.text);
      phrases.push({ typed: parts[i], pairs: pairs[0] ? pairs : [pieces[0].text] });
    }
  }
  query = query.filter((w, i) => query.findIndex((other) => other.text === w.text) === i);
  const heavy = query.filter((w) => !index.light.includes(w.text));
  return phrases.concat((heavy[0] ? heavy : query).slice(0, mostWords));
}

/** term finds where a word stands: units by number, with what it counts there. */
async function term(index, { text, typed }, last, typing) {
  const { entries, longer = [], begins, corrected } = await meanings(index, text, last, typing);
  const units = new Map(), forms = new Set(), all = index.record.length;
  // The longest lists are those of the most frequent words; those that stand
  // elsewhere are longer still.
  const size = ({ list }) => (list[0] === "~" ? 1e6 : list.length);
  const add = async (entries, share, most) => {
    const lists = entries.filter((e, i) => entries.findIndex((other) => other.file === e.file && other.of === e.of) === i);
    for (const e of lists.sort((a, b) => size(b) - size(a)).slice(0, most)) {
      for (const other of e.file.entries) if (other.of === e.of) forms.add(other.word);
      for (const [unit, level] of await index.postings(e)) units.set(unit, Math.max(units.get(unit) || 0, share * (level + 1)));
    }
  };
  await add(entries, 1, 12);
  await add(longer, 0.5, 6);
  return {
    typed, forms, units, corrected, begins: begins || longer[0] ? text : "",
    rarity: Math.log(1 + (all - units.size + 0.5) / (units.size + 0.5)),
  };
}

/** phrase is a term that stands where every pair of its words does. It outweighs
 * all words. */
async function phrase(index, { typed, pairs }) {
  const found = await Promise.all(pairs.map(index.phrase));
  const units = found[0].filter((unit) => found.every((list) => list.includes(unit)));
  return { typed, forms: new Set(), units: new Map(units.map((unit) => [unit, 1])), rarity: 1e3 };
}

/** rank puts the records in order in which most of what was asked for stands. A
 * word counts once for a record, where it counts most. */
function rank(index, terms) {
  const records = [];
  terms.forEach(({ units, rarity }, i) => {
    for (const [unit, weight] of units) {
      const record = index.record[unit];
      const r = records[record] || (records[record] = { record, best: [], units: {} });
      r.best[i] = Math.max(r.best[i] || 0, weight);
      // A unit that has more of the words goes before one in which one of them
      // counts much: titles are found in all units of a page.
      r.units[unit] = (r.units[unit] || 0) + (weight + 100) * rarity;
    }
  });
  const sum = (best, of) => terms.reduce((all, t, i) => all + (best[i] ? of(t, best[i]) : 0), 0);
  const hits = records.filter(Boolean).map(({ record, best, units }) => ({
    record, has: sum(best, (t) => t.rarity), score: sum(best, (t, weight) => weight * t.rarity), unit: +Object.keys(units).reduce((a, b) => (units[b] > units[a] ? b : a)),
  }));
  const most = Math.max(...hits.map((hit) => hit.has));
  // A phrase that is nowhere leaves nothing.
  const least = most < sum(terms.map((t) => t.units.size || t.rarity > 999), (t) => t.rarity) ? Math.max(most * enough, terms.some((t) => t.rarity > 999) ? 900 : 0) : most;
  return hits.filter((hit) => hit.has >= least).sort((a, b) => b.score - a.score || a.record - b.record);
}
