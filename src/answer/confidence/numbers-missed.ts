import type { Understanding } from "../question/understanding.ts";
import type { Said } from "./said.ts";

/** Numbers without grouping and leading zeros, so that "3000" meets "3.000" and "8" meets "08". */
const plain = (text: string): string => text.replace(/(?<=\d)[.,](?=\d)/g, "").replace(/(?<!\d)0+(?=\d)/g, "");

/**
 * Share of the numbers that the question states (of two digits and more; no ratios, no spans of time) that stand neither in
 * the passage nor around it: "trong 34.500 lao động …" is not answered by a passage on other people.
 */
export function numbersMissed({ headline, view }: Said, asked: Understanding): number {
  const stated = asked.numbers.filter((digits) => /^\d[\d.,]*\d$/.test(digits) && !isSpan(digits, asked.text));
  if (!stated.length) return 0;
  const { passage, document } = view;
  const texts = [headline, passage.text, passage.context, ...passage.sectionPath, document.title];
  const found = new Set(plain(texts.join(" ")).match(/\d+/g) ?? []);
  return stated.filter((digits) => !found.has(plain(digits))).length / stated.length;
}

function isSpan(digits: string, text: string): boolean {
  return new RegExp(`(?<!\\d)${digits.replace(/[.]/g, "\\.")} ?(?:năm|tháng|ngày|/)`, "u").test(text);
}
