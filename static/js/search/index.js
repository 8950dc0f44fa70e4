// The index of one language, read piece by piece as a query needs it: see
// tools/search/shard.go.

import { numbers, unpack } from "./codec.js";

/** split takes a row of words apart; the empty row has none. */
const split = (row) => (row ? row.split(" ") : []);

/** sums gives the numbers of which a row has the distances. */
const sums = (row) => {
  let sum = -1;
  return row.map((n) => (sum += n + 1));
};

const hashes = 1 << 30;

/** hash is FNV-1a in 30 bits. */
const hash = (text) => {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 2;
};

/** open reads what every query needs. get(name) promises what a file holds. */
export async function open(get) {
  const root = await get("index.json");
  const begins = { w: split(root.words), r: split(root.reversed) };
  const record = []; // of a unit
  const first = numbers(root.units).map((count, number) => {
    const unit = record.length;
    while (count--) record.push(number);
    return unit;
  });

  const shard = async (name) => {
    const file = await get(name + ".json");
    if (!file.entries) {
      const of = numbers(file.of || ""), lists = split(file.lists);
      file.entries = unpack(file.words).map((word, i) => ({ word, file, of: of[i], list: lists[of[i]] }));
    }
    return file.entries;
  };

  return {
    record, first, suffixes: root.suffixes, light: split(root.light), dialect: root.dialect,

    /** near gives the entries of the shards in which words with a prefix stand: of
     * so many shards at most, those next to a word. */
    async near(word, most = 1, prefix = word, kind = "w") {
      const place = (w) => begins[kind].filter((begin) => begin <= w).length;
      const at = place(word), places = [];
      for (let i = place(prefix); i <= place(prefix + "\uffff"); i++) places.push(i);
      places.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
      return (await Promise.all(places.slice(0, most).map((i) => shard(kind + i)))).flat();
    },

    /** postings gives [unit, level] of all units that an entry's word is in. */
    async postings({ list }) {
      const row = numbers(list[0] === "~" ? await get("l" + numbers(list.slice(1))[0] + ".json") : list);
      const units = sums(row.map((n) => n >>> 3));
      return row.map((n, i) => [units[i], n & 7]);
    },

    /** phrase gives the units in which words stand side by side, just as they are. */
    async phrase(words) {
      const wanted = hash(words);
      const part = Math.floor((wanted * root.phrases) / hashes);
      const row = numbers(await get("p" + part + ".json"));
      let at = Math.ceil((part * hashes) / root.phrases);
      for (let i = 0; i < row.length; i += 2 + row[i + 1]) {
        at += row[i];
        if (at === wanted) return sums(row.slice(i + 2, i + 2 + row[i + 1]));
      }
      return [];
    },
  };
}
