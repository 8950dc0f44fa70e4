// Which words of a language's texts a typed word may mean.

/** distance counts the errors between two words: letters missing, added, changed,
 * or swapped with their neighbour. */
export function distance(a, b) {
  let above, row = [...b, ""].map((_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (above && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], above[j - 2] + 1);
    }
    above = row;
    row = next;
  }
  return row[b.length];
}

/** closest keeps the entries with the fewest errors. */
function closest(entries, word, most) {
  let best = [];
  for (const e of entries) {
    const d = Math.abs(e.word.length - word.length) > most ? most + 1 : distance(word, e.word);
    if (d < most) best = [];
    if (d <= most) {
      most = d;
      best.push(e);
    }
  }
  return best;
}

/** known gives the entry of a word as it is, or none. */
export const known = async (index, word) => (await index.near(word)).filter((e) => e.word === word);

/** beginning gives the entries that begin with some letters. */
const beginning = async (index, letters) =>
  letters.length < 3 ? [] : (await index.near(letters, 2)).filter((e) => e.word.startsWith(letters));

/** inflected gives the entries that have a word's stem, by the language's
 * suffixes: for a form that no text has. */
async function inflected(index, word) {
  for (const suffix of index.suffixes) {
    const stem = word.slice(0, -suffix.length);
    if (!word.endsWith(suffix)) continue;
    const found = (await beginning(index, stem)).filter((e) => ["", ...index.suffixes].includes(e.word.slice(stem.length)));
    if (found[0]) return found;
  }
  return [];
}

/** mistyped gives the entries with the fewest errors. An error in a word's second
 * half leaves it among its neighbours, one in its first half among those that end
 * alike. */
async function mistyped(index, word) {
  const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
  if (!most) return [];
  const turn = (w) => [...w].reverse().join("");
  const back = turn(word);
  let entries = await index.near(word, 3, word.slice(0, 2));
  for (const e of closest(await index.near(back, 2, back.slice(0, 2), "r"), back, most)) entries = entries.concat(await known(index, turn(e.word)));
  return closest(entries, word, most);
}

/** meanings gives the entries that a word may mean, and how they were found. Of the
 * last word only the beginning may be there, of one that is being typed more may
 * follow. */
export async function meanings(index, word, last, typing) {
  let entries = await known(index, word);
  if (entries[0]) return { entries, longer: typing && last ? await beginning(index, word) : [] };
  for (const way of last ? [beginning, inflected] : [inflected, beginning]) {
    entries = await way(index, word);
    if (entries[0]) return { entries, begins: way === beginning };
  }
  return { entries: await mistyped(index, word), corrected: true };
}
