import type { Head } from "./read-table-head.ts";
import { valuePattern } from "./value-pattern.ts";

const value = new RegExp(`^(?:${valuePattern})$`, "iu");
const number = /^(\d{1,3})[.)]?\s+/u;
const mostStacked = 4;

/**
 * Reads rows that stand in one another because recognition went down each column: first their names, then their units, then for
 * each column the values of all of them ("9,33", "1,08", "10", "1,4", …).
 *
 * @param lines from the numbered name of the first row to the last value
 * @returns undefined when names, units and values do not agree in number
 */
export function stackedRows(lines: readonly string[], columns: readonly Head[]): string[][] | undefined {
  const valueColumns = columns.filter(({ column }) => column === "value").length;
  const firstValue = lines.findIndex((line) => value.test(line));
  const count = columns.some(({ column }) => column === "unit") ? firstValue / 2 : firstValue;
  if (!Number.isInteger(count) || count < 2 || count > mostStacked) return undefined;
  const names = lines.slice(0, count);
  const units = lines.slice(count, firstValue);
  const [values, verdict] = partition(lines.slice(firstValue), valueColumns * count);
  if (values.length !== valueColumns * count || names.slice(1).some((name) => !/^\p{Lu}/u.test(name))) return undefined;
  return names.map((name, index) => {
    const own = values.filter((_, at) => at % count === index);
    return columns.map(({ column }) => {
      if (column === "number") return number.exec(name)?.[1] ?? "";
      if (column === "name") return name.replace(number, "");
      if (column === "unit") return units[index] ?? "";
      if (column === "value") return own.shift() ?? "";
      return index === 0 ? verdict : "";
    });
  });
}

/** A row whose values cannot be told apart: all its words in the column of the names. */
export function tornRow(lines: readonly string[], columns: readonly Head[]): string[] {
  const text = lines.join(" ");
  return columns.map(({ column }) => {
    if (column === "number") return number.exec(text)?.[1] ?? "";
    return column === "name" ? text.replace(number, "") : "";
  });
}

/** The values among the last lines of stacked rows, and the words that stand before one of them. */
function partition(lines: readonly string[], count: number): [values: string[], words: string] {
  const values: string[] = [];
  const words: string[] = [];
  for (const line of lines) {
    const [, before = "", last = ""] = /^(\P{N}+)\s(\S+)$/u.exec(line) ?? [];
    if (value.test(line)) values.push(line);
    else if (value.test(last) && values.length < count) {
      words.push(before);
      values.push(last);
    } else words.push(line);
  }
  return [values, words.join(" ")];
}
