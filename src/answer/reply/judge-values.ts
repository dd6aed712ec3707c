import { parseNumber } from "../../vietnamese/numbers.ts";
import type { Row, RowValue } from "../passage/row-values.ts";
import type { Understanding } from "../question/understanding.ts";

/** Indicators of which less is better, or whose direction cannot be told. */
const lessIsBetter =
  /giảm|nghèo|thất nghiệp|suy dinh dưỡng|tỷ lệ sinh|mức sinh|tai nạn|tử vong|nợ|chết|tội phạm|bỏ học|ô nhiễm/i;

/** Numbers of a value: one, or the ends of a range ("8,5-9%"); below zero where a minus stands in front ("-19,9%"). */
function numbersOf(value: RowValue): number[] {
  const sign = /^\s*[-−–]\s?\d/.test(value.text) ? -1 : 1;
  const numbers = (value.text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((digits) => parseNumber(digits));
  return numbers.filter(Number.isFinite).map((number, i) => (i === 0 ? sign * number : number));
}

const periodOf = (value: RowValue): string => value.short.replace(/^(?:KH|Ước) /, "");
const unitOf = (value: RowValue): string => value.text.replace(/[\d.,\s–−-]+/g, "").replace(/trở(?:lên|xuống)/, "");

/**
 * Whether a plan was met, where the document's table gives both values for one time and no verdict of its own.
 *
 * @returns "đạt kế hoạch", "không đạt kế hoạch", or "" where it cannot be told
 */
export function planVerdict(row: Row, values: readonly RowValue[]): string {
  if (row.assessment || lessIsBetter.test(row.label)) return "";
  const done = values.findLast((value) => value.kind === "estimate" || value.kind === "result");
  const plan = values.find((value) => value.kind === "plan" && done && periodOf(value) === periodOf(done));
  if (!done || !plan || unitOf(done) !== unitOf(plan) || /trở xuống/.test(plan.text)) return "";
  const [reached] = numbersOf(done);
  const [least] = numbersOf(plan);
  if (reached === undefined || least === undefined || numbersOf(done).length !== 1) return "";
  return reached >= least ? "đạt kế hoạch" : "không đạt kế hoạch";
}

/** Which of two values is the higher, where that was asked for: "năm 2023 thấp hơn"; "" where it was not, or cannot be told. */
export function whichIsHigher(
  values: readonly RowValue[],
  asked: Understanding,
  nameOf: (value: RowValue) => string,
): string {
  if (!/(?:cao|thấp|lớn|nhỏ|nhiều|ít|mạnh|nhanh|chậm) hơn|tăng hay giảm/.test(asked.text)) return "";
  const [first, second] = values;
  if (!first || !second || values.length !== 2 || unitOf(first) !== unitOf(second)) return "";
  const [one, ...more] = numbersOf(first);
  const [two, ...others] = numbersOf(second);
  if (one === undefined || two === undefined || more.length || others.length) return "";
  if (one === two) return "bằng nhau";
  return `${nameOf(second)} ${two > one ? "cao hơn" : "thấp hơn"}`;
}
