import type { Passage } from "../../core/passage.ts";

const opening =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}|(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG)$)/u;
const longest = 60;
const said = "người ký, ký tên, ký ban hành, thay mặt, chức vụ";

/**
 * Finds the lines that official texts are signed with ("TM. …", "KT. …", office, name). Apart they say nothing: each line is
 * given the whole block, and the words that people ask for it with.
 *
 * @returns by the number of the passage: what to search it by, beside its own text
 */
export function signatureBlocks(passages: readonly Passage[]): Map<number, string> {
  const found = new Map<number, string>();
  for (let start = 0; start < passages.length; start++) {
    const first = passages[start];
    if (!first || !opening.test(first.text)) continue;
    let end = start + 1;
    while (passages[end]?.documentId === first.documentId && isLine(passages[end]) && end - start < 5) end++;
    const block = passages.slice(start, end);
    const text = `${said}: ${block.map((passage) => passage.text).join(", ")}`;
    for (let i = start; i < end; i++) found.set(i, text);
    start = end - 1;
  }
  return found;
}

function isLine(passage: Passage | undefined): boolean {
  return passage !== undefined && passage.text.length <= longest && !/[.;:!?]$/.test(passage.text);
}
