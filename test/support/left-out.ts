/**
 * Whether a text was made from a longer one by leaving out only: its pieces between "…" stand in the source, in order, but for
 * the case of the first letter, runs of white space, and brackets whose partner was left out.
 */
export function isLeftOut(short: string, source: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/[()–]/g, " ")
      .replace(/\s+/g, " ")
      .replace(/ (?=[,;:.])/g, "")
      .trim()
      .toLowerCase();
  const from = plain(source);
  let at = 0;
  for (const piece of plain(short).split(/\s*…\s*/)) {
    const found = from.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}
