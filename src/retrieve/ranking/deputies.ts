const offices = [
  "chủ tịch",
  "bí thư",
  "giám đốc",
  "trưởng ban",
  "trưởng phòng",
  "thủ tướng",
  "chánh án",
  "viện trưởng",
  "bộ trưởng",
];

/**
 * Offices that a question asks for themselves, not for their deputies: "chủ tịch tỉnh là ai" → ["chủ tịch"].
 *
 * @param question normalised, with marks
 */
export function chiefsAsked(question: string): string[] {
  return offices.filter((office) => question.includes(office) && !question.includes(`phó ${office}`));
}

/**
 * Whether a passage names only deputies of the offices: "Phó Chủ tịch …" for "chủ tịch".
 *
 * @param text normalised
 */
export function namesDeputiesOnly(text: string, chiefs: readonly string[]): boolean {
  const held = chiefs.filter((office) => text.includes(office));
  return held.length > 0 && held.every((office) => !text.replaceAll(`phó ${office}`, "").includes(office));
}
