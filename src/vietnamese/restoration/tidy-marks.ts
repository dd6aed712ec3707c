/** A speck or footnote mark as readers of print see it; two stars together are Markdown. */
const speck = "(?:[\\^'°■•~|\\\\_¬¦`´]|(?<!\\*)\\*(?!\\*))";

const rules: readonly (readonly [RegExp, string])[] = [
  // What stands before the first word of a line: margin specks, the mark of a footnote.
  [new RegExp(`^(\\s*)(?:${speck}+\\s*)+(?=[\\p{L}(+\\-–"“])`, "u"), "$1"],
  [/\{/g, "("],
  [/\}/g, ")"],
  // A year with a speck inside.
  [/(?<=năm )([12])[*^'"]?(\d)[*^'"]?(\d)[*^'"]?(\d)(?=[\s,.;)]|$)/gu, "$1$2$3$4"],
  // Marks glued to the end of a word, except a single horn of ư or ơ ("trù-", "tu'").
  [new RegExp(`(?<=[\\p{L}\\p{N}%.,;:)"”])(?<![uùúủũụoòóỏõọ](?=[*'](?:\\s|$)))${speck}+(?=[\\s.,;:)"”]|$)`, "giu"), ""],
  // Marks that stand alone.
  [new RegExp(`(?<=\\s)${speck}+\\s+(?=\\S)`, "gu"), ""],
  [new RegExp(`(?<=\\S)\\s+${speck}+$`, "u"), ""],
  // A speck before a word: ".việc", ",dịch".
  [/(?<=^|\s)[.,:;](?=\p{L})/gu, ""],
  [/»(?=\s)/g, ","],
  // A stop behind a stop at the end of a line: "1.000 ha. .".
  [/(?<=[.;:,])\s+[.,;](?=\s*$)/u, ""],
  // Words that a comma glued together: "nông,lâm nghiệp".
  [/(?<=\p{L}[,;:])(?=\p{Ll}{2})/gu, " "],
  // A dash between two names that lost the space behind it: "Măng Bút -Tu Mơ Rông".
  [/(?<=\p{Ll} [-–])(?=\p{Lu}\p{Ll})/gu, " "],
];

/** Drops specks and footnote marks and mends brackets of a line read from noisy print. Digits stay. */
export function tidyMarks(line: string): string {
  let tidy = line;
  for (const [pattern, replacement] of rules) tidy = tidy.replace(pattern, replacement);
  return tidy;
}
