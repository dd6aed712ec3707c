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
const newSpelling = new RegExp(`(?<![qQ])(?:${[...newToOld.keys()].join("|")})(?!\\p{L})`, "gu");

/**
 * Brings a text to the form in which texts are compared: NFC, lower case, tone marks where old spelling puts them
 * ("hoà" → "hòa", "thuỷ" → "thủy"), "tỉ" before a unit → "tỷ", one kind of dash and of quotation mark, no zero-width characters.
 * The result has the length of the text with zero-width characters taken out, in NFC.
 */
export function normalize(text: string): string {
  let result = text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .normalize("NFC")
    // The one letter that grows when it is lowered.
    .replace(/\u0130/g, "i")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\u00a0/g, " ");
  result = result.replace(newSpelling, (spelling) => newToOld.get(spelling) ?? spelling);
  return result.replace(/tỉ(?= (?:đồng|lệ|trọng|usd|đô)(?!\p{L}))/gu, "tỷ");
}
