/** What the beginning of a line says about it: "roman" is a section's number, be it "II." or, before capitals, "B.". */
export type Mark = "part" | "roman" | "article" | "number" | "subnumber" | "bullet" | "letter" | "none";

const patterns: readonly (readonly [Mark, RegExp])[] = [
  ["part", /^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[IVX]+|\d+)(?!\p{L})/iu],
  ["article", /^điều\s+\d+\s*[.:]/iu],
  ["roman", /^[IVX]{1,5}(?:\s*[.\-–]\s+\S|\.(?=\p{Lu}{2}))/u],
  ["roman", /^[A-HĐ]\s*[.\-–]\s+\p{Lu}{2}[^\p{Ll}]*$/u],
  ["subnumber", /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+\p{L}/u],
  // Recognition may lose the space: "2.Giao thông".
  ["number", /^\d{1,2}(?:\s?[.)]\s+["“(]?\p{L}|\.(?=\p{Lu}\p{Ll}))/u],
  ["bullet", /^[-–−+•●▪*]\s*(?=[^\s\d\-–]|\d)/u],
  ["letter", /^[a-zđ]\)\s+\S/u],
];

/** Tells how a line begins: a heading's number, a bullet, or nothing of the kind. */
export function markOf(text: string): Mark {
  for (const [mark, pattern] of patterns) if (pattern.test(text)) return mark;
  return "none";
}

/** Whether a text is written in capitals throughout (at least two words, or one of five letters). */
export function isCapitals(text: string): boolean {
  const found = text.match(/\p{L}/gu) ?? [];
  return found.length >= 5 && !/\p{Ll}/u.test(text);
}

/** Whether a text has capitals and no small letter, be it as short as "VỤ…". */
export function isShouted(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether a text closes a sentence or a list entry; the token of a note may hang on its end. */
export function isClosed(text: string): boolean {
  return /[.;:!?…]["”')\]]*(?:\uE000\d+\uE001)*$/u.test(text) || /\.\/\.?$/.test(text);
}

const kindLine =
  /^(?:báo cáo(?: tóm tắt)?|nghị quyết|quyết định|kế hoạch|tờ trình|thông báo|chỉ thị|chương trình|kết luận|phụ lục(?: [ivx\d]+)?)(?=$|[:.])/iu;

/** Whether a line names a kind of official document in capitals: "BÁO CÁO", "NGHỊ QUYẾT", "PHỤ LỤC". */
export function isKindLine(text: string): boolean {
  return isCapitals(text) && kindLine.test(text.normalize("NFC"));
}

const kindAndSubject =
  /^(?:BÁO CÁO(?: TÓM TẮT)?|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|TỜ TRÌNH|THÔNG BÁO|CHỈ THỊ|CHƯƠNG TRÌNH|KẾT LUẬN)(?=\s+(?:[Vv]ề|[Vv]\/[Vv]|\p{Ll}))/u;

/** The kind of document in capitals with which a line begins that goes on with the subject: "NGHỊ QUYẾT" of "NGHỊ QUYẾT về …". */
export function kindBeforeSubject(text: string): string | undefined {
  return kindAndSubject.exec(text.normalize("NFC"))?.[0];
}

/** Whether a line is the state's name in capitals, which opens an official document's letterhead. */
export function isMotto(text: string): boolean {
  return /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u.test(text);
}

/** Whether a line of a letterhead or a signature stands by itself: the motto's second line, the number, the dateline, the office. */
export function isLetterheadLine(text: string): boolean {
  if (isCapitals(text) && /^(?:(?:TM|KT|TL|TUQ)\. |(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ))/u.test(text)) return true;
  return isMotto(text) || /^(?:số\s*:|độc lập\s*[-–])/iu.test(text) || /^\p{Lu}[\p{L} .-]{1,30},\s*ngày/u.test(text);
}
