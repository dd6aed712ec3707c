const name = "\\p{Lu}[\\p{Ll}\\p{M}]*(?:[ -]\\p{Lu}['’]?[\\p{L}\\p{M}]*){0,3}";
const named = new RegExp(
  `(?<!\\p{L})(?<kind>tỉnh|thành phố|TP\\.?|huyện(?: đảo)?|thị xã|quận|xã|phường|thị trấn) (?<name>${name})`,
  "gu",
);
const listed = new RegExp(`(?<!\\p{L})(?:các|hai|ba|bốn) (?:huyện|xã|tỉnh|phường) ${name}(?:(?:, | và )${name})*`, "u");
const country = /(?:^|(?:của|trên|trong|tại|bình quân|bình quân chung)\s)(?:cả nước|toàn quốc)(?!\p{L})/iu;

/** Reads the places that a stretch of text speaks of: "huyện …", "thành phố …", "cả nước"; several are joined, none gives `undefined`. */
export function placeWords(text: string): string | undefined {
  const list = listed.exec(text)?.[0];
  if (list) return list;
  const found = [...text.matchAll(named)].map((match) => match[0].replace(/^TP\.?/u, "thành phố"));
  if (found.length > 0) return [...new Set(found)].join(", ");
  return country.test(text) ? "cả nước" : undefined;
}

/** The place that a heading or a table's first column is for: "2. Huyện Đông Hà" → "huyện Đông Hà"; `undefined` when it says anything else. */
export function placeOfHeading(heading: string): string | undefined {
  const plain = heading.replace(/^(?:\d{1,2}|[IVX]+)[.)]?\s+/u, "").trim();
  const [first = ""] = plain.split(" ");
  const small = plain.replace(first, first.toLowerCase());
  return placeWords(small) === small ? small : undefined;
}
