import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { parseNumber } from "../../vietnamese/numbers.ts";
import type { ClaimedFigure } from "./claimed-figures.ts";

/** How a stated value stands to a claimed one; `undefined`: they cannot be compared. */
export type Comparison = "equal" | "rounded" | "different" | undefined;

/** A value as a document states it. */
export interface StatedValue {
  /** "24.503,8", "11 trở lên", "8,5-9". */
  readonly value: string;
  readonly unit: string;
  readonly sign: 1 | -1;
}

const scales: ReadonlyMap<string, number> = new Map([
  ["nghin ty", 1e12],
  ["ngan ty", 1e12],
  ["ty", 1e9],
  ["trieu", 1e6],
  ["nghin", 1e3],
  ["ngan", 1e3],
  ["van", 1e4],
]);

/** A figure that is rounded or cut short is off by no more than this share of itself. */
const mostRounding = 0.02;

/** "dưới 1%" is right of 0,85%; of a value farther off than this share it says too little to be called so. */
const mostBeyond = 0.5;

/** Compares a claim with a stated value: scale ("2,6 tỷ USD" and "2.601 triệu USD"), sign, rounding and hedges count. */
export function compareFigure(claimed: ClaimedFigure, stated: StatedValue): Comparison {
  const ours = readUnit(stated.unit);
  const theirs = countOf(readUnit(claimed.amount.unit), claimed.sentence);
  if (!isSameBase(theirs.base, ours.base)) return undefined;
  // A unit that only one side gives carries no scale either: "24.500 tỷ" against "24.503,8" would be a guess.
  const wanted = numbers(claimed.amount.text).map((number) => number * claimed.sign * theirs.scale);
  const known = numbers(stated.value).map((number) => Math.abs(number) * signOf(stated) * ours.scale);
  if (wanted.length === 0 || wanted.length !== known.length) return known.length === 0 ? undefined : "different";
  const gaps = wanted.map((value, i) => (known[i] ?? Number.NaN) - value);
  if (gaps.every((gap) => Math.abs(gap) < 1e-6 * theirs.scale)) return "equal";
  const step = precision(claimed.amount.text) * theirs.scale;
  const [gap = Number.NaN] = gaps;
  const size = Math.abs(wanted[0] ?? 0);
  if (claimed.hedge === "below" || claimed.hedge === "above") {
    const beyond = claimed.hedge === "below" ? -gap : gap;
    return beyond >= 0 && beyond <= size * mostBeyond ? "equal" : "different";
  }
  const isNear =
    gaps.every((each) => Math.abs(each) <= Math.min(step, size * mostRounding)) ||
    (claimed.hedge === "over" && gap > 0 && gap <= size * 0.1) ||
    (claimed.hedge === "under" && gap < 0 && -gap <= size * 0.1) ||
    (claimed.hedge === "about" && Math.abs(gap) <= size * 0.03);
  return isNear ? "rounded" : "different";
}

function signOf({ value, sign }: StatedValue): number {
  return /^\s*[-−–]\d/u.test(value) ? -1 : sign;
}

function numbers(text: string): number[] {
  return (text.match(/\d+(?:\.\d{3})*(?:,\d+)?|\d+\.\d{1,2}/gu) ?? []).map(parseNumber);
}

/** What one more in the last digit that says something is worth: 0,1 for "2,6"; 100 for "24.500". */
function precision(text: string): number {
  const [first = ""] = text.match(/\d[\d.,]*\d|\d/u) ?? [];
  const [, decimals] = /,(\d+)$/.exec(first) ?? /^\d+\.(\d{1,2})$/.exec(first) ?? [];
  if (decimals) return 10 ** -decimals.length;
  const zeros = /0+$/.exec(first.replaceAll(".", ""))?.[0].length ?? 0;
  return 10 ** zeros;
}

function readUnit(unit: string): { scale: number; base: string } {
  const words = foldMarks(unit.toLowerCase()).replace(/\s+/g, " ").trim();
  const [scale = ""] = /^(?:nghin ty|ngan ty|ty|trieu|nghin|ngan|van)(?= |$)/.exec(words) ?? [];
  const base = words
    .slice(scale.length)
    .trim()
    .replace(/^(?:do la|do)$/, "usd")
    .replace(/^lao dong/, "nguoi")
    .replace(/^khach/, "luot");
  return { scale: scales.get(scale) ?? 1, base: base === "" && scale !== "" ? "dong?" : base };
}

const money =
  /(?<!\p{L})(?:thu|chi|von|tien|ngan sach|doanh|kim ngach|xuat|nhap|dau tu|no|gia|luong|grdp|kinh te|kinh phi|thue|fdi|ban le|giai ngan|huy dong|tin dung|cho vay|quy mo)(?!\p{L})/u;

/** "5 triệu" where no money is spoken of counts something. */
function countOf(unit: ReturnType<typeof readUnit>, sentence: string): ReturnType<typeof readUnit> {
  return unit.base === "dong?" && !money.test(foldMarks(sentence.toLowerCase())) ? { ...unit, base: "" } : unit;
}

/** "tỷ" alone may be đồng or USD; a bare number any count, but no share; "giường" and "giường bệnh" are one. */
function isSameBase(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === "dong?" || b === "dong?") return /^(?:dong|usd)/.test(a === "dong?" ? b : a);
  const isMeasure = (base: string) => /^(?:%|‰|dong|usd)/.test(base);
  if (a === "" || b === "") return !isMeasure(a) && !isMeasure(b);
  if (a.includes("/") && b.includes("/")) return false;
  return a.split(/[ /]/)[0] === b.split(/[ /]/)[0];
}
