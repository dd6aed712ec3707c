import type { Cell, Passage } from "../../core/passage.ts";

/** A value of a table row with what its column says of it. */
export interface RowValue {
  /** Value with its unit as people write it: "11% trở lên", "11.769 tỷ đồng". */
  readonly text: string;
  /** Column head in short: "KH 2023", "Ước 2023", "2022". */
  readonly short: string;
  readonly kind: "plan" | "estimate" | "result" | "other";
  readonly year: number | undefined;
  readonly head: string;
}

/** A table row read as an indicator with its values. */
export interface Row {
  /** The indicator, with its parent's name where the row breaks another down. */
  readonly label: string;
  /** The row's own words alone. */
  readonly ownLabel: string;
  readonly values: readonly RowValue[];
  /** The document's verdict, e.g. "Không đạt KH". */
  readonly assessment: string | undefined;
}

const numbering = /^(?:stt|tt|số tt|số thứ tự)$/i;
const unitHead = /đơn vị|đvt|đv tính/i;
const verdictHead = /đánh giá|nhận xét|kết quả đạt/i;
/** A verdict under any head: "Vượt KH", "Không đạt". */
const verdictText = /^(?:(?:không|chưa) )?(?:đạt|vượt|hoàn thành)(?: và vượt)?(?: (?:kh|kế hoạch|mục tiêu))?$/iu;
const labelHead = /chỉ tiêu|nội dung|tên|danh mục|lĩnh vực|hạng mục|sản phẩm|ngành|đơn vị(?! tính)/i;

/** "Kim ngạch xuất khẩu (triệu USD)": a unit that stands in the row's name. */
const unitOfLabel =
  /\s*\((?<unit>%|‰|(?:(?:nghìn|ngàn|triệu|tỷ) )?(?:đồng(?:\/\S+)?|usd|tấn|ha|con|người|lượt|lượt người|hộ|xã|m2|m3|km|kwh|mw|giường|thẻ|sản phẩm|lao động)|tạ\/ha)\)\s*$/iu;

function withoutUnit(label: string, unit: string): string {
  return unit && unitOfLabel.exec(label)?.groups?.["unit"] === unit ? label.replace(unitOfLabel, "") : label;
}

/**
 * What a column is of, where the table's columns are things ("Khách du lịch (nghìn lượt)") and not times of one thing.
 *
 * @returns the thing and its unit, "" where the head names none; `undefined` for a column of a time, a plan or a ratio
 */
export function thingOf({ head, kind, year }: RowValue): { readonly name: string; readonly unit: string } | undefined {
  if (kind !== "other" || year !== undefined || /so (?:với|sánh)|cùng kỳ|kế hoạch|đạt|ghi chú|%$/i.test(head))
    return undefined;
  const unit = /\s*\((?<unit>[^()]{1,20})\)\s*$/u.exec(head);
  return { name: unit ? head.slice(0, unit.index) : head, unit: unit?.groups?.["unit"] ?? "" };
}

/** Reads a row; `undefined` when it has no label or no value. */
export function readRow(passage: Passage): Row | undefined {
  const cells = (passage.cells ?? []).filter((cell) => !numbering.test(cell.head.trim()));
  const labelCell = cells.find((cell) => labelHead.test(cell.head)) ?? cells.find((cell) => !/\d/.test(cell.text));
  if (!labelCell) return undefined;
  const named = unitOfLabel.exec(labelCell.text);
  const unit =
    cells.find((cell) => unitHead.test(cell.head) && cell !== labelCell)?.text ?? named?.groups?.["unit"] ?? "";
  const verdict =
    cells.find((cell) => verdictHead.test(cell.head) && !/\d/.test(cell.text)) ??
    cells.find((cell) => cell !== labelCell && verdictText.test(cell.text.trim()));
  const values = cells
    .filter((cell) => cell !== labelCell && cell !== verdict && !unitHead.test(cell.head) && /\d/.test(cell.text))
    .map((cell) => cellValue(cell, unit));
  if (!values.length) return undefined;
  const own = withoutUnit(labelCell.text.replace(/^[-–+•]\s*/, ""), unit).trim();
  const isPart = /^(?:[-–+•]|trong đó)/i.test(labelCell.text) || breaksDown(passage);
  const label =
    isPart && passage.context && passage.context.length < 120
      ? `${withoutUnit(passage.context, passage.context.match(unitOfLabel)?.groups?.["unit"] ?? "")} – ${own}`
      : own;
  return { label, ownLabel: own, values, assessment: verdict?.text };
}

const tableTitle = /biểu|bảng|phụ lục|tổng hợp|một số|như sau|sau đây|báo cáo|nghị quyết|quyết định|:|(?:19|20)\d{2}/iu;

/** A row without a number of its own, below one whose name is its context: that name, not the table's title. */
function breaksDown({ cells = [], context }: Passage): boolean {
  const isNumbered = cells.some((cell) => numbering.test(cell.head.trim()));
  return !isNumbered && context !== "" && !tableTitle.test(context);
}

function cellValue(cell: Cell, unit: string): RowValue {
  const head = cell.head.replace(/\s+/g, " ").trim();
  const year = /(?:19|20)\d{2}/.exec(head)?.[0];
  const kind =
    /kế hoạch|kh |mục tiêu|dự kiến|chỉ tiêu giao|dự toán|nghị quyết/i.test(head) &&
    !/so (?:với )?(?:kế hoạch|kh)/i.test(head)
      ? "plan"
      : /(?<!\p{L})ước(?!\p{L})/iu.test(head)
        ? "estimate"
        : /thực hiện|kết quả|th /i.test(head)
          ? "result"
          : "other";
  const inHead = /\((%|‰)\)/.exec(head)?.[1];
  return {
    text: withUnit(cell.text, inHead ?? unit),
    short: shortHead(head, kind, year),
    kind,
    year: year ? Number(year) : undefined,
    head,
  };
}

function shortHead(head: string, kind: RowValue["kind"], year: string | undefined): string {
  const part = /(?:\d+ tháng|quý [IVX\d]+|tháng \d+|6 tháng|9 tháng)[^,;(]*?(?=\s*(?:năm|\d{4}|$))/i.exec(head)?.[0];
  const when = [part, year].filter(Boolean).join(" ");
  if (!when) return head;
  if (kind === "plan") return `KH ${when}`;
  return kind === "estimate" ? `Ước ${when}` : kind === "result" ? when : head;
}

/** Joins value and unit: "11 trở lên" + "%" → "11% trở lên"; units of words follow after a space, in lower case. */
export function withUnit(value: string, unit: string): string {
  const text = value.trim();
  const clean = unit.trim();
  // "Đạt 93,6% KH" has a unit of its own.
  if (!clean || new RegExp(escapePattern(clean), "i").test(text) || !/\d/.test(text) || text.includes("%")) return text;
  const sign = clean === "%" || clean === "‰" || clean === "%o";
  const mark = clean === "%o" ? "‰" : clean;
  const spoken = sign
    ? mark
    : ` ${clean.length > 3 || clean !== clean.toUpperCase() ? clean.charAt(0).toLowerCase() + clean.slice(1) : clean}`;
  return /trở (?:lên|xuống)/.test(text) ? text.replace(/\s*(trở (?:lên|xuống))/, `${spoken} $1`) : `${text}${spoken}`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
