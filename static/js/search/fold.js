// What a reader types, made comparable with the words of the index: the same as
// Words and FoldDialect of tools/locale, where each rule has its reason. A test
// runs both over the same texts. No \p{…}, in which browsers differ.

// What words are made of, besides what has no width.
const letter = "0-9A-Za-z\xc0-\u1fff\u3040-\ud7ff\uf900-\ufefe";
const run = `[${letter}\xad\u200b-\u200f\u2060-\u206f]+`;
// A word or a compound, and 's behind it.
const compound = RegExp(`(${run}([-\u2010\u2011]${run})*)(['\u2018\u2019][sS](?!${run}))?`, "g");
// Everything else, and marks.
const unseen = RegExp(`[^${letter}]|[\u02b0-\u036f\u0600-\u061f\u064b-\u0670]`, "g");

// The letters that NFKD does not take apart, each with its Latin behind it, and
// those from U+0430 on, at place 17. What ь becomes is dropped as a sign.
const letters = ",ß,ss,æ,ae,ð,d,ø,o,đ,d,ı,i,ł,l,œ,oe,a,b,v,g,d,e,z,z,i,i,k,l,m,n,o,p,r,s,t,u,f,h,c,c,s,sc,a,y,--,e,ju,ja,e,e,d,g,je,dz,i,i,j,lj,nj,c,k,i,u,dz".split(",");

// The dialect and the spelling of one folded South Slavic word left aside.
export function dialect(word) {
  return word
    .replace(/(d|s(?=jutr))j+/g, "$1")
    .replace(/(?:(prij)(?=em)|(^zapl|^[ln]|(?![ln]je[gjmnv])[^aeiouj])i?j)e(?=[^aeiou])|^(najpr|pr|posl|dv|ob)i?je$|^(u?d|c)i(?=o$)/g, "$1$2$3$4e");
}

// The words of a text: [{text, start, end, joined}], offsets in UTF-16 units.
export function words(s) {
  const found = [], piece = RegExp(run, "g");
  s.replace(compound, (_, all, more, own, start) => {
    const add = (part, at, whole) => {
      const text = part.normalize("NFKD").toLowerCase().replace(/\W/g, (c) => letters[c.charCodeAt() - 1055] || letters[letters.indexOf(c) + 1] || c).replace(unseen, "");
      at += start;
      if (text) found.push({ text, start: at, end: at + part.length, joined: !whole });
    };
    all.replace(piece, add);
    if (more) add(all, 0);
  });
  return found;
}
