import type { Fact } from "../../core/fact.ts";
import type { Cell, Passage } from "../../core/passage.ts";
import { isBareMeasure, namePart, opensWithMeasure } from "./noun-phrase.ts";
import { namedPeriods } from "./period-words.ts";
import { placeOfHeading } from "./place-words.ts";
import type { SectionFrame } from "./section-frame.ts";

type Draft = { -readonly [Key in keyof Fact]: Fact[Key] };

const labelHead = /chỉ tiêu|nội dung|danh mục|tên|hạng mục|lĩnh vực|tiêu chí/iu;
const unitHead = /đơn vị(?: tính)?|đvt/iu;
const numberHead = /^(?:stt|tt|số tt|số thứ tự)$/iu;
const valueText = /^[<>≥≤]?\s?[-−–]?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?(?:\s?(?:%|‰))?(?:\s(?:trở lên|trở xuống))?$/u;
/** "Không đạt KH", "Đạt 98,5% KH": words on plan against result, in a column that compares them. */
const verdict = /^(?:không |chưa )?(?:đạt|vượt|bằng|hoàn thành)(?!\p{L})/iu;
const placeHead = /^(?:tên )?(?:địa phương|đơn vị(?! tính)|huyện|xã)/iu;
/** The row that sums the places up. */
const allPlaces = /^(?:toàn (?:tỉnh|thành phố|huyện|thị xã)|(?:tổng(?: số| cộng)?|cộng))(?!\p{L})/iu;
/** "Thu ngân sách (tỷ đồng)": what a column of a table by place measures, and its unit. */
const measuredHead = /^(\p{L}.*?)\s*\(([^()\d]+)\)$/u;
const partMark = /^(?:[-–+•*]\s*|trong đó:?\s*|gồm:?\s*|bao gồm:?\s*)/iu;

/**
 * Reads a table row: one fact a value column, its period and kind from the column's head; verdicts and comparisons
 * join the estimate or result that stands before them. A row that breaks another down is named after it.
 *
 * @param labels names of the table's rows: a context that is one of them is what the row breaks down
 */
export function rowFacts(
  passage: Passage,
  place: string | undefined,
  frame: SectionFrame,
  labels: ReadonlySet<string> = new Set(),
): Fact[] {
  const cells = passage.cells ?? [];
  const label = rowLabel(passage);
  if (!label) return [];
  if (placeHead.test(cells.find((cell) => cell.text === label)?.head ?? ""))
    return placeFacts(passage, (allPlaces.test(label) ? place : placeOfHeading(label)) ?? label, frame);
  const indicator = rowIndicator(label, passage.context, labels.has(passage.context));
  const unit = cells.find((cell) => unitHead.test(cell.head))?.text;
  const facts: Draft[] = [];
  for (const cell of cells) readCell(cell, { indicator, unit, place, frame, passageId: passage.id }, facts);
  return facts;
}

/** A row for a place: each column with a unit is an indicator. */
function placeFacts(passage: Passage, place: string, frame: SectionFrame): Fact[] {
  if (!frame.period) return [];
  const { period } = frame;
  return (passage.cells ?? []).flatMap(({ head, text }): Fact[] => {
    const [, indicator, unit] = measuredHead.exec(head) ?? [];
    if (!indicator || !unit || !valueText.test(text)) return [];
    return [
      {
        indicator,
        place,
        period,
        kind: frame.kind,
        value: text,
        unit,
        passageId: passage.id,
      },
    ];
  });
}

interface Row {
  readonly indicator: string;
  readonly unit: string | undefined;
  readonly place: string | undefined;
  readonly frame: SectionFrame;
  readonly passageId: string;
}

function readCell(cell: Cell, row: Row, facts: Draft[]): void {
  if (numberHead.test(cell.head) || unitHead.test(cell.head)) return;
  const latest = facts.findLast((fact) => fact.kind !== "plan");
  if (/đánh giá|nhận xét/iu.test(cell.head)) {
    if (latest && !/\d/.test(cell.text)) latest.assessment = cell.text;
    return;
  }
  const isComparison = /^so (?:với )?|so sánh|tỷ lệ so|%\s?so/iu.test(cell.head);
  if (latest && isComparison && verdict.test(cell.text)) {
    if (/\d/.test(cell.text)) latest.shareOfPlan = cell.text;
    else latest.assessment = cell.text;
    return;
  }
  if (!valueText.test(cell.text)) return;
  if (isComparison) {
    if (!latest) return;
    const isPlan = /kế hoạch|KH|dự toán|mục tiêu/u.test(cell.head);
    if (isPlan) latest.shareOfPlan = cell.text;
    else Object.assign(latest, { change: cell.text, changeBase: cell.head });
    return;
  }
  const kind = columnKind(cell.head);
  const period = columnPeriod(cell.head, row.frame);
  if (!kind || !period) return;
  const { indicator, unit, place, passageId } = row;
  facts.push({ indicator, place, period, kind, value: cell.text, unit, passageId });
}

function columnKind(head: string): Fact["kind"] | undefined {
  if (/kế hoạch|mục tiêu|chỉ tiêu|dự toán|nghị quyết/iu.test(head) || /KH|NQ/u.test(head)) return "plan";
  if (/ước|dự kiến/iu.test(head)) return "estimate";
  return /thực hiện|kết quả|TH|chính thức|năm \d{4}|\d{4}/iu.test(head) ? "result" : undefined;
}

function columnPeriod(head: string, frame: SectionFrame): string | undefined {
  return (
    namedPeriods(head.replace(/^(?:dự kiến |ước )?(?:kế hoạch|mục tiêu|dự toán)\s/iu, ""), frame.year)[0]?.label ??
    frame.period
  );
}

/** The name that stands in a row's column of names, as printed. */
export function rowLabel(passage: Passage): string | undefined {
  const cells = passage.cells ?? [];
  return cells.find((cell) => labelHead.test(cell.head) && !/đánh giá/iu.test(cell.head))?.text ?? firstWords(cells);
}

function firstWords(cells: readonly Cell[]): string | undefined {
  return cells.find((cell) => !numberHead.test(cell.head) && /\p{L}{2}/u.test(cell.text))?.text;
}

function rowIndicator(label: string, parent: string, isPart: boolean): string {
  const own = label.replace(partMark, "").trim();
  if (own === label.trim() && !isPart) return own;
  const whole = parent.replace(partMark, "").trim();
  return whole === "" || (opensWithMeasure(own) && !isBareMeasure(own)) ? own : namePart(whole, own);
}
