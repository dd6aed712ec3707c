const number = "\\d+[-/][\\p{L}\\d/-]*\\p{Lu}{2}";
const anyNumber = new RegExp(number, "u");
const kinds =
  /(?<!\p{L})(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|đề án|chương trình|tờ trình|công văn|thông báo|quy định|kết luận|hướng dẫn)(?!\p{L})/gu;

/** Whether a text gives the number of a document: "32/KH-UBND", "08-ĐA/TU". */
export function holdsDocumentNumber(text: string): boolean {
  return anyNumber.test(text);
}

/** Whether a text gives the number of a document of a kind that the question names ("đề án … số hiệu gì"); of any, where it names none. */
export function numbersAsked(text: string, question: string): boolean {
  const asked: readonly string[] = question.match(kinds) ?? [];
  if (asked.length === 0) return holdsDocumentNumber(text);
  return new RegExp(`(?:${asked.join("|")})(?: (?:số|mật|này|đó)){0,2} (?:${number})`, "iu").test(text);
}
