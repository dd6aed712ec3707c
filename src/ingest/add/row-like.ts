const value = /^[<>≥≤±+]?\d[\d.,]*%?(?:[-–]\d[\d.,]*%?)?$|^[-–…x]$/u;
/** What stands among the values: "11 trở lên", "Không đạt KH". */
const bound = /^(?:trở|lên|xuống|[<>≥≤±+]|không|chưa|đạt|vượt|kh|kế|hoạch|(?:đạt|vượt)kh)$/iu;
/** Words behind the values: a verdict or a note. */
const longestNote = 30;
/** So many values make a row of words without a number before them; a numbered row needs one fewer. */
const leastValues = 3;
/** Rows come in company: so many of them within so many lines. */
const leastRows = 3;
const reach = 3;

/** Whether a line looks like the row of a table: words, then several values, perhaps a note. Reads from the end, in linear time. */
export function isRowLike(text: string): boolean {
  const words = text.split(" ").filter(Boolean);
  let end = words.length;
  for (let noted = 0; end > 0 && !isValue(words, end - 1) && !bound.test(words[end - 1] ?? ""); end--) {
    noted += (words[end - 1]?.length ?? 0) + 1;
    if (noted > longestNote || /\d/.test(words[end - 1] ?? "")) return false;
  }
  let count = 0;
  for (; end > 0; end--) {
    if (isValue(words, end - 1)) count++;
    else if (!bound.test(words[end - 1] ?? "")) break;
  }
  const [first = "", second = ""] = words;
  const isNumbered = /^\d{1,3}[.)]?$/.test(first) && /^\p{Lu}/u.test(second) && end > 1;
  if (isNumbered) return count >= leastValues - 1;
  return count >= leastValues && /^\D/u.test(first) && /\p{L}/u.test(words.slice(0, end).join(""));
}

function isValue(words: readonly string[], at: number): boolean {
  return value.test(words[at] ?? "");
}

/** Finds the lines that look like rows and stand among others that do. */
export function rowLikeLines(texts: readonly string[]): ReadonlySet<number> {
  const like = texts.map((text) => isRowLike(text));
  const found = new Set<number>();
  for (const [at, isLike] of like.entries()) {
    const near = like.slice(Math.max(0, at - reach), at + reach + 1).filter(Boolean).length;
    if (isLike && near >= leastRows) found.add(at);
  }
  return found;
}
