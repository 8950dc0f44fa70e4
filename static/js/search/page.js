// The page that the script works on, and what it is told there.

export const get = (id) => document.getElementById(id);
export const all = (selector) => [...document.querySelectorAll(selector)];

export const form = get("search");
export const config = JSON.parse(form.dataset.search);
export const text = config.text;

/** read asks for a file, which holds JSON or text. All files are static; nothing
 * else is ever sent. */
export async function read(path, as = "json") {
  const file = await fetch(path);
  if (!file.ok) throw file;
  return file[as]();
}

/** say writes a message, "{Count} results", or the one of several that fits the
 * count. What a reader typed goes in as text, kept apart from the direction of the
 * words around it. */
export function say(element, message, values) {
  if (message.other) message = message[new Intl.PluralRules(config.locale).select(values.Count)] || message.other;
  element.textContent = message.replace(/\{(\w+)\}/g, (_, key) => "\u2068" + values[key].toLocaleString(config.locale) + "\u2069");
}

/** copy is what stands in a template of the page. */
export const copy = (id) => get(id).content.firstElementChild.cloneNode(true);

/** attempt does what may need a file that cannot be read, and says so then. */
export const attempt = (work) => work().catch(() => say(get("notes"), text.error));
