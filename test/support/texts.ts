import fc from "fast-check";

const vietnamese =
  "năm 2023 tăng 7,37% so với kế hoạch; đạt 67.948 tỷ đồng. Ủy ban nhân dân tỉnh họp ngày 28/12 tại TP. Hoa Sen";
const nasty = [
  "\u200b",
  "\u200d",
  "\ufeff",
  "\u00ad",
  "\u00a0",
  "\u202e",
  "\u0301",
  "\u0323",
  "\u0336",
  "e\u0323\u0302",
  "\u0130",
  "ß",
  "ﬁ",
  "👩‍👩‍👧",
  "🇻🇳",
  "𝒜",
  "\ud83d",
  "שלום",
  "مرحبا",
  "١٢٣",
  "한국",
  "–",
  "−",
  "“",
  "…",
  "\n\n",
  "\r\n",
  "\t",
  "١",
  "Ⅳ",
  "½",
  "m²",
] as const;

/** Words, figures and marks as official Vietnamese texts join them. */
export const vietnameseText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...vietnamese.split(" ")),
      fc.constantFrom(
        "7,37%",
        "24.503,8",
        "8,5-9",
        "31/12/2023",
        "quý II/2024",
        "01/NQ-CP",
        "2021-2025",
        "-2,3%",
        "TP.",
        "1.",
        "a)",
      ),
      fc.constantFrom(".", ",", ";", "!", "?", "(", ")", "\n", "\n\n"),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(" "));

/** What nobody should type and somebody will: any Unicode, stacked marks, zero-width and right-to-left signs, half pairs. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.constantFrom(...nasty),
      fc.constantFrom(...vietnamese.split(" ")),
      fc.string({ unit: fc.constantFrom("0", "1", "2", "9", ".", ",", "/", "-", " ", "%"), maxLength: 14 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

/** Either. */
export const anyText: fc.Arbitrary<string> = fc.oneof(vietnameseText, hostileText);

/**
 * Texts of 100,000 characters, ending in a letter that spoils the fit, on which a careless pattern would try every way to
 * cut them. Code that is worse than linear does not come back from them within a test's time.
 */
export const longTexts: readonly (readonly [string, string])[] = [
  ["digits", "1"],
  ["digits and full stops", "1."],
  ["grouped digits", "1.111."],
  ["digits and commas", "1,"],
  ["digits and slashes", "1/"],
  ["digits and dashes", "1-"],
  ["years", "2023 "],
  ["dates", "31/12/2023 "],
  ["full stops", "."],
  ["full stops and quotes", ".”"],
  ["full stops and spaces", ". "],
  ["spaces", " "],
  ["line breaks", "\n"],
  ["letters", "ă"],
  ["stacked marks", "\u0301"],
  ["amounts", "7,37% "],
  ["units", "đồng/"],
  ["months", "6 tháng đầu "],
  ["sentences", "Đạt. "],
  ["words", "kế hoạch "],
].map(([name = "", unit = ""]) => [name, `${unit.repeat(100_000 / unit.length)}x`] as const);
