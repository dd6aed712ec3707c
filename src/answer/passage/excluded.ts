const brackets = /\((?:không|chưa) (?:tính|kể|bao gồm|gồm)(?!\p{L})[^()]*\)/giu;
const leaving = /(?:không|chưa) (?:tính|kể|gồm|bao gồm)|(?<!\p{L})trừ(?!\p{L})/u;

/** A text without what it says it leaves out, "(không tính tiền sử dụng đất)": of that it does not speak. */
export function withoutExcluded(text: string): string {
  return text.replace(brackets, " ");
}

/** What a text says it leaves out, with the brackets around it; `undefined` where it leaves nothing out. */
export function excludedFrom(text: string): string | undefined {
  return text.match(brackets)?.join(" ");
}

/** Whether a repaired question itself leaves something out ("thu nội địa không tính tiền đất"). */
export function leavesOut(question: string): boolean {
  return leaving.test(question);
}
