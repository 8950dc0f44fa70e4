// Prints what ICU, through Node's Intl, makes of the portal's formats: an
// opinion independent of golang.org/x/text to hold the package against.
//
//     node print.mjs > icu.json
import { readFileSync } from "node:fs";

const formats = ["en-GB", "sq", "sr-Cyrl", "sr-Latn", "sr-Latn-ME"];
const fractions = [0.1, 0.5, 1.1, 1.5, 2.1, 2.5, 10.2, 11.1, 12.3, 21.1, 100.21];
const numbers = [0, 1, 12, 999, 1000, 1234, 9999, 10000, 12345, 123456, 1234567,
  -1234, -12345, 0.5, 1234.5, 12345.678, 1234567.89];
const letter = { zero: "0", one: "1", two: "2", few: "f", many: "m", other: "." };
const weekdays = { weekday: "long" };
const long = { day: "numeric", month: "long", year: "numeric" };
const at = (y, m, d) => new Date(Date.UTC(y, m - 1, d));
const date = (locale, options, when) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(when);
const lines = (name) =>
  readFileSync(new URL(name, import.meta.url), "utf8").split("\n").filter((l) => l && !l.startsWith("//"));

const icu = { icu: process.versions.icu, cldr: process.versions.cldr, formats: {}, order: {} };

for (const f of formats) {
  const rules = new Intl.PluralRules(f);
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  icu.formats[f] = {
    plurals: Array.from({ length: 1101 }, (_, n) => letter[rules.select(n)]).join(""),
    fractions: fractions.map((n) => [n, rules.select(n)]),
    numbers: numbers.map((n) => [n, new Intl.NumberFormat(f, { maximumFractionDigits: 2 }).format(n)]),
    dates: months.map((m) => date(f, long, at(2016, m, m))),
    months: months.map((m) => date(f, { month: "long", year: "numeric" }, at(2013, m, 1))),
    full: Array.from({ length: 7 }, (_, i) => date(f, { ...weekdays, ...long }, at(2016, 8, 21 + i))),
    numeric: date(f, { day: "numeric", month: "numeric", year: "numeric" }, at(2016, 8, 3)),
    time: date(f, { hour: "2-digit", minute: "2-digit" }, new Date(Date.UTC(2016, 7, 31, 15, 5))),
    lists: [1, 2, 3, 4].map((n) => new Intl.ListFormat(f).format(["A", "B", "C", "D"].slice(0, n))),
  };
}

for (const [f, file] of [["sq", "words-sq.txt"], ["sr-Cyrl", "words-sr-cyrl.txt"], ["sr-Latn", "words-sr-latn.txt"]]) {
  icu.order[f] = lines(file).sort(new Intl.Collator(f).compare);
}

console.log(JSON.stringify(icu, null, 1));
