// What a reader can take from a filter: the feed of what is new in it, and its
// records as a table. It is a script of its own, which comes when it is asked for.

/** take offers the records with these numbers, and the feed of a filter or, where
 * it has none of its own, of the next wider one. counts are those of its kinds;
 * page has what page.js and address.js have. */
export function take({ attempt, config, get, listOf, read, say, text }, filters, numbers, counts) {
  const keys = Object.keys(filters), { home } = config;
  const feed = get("feed"), csv = get("csv");
  // Feeds hold records of some kinds, and can be joined of some facets.
  feed.hidden = !config.news.some((kind) => counts[kind] && (!filters.kind || filters.kind.includes(kind)));
  const part = (keys[1] ? ["kind", "topic", "country"] : keys).filter((key) => key !== "language" && filters[key] && !filters[key][1]);
  const lists = part.map((key) => listOf(key, filters[key][0]));
  const joined = "feeds/" + part.map((key) => key + "-" + filters[key]).join(".") + ".atom";
  feed.href = part[1] ? home + joined : (part[0] ? lists[0].list : home) + "feed.atom";
  const message = !part[0] ? text.feed_all : part.length < keys.length ? text.feed_wider : text.feed;
  say(feed, message, { Name: lists.map((list) => list.link.textContent).join(", ") });

  say(csv, text.csv, { Count: numbers.length });
  csv.onclick = () =>
    attempt(async () => {
      const [table, page] = await Promise.all([config.home + "records.csv", location.pathname].map((path) => read(path, "text")));
      // The table has no version in its name: one of another index has other records at the numbers.
      if (!page.includes(config.index)) throw page;
      save(config.edition, table, numbers);
    });
}

/** save gives the reader the head of the table and the lines of some records. */
function save(edition, table, numbers) {
  const lines = table.split("\n");
  const rows = [0, ...numbers.map((number) => number + 1)].map((i) => lines[i] + "\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", ...rows], { type: "text/csv;charset=utf-8" }));
  link.download = edition + "-records.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
}
