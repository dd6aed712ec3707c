const newToOld: ReadonlyMap<string, string> = new Map([
  ["oà", "òa"],
  ["oá", "óa"],
  ["oả", "ỏa"],
  ["oã", "õa"],
  ["oạ", "ọa"],
  ["oè", "òe"],
  ["oé", "óe"],
  ["oẻ", "ỏe"],
  ["oẽ", "õe"],
  ["oẹ", "ọe"],
  ["uỳ", "ùy"],
  ["uý", "úy"],
  ["uỷ", "ủy"],
  ["uỹ", "ũy"],
  ["uỵ", "ụy"],
]);
// What may stand before comes behind, so that most places are passed over at once.
const newSpelling = new RegExp(`(?:${[...newToOld.keys()].join("|")})(?<![qQ]..)(?!\\p{L})`, "gu");
/** Letters, digits and signs that only need to be lowered; each stands for itself in NFC. */
const usualOnly = /^[\0-\u009f\u00a1-\u00aa\u00ac\u00ae-\u00ba\u00bc-\u012f\u0131-\u02ff\u1ea0-\u1ef9]*$/;

/**
 * Brings a text to the form in which texts are compared: NFC, lower case, tone marks where old spelling puts them
 * ("hoà" → "hòa", "thuỷ" → "thủy"), "tỉ" before a unit → "tỷ", one kind of dash and of quotation mark, no zero-width characters.
 * The result has the length of the text with zero-width characters taken out, in NFC.
 */
export function normalize(text: string): string {
  let result = usualOnly.test(text) ? text.toLowerCase() : lowered(text);
  result = result.replace(newSpelling, (spelling) => newToOld.get(spelling) ?? spelling);
  return result.includes("tỉ ") ? result.replace(/tỉ(?= (?:đồng|lệ|trọng|usd|đô)(?!\p{L}))/gu, "tỷ") : result;
}

function lowered(text: string): string {
  return (
    text
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
      .normalize("NFC")
      // The one letter that grows when it is lowered.
      .replace(/\u0130/g, "i")
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/\u00a0/g, " ")
  );
}
