/**
 * How many groups of expected words a text holds (for each group one of its wordings), as test/evaluation/score.mjs matches
 * them: blind to case, white space and dashes, never inside a longer number.
 */
export function heldGroups(text: string, groups: readonly (readonly string[])[]): number {
  const plain = plainWords(text);
  return groups.filter((wordings) => wordings.some((words) => holds(plain, plainWords(words)))).length;
}

function plainWords(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/tỉ(?= đồng| lệ| trọng| usd)/g, "tỷ")
    .replace(/\s*([-/%])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + words.length, at + words.length + 2);
    const isInside =
      (/^\d/.test(words) && /\d[.,]?$/.test(before)) || (/\d$/.test(words) && /^(?:\d|[.,]\d)/.test(after));
    if (!isInside) return true;
  }
  return false;
}
