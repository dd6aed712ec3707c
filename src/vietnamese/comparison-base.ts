/** What stands before a time that a value is only compared with. */
const before =
  /(?:so (?:với )?(?:cùng kỳ )?(?:\S+ ){0,4}|(?:gấp (?:[\d.,]+|hai|ba|đôi|rưỡi) lần|gấp đôi|bằng [\d.,]+\s?%|(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn) (?:(?:so với|cùng kỳ|cuối|đầu|mức|của|năm) )*)$/;
/** "(năm 2024: 154,9 triệu đồng)", "(cuối năm 2024 là 1,58%)": what a value was before. */
const bracketBefore = /\((?:(?:cùng kỳ|cuối|đầu|thời điểm|năm) )*$/;
const bracketAfter = /^(?::| (?:là|đạt|chỉ|có|được)(?!\p{L})) ?(?:\p{L}+ ){0,2}\d[^)]*\)/u;
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const reach = 40;

/**
 * Whether a period found in a text is only what a value is compared with ("so với năm 2022", "gấp 1,3 lần năm 2024",
 * "(năm 2024: 154,9)"), not the time that the value is for.
 *
 * @param start place where the period begins in the text
 * @param end place behind it
 */
export function isComparisonBase(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const left = text.slice(Math.max(0, start - reach), start).toLowerCase();
  if (before.test(left)) return true;
  const [inside] = bracketAfter.exec(text.slice(end)) ?? [];
  return inside !== undefined && bracketBefore.test(left) && !year.test(inside);
}
