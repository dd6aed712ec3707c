import { type Board, boardColumns } from "../../core/board.ts";
import { sourcePath } from "./links.ts";

/**
 * A board as a CSV file for spreadsheets: values as printed, each with the address of its passage.
 *
 * @param base address that paths are appended to, without a slash at its end
 */
export function boardCsv(board: Board, base: string): string {
  const columns = boardColumns.filter((column) => board.heads[column]);
  const heads = columns.map((column) => board.heads[column] ?? "");
  const rows = board.indicators.map(({ name, field, unit, values, others, assessment }) => [
    name,
    field ?? "",
    unit,
    ...columns.map((column) => values[column]?.value ?? ""),
    assessment ?? "",
    ...columns.map((column) => {
      const value = values[column];
      return value ? `${base}${sourcePath(value)}` : "";
    }),
    columns
      .flatMap((column) => others[column] ?? [])
      .map((other) => `${other.text} (${other.label})`)
      .join("; "),
  ]);
  const links = heads.map((head) => `Nguồn: ${head}`);
  const first = ["Chỉ tiêu", "Lĩnh vực", "Đơn vị", ...heads, "Đánh giá", ...links, "Văn bản khác ghi"];
  return `\uFEFF${[first, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** A cell; one that a spreadsheet would run as a formula is made text. */
function quoted(cell: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
