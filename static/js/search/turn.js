// One thing is asked for at a time: what comes too late is not shown.

import { count, filters } from "./address.js";
import { all, get, say, text } from "./page.js";

let turn = 0;

/** ask has draw(wanted, filters) show what the address asks for. wanted(promise)
 * waits for it, and forever if something else is asked for by then. What cannot be
 * read is said; blank(), which takes away what was shown, comes first. */
export async function ask(draw, blank) {
  const mine = ++turn, chosen = filters();
  // Words and filters go along to another edition.
  for (const link of all(".lang-menu__link")) link.search = location.search;
  get("clear").hidden = !Object.keys(chosen)[0];
  const wanted = async (promise) => {
    const value = await promise;
    return mine === turn ? value : new Promise(() => {});
  };
  try {
    await draw(wanted, chosen);
  } catch {
    if (mine !== turn) return;
    blank();
    count();
    say(get("notes"), text.error);
  }
}
