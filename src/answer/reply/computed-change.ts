import { parseNumber } from "../../vietnamese/numbers.ts";

/** Stands behind what the bot worked out itself, so that nobody takes it for the documents' own words. */
export const computedMark = "(bot tính từ hai số này)";

/** A number at the end of a value, with its unit: "5.420 nghìn lượt". Units with digits ("m2") are left alone. */
const valued = /(?<![\p{L}\d.,])(?<sign>[-−–])?(?<digits>\d+(?:[.,]\d+)*)(?<unit>[^\d]*)$/u;

/**
 * Works out how a value changed: "tăng 850 nghìn lượt, tức 18,6% (bot tính từ hai số này)"; of shares the points.
 *
 * @param before the older value as printed, "4.570 nghìn lượt"
 * @param after the newer one, in the same unit
 * @returns "" where it cannot be told: ranges, other units, nothing to start from
 */
export function computedChange(before: string, after: string): string {
  const [from, to] = [readValue(before), readValue(after)];
  if (!from || !to || from.unit !== to.unit) return "";
  const difference = to.value - from.value;
  if (difference === 0) return `không đổi ${computedMark}`;
  const size = formatNumber(Math.abs(difference), Math.max(from.decimals, to.decimals));
  const word = difference > 0 ? "tăng" : "giảm";
  if (/^[%‰]$/.test(to.unit))
    return `${word} ${size} điểm ${to.unit === "%" ? "phần trăm" : "phần nghìn"} ${computedMark}`;
  if (from.value <= 0) return "";
  const share = formatNumber((100 * Math.abs(difference)) / from.value, 1);
  return `${word} ${size}${to.unit ? ` ${to.unit}` : ""}, tức ${share}% ${computedMark}`;
}

/**
 * A text without what the bot worked out, for checking the rest against the documents: only what comes out the same when worked
 * out once more from the two values before it is taken away.
 */
export function withoutComputed(text: string): string {
  if (!text.includes(computedMark)) return text;
  return text.replace(computedPattern, (whole, before: string, after: string, said: string) =>
    computedChange(before, after) === `${said} ${computedMark}`
      ? whole.slice(0, whole.length - said.length - computedMark.length - 1)
      : whole,
  );
}

const computedPattern = new RegExp(`([^;]+); ([^;]+); ([^;]+?) ${computedMark.replace(/[()]/g, "\\$&")}`, "gu");

function readValue(text: string) {
  const { sign, digits, unit } = valued.exec(text.trim())?.groups ?? {};
  // A range has two ends, and "trở lên" none.
  if (
    digits === undefined ||
    /\d\s?[-–]\s?$/.test(text.trim().slice(0, -`${digits}${unit}`.length)) ||
    /trở (?:lên|xuống)/.test(unit ?? "")
  )
    return undefined;
  const value = parseNumber(digits) * (sign ? -1 : 1);
  return Number.isFinite(value)
    ? { value, unit: (unit ?? "").trim(), decimals: /,(\d+)$/.exec(digits)?.[1]?.length ?? 0 }
    : undefined;
}

function formatNumber(value: number, decimals: number): string {
  return new Intl.NumberFormat("vi-VN", { maximumFractionDigits: decimals }).format(value);
}
