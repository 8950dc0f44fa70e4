// The numbers in the index's files: see tools/search/codec.go.

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export const digit = (letter) => digits.indexOf(letter);

/** numbers reads a row of numbers. */
export function numbers(text) {
  const all = [];
  let n = 0, shift = 0;
  for (const letter of text) {
    const d = digit(letter);
    if (d < 0) throw new Error("damaged");
    n |= (d & 31) << shift;
    shift += 5;
    if (d < 32) {
      all.push(n);
      n = shift = 0;
    }
  }
  return all;
}

/** unpack reads words, each of which begins with a digit: how many letters it
 * has in common with the one before. */
export function unpack(text) {
  let before = "";
  return text === "" ? [] : text.split(" ").map((word) => (before = before.slice(0, digit(word[0])) + word.slice(1)));
}
