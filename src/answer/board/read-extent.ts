import type { Extent } from "../../core/board.ts";
import { parseNumber } from "../../vietnamese/numbers.ts";

const number = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?";
const single = new RegExp(`^(?<mark>[<>≤≥]=?)?\\s?(?<minus>[-−–])?(?<low>${number})(?<more> trở (?:lên|xuống))?$`, "u");
const range = new RegExp(`^(?<low>${number})\\s?[-–]\\s?(?<high>${number})$`, "u");
const before: ReadonlyMap<string, "low" | "high" | "both"> = new Map([
  ["trên", "low"],
  ["hơn", "low"],
  ["ít nhất", "low"],
  ["từ", "low"],
  ["dưới", "high"],
  ["không quá", "high"],
  ["khoảng", "both"],
]);
const worded = new RegExp(`^(?<word>${[...before.keys()].join("|")}) (?<low>${number})(?<more> trở lên)?$`, "u");

/**
 * Reads what a printed value says of the number line: "7,37", "-19,9", "8,5-9", "11 trở lên", "<9", ">90", "dưới 9".
 *
 * @returns undefined for anything else: what is not understood is not drawn
 */
export function readExtent(value: string): Extent | undefined {
  const text = value.normalize("NFC").trim().toLowerCase();
  const between = range.exec(text)?.groups;
  if (between) {
    const [low, high] = [parseNumber(between["low"] ?? ""), parseNumber(between["high"] ?? "")];
    return low < high ? { low, high } : undefined;
  }
  const said = worded.exec(text)?.groups;
  if (said) {
    const amount = parseNumber(said["low"] ?? "");
    const side = before.get(said["word"] ?? "");
    if (side === "high") return { high: amount };
    // "từ 5" alone may open a range that was cut off.
    if (said["word"] === "từ" && !said["more"]) return undefined;
    return side === "low" ? { low: amount } : { low: amount, high: amount };
  }
  return readSingle(text);
}

function readSingle(text: string): Extent | undefined {
  const { mark = "", minus, low, more = "" } = single.exec(text)?.groups ?? {};
  if (low === undefined) return undefined;
  const amount = parseNumber(low) * (minus ? -1 : 1);
  if (Number.isNaN(amount) || (mark && more)) return undefined;
  if (/[<≤]/u.test(mark) || more.endsWith("xuống")) return { high: amount };
  if (/[>≥]/u.test(mark) || more.endsWith("lên")) return { low: amount };
  return { low: amount, high: amount };
}
