// The facets of all records, a file a facet, and what is left of hits by filters.
// column(key) promises the values of a facet, by record.

import { numbers } from "./codec.js";

/** columnOf reads a facet's file. */
export const columnOf = ({ values, sets, of }) => numbers(of).map((i) => sets[i].map((place) => values[place]));

/** narrow keeps the hits that pass the filters, but for one. */
export async function narrow(column, hits, filters, but) {
  const keys = Object.keys(filters).filter((key) => key !== but), columns = await Promise.all(keys.map(column));
  return hits.filter(({ record }) => keys.every((key, i) => columns[i][record].some((value) => filters[key].includes(value))));
}

/** tally counts behind each value of a facet how many hits there would be if it
 * were chosen. */
export async function tally(column, hits, filters, key) {
  const counts = {}, values = await column(key);
  for (const { record } of await narrow(column, hits, filters, key)) for (const value of values[record]) counts[value] = (counts[value] || 0) + 1;
  return counts;
}
