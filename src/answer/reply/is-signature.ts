const office =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.\s?)?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG)(?: [\p{Lu}\s]+)?$/u;

/** Whether a text is but the office above a signature, "KT. CHỦ TỊCH": it says nothing. */
export function isSignature(text: string): boolean {
  const trimmed = text.trim();
  return office.test(trimmed) || /^(?:TM|KT|TL|TUQ)\. [\p{Lu}\s.]+$/u.test(trimmed);
}
