// What a result shows of a text: the piece in which most of the words stand.

import { words } from "./fold.js";

const length = 200, lead = 50;

/** excerpt picks a part of a unit and a piece of it, as [text] and [text, true] where a word matched. spelled
 * writes a folded word as the index does. */
export function excerpt(unit, terms, spelled) {
  const find = (text) => {
    const marks = [];
    for (const w of words(text)) {
      const word = spelled(w.text);
      const of = terms.findIndex((t) => t.forms.has(word) || (t.begins && word.startsWith(t.begins)));
      if (of < 0) continue;
      // A compound stands behind its own pieces.
      while (marks[0] && marks[marks.length - 1].start >= w.start) marks.pop();
      marks.push({ start: w.start, end: w.end, of });
    }
    return marks;
  };
  // How much of what was asked for the marks hold, each word once.
  const worth = (marks) => terms.reduce((sum, t, i) => sum + (marks.some((m) => m.of === i) ? t.rarity + 0.01 : 0), 0);

  let best = { score: -1, anchor: "", text: "", marks: [] };
  for (const [anchor, heading, text, lang] of unit.parts) {
    const marks = find(text);
    // The head of a page shows what its title is about.
    const score = worth(marks) + worth(find(anchor ? heading : lang ? "" : unit.title)) * 1.5;
    if (score > best.score) best = { score, anchor, heading, text, lang, marks };
  }
  const { text, marks } = best;
  let from = 0, most = 0;
  for (const { start } of marks) {
    const value = worth(marks.filter((m) => m.start >= start && m.end <= start + length - lead));
    if (value > most) {
      most = value;
      from = start;
    }
  }
  // Whole words: what is cut off ends or begins with a blank.
  let at = from > lead ? Math.min(from, text.indexOf(" ", from - lead) + 1) : 0;
  const end = text.length - at > length ? Math.max(text.lastIndexOf(" ", at + length), from + lead) : text.length;
  const pieces = at ? [["… "]] : [];
  for (const { start, end: to } of marks.filter((m) => m.start >= at && m.end <= end)) {
    pieces.push([text.slice(at, start)], [text.slice(start, to), true]);
    at = to;
  }
  pieces.push([text.slice(at, end) + (end < text.length ? " …" : "")]);
  return { ...unit, ...best, titleLang: unit.lang, excerpt: pieces };
}
