import type { Answer } from "../../core/answer.ts";
import { type Verdict, verdictOf } from "../../core/board.ts";
import type { Passage } from "../../core/passage.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { type Row, type RowValue, readRow } from "../passage/row-values.ts";
import type { Understanding } from "../question/understanding.ts";
import { verdictWords } from "../reply/compose-row.ts";
import { headlineLimit } from "../reply/headline-limit.ts";
import { Sources } from "../reply/sources.ts";

/** A table row with the document's verdict on its plan. */
export interface JudgedRow {
  readonly passage: Passage;
  readonly row: Row;
  readonly verdict: Verdict;
  /** What was reached; the verdict is on it. */
  readonly outcome: RowValue;
}

/** Fewest judged rows that make a table of the plan's targets. */
const leastRows = 3;

/**
 * The rows of the tables whose plan is judged, table by table, the one with most rows first.
 * The same table in another document stands behind it.
 */
export function judgedTables(passages: readonly Passage[]): JudgedRow[][] {
  const tables = new Map<string, JudgedRow[]>();
  for (const passage of passages) {
    const row = passage.kind === "row" ? readRow(passage) : undefined;
    const verdict = verdictOf(row?.assessment);
    const outcome = row?.values
      .filter(({ kind }) => kind === "estimate" || kind === "result")
      .reduce<RowValue | undefined>(
        (last, value) => ((value.year ?? 0) >= (last?.year ?? 0) ? value : last),
        undefined,
      );
    if (!row || !verdict || !outcome) continue;
    const table = tables.get(passage.documentId) ?? [];
    tables.set(passage.documentId, [...table, { passage, row, verdict, outcome }]);
  }
  return [...tables.values()].filter((rows) => rows.length >= leastRows).sort((a, b) => b.length - a.length);
}

/**
 * Answers "những chỉ tiêu nào không đạt kế hoạch": the targets on which the table's verdict is the one asked for, each with its
 * figures below.
 *
 * @param tables as {@link judgedTables} gives them
 * @returns `undefined` when the question asks something else, names a thing that narrows it, or no table judges that year
 */
export function sayPlanVerdicts(
  asked: Understanding,
  tables: readonly (readonly JudgedRow[])[],
  view: (passage: Passage) => PassageView,
): Omit<Answer, "resolved" | "retrieved" | "milliseconds"> | undefined {
  const verdicts = askedVerdicts(asked);
  if (!verdicts.length) return undefined;
  const years = asked.periods.map(({ year }) => year);
  const table = tables.find(
    (rows) =>
      (!years.length || rows.some(({ outcome }) => years.includes(outcome.year ?? 0))) &&
      asked.places.every(({ key }) => placeOf(view, rows).includes(key)),
  );
  const rows = table?.filter(({ verdict }) => verdicts.includes(verdict)) ?? [];
  const [first] = rows;
  if (!first) return undefined;
  const sources = new Sources();
  const said = rows.flatMap((row) => {
    const number = sources.add(view(row.passage));
    return number === undefined ? [] : [{ row, number }];
  });
  if (!said.length) return undefined;
  const when = first.outcome.year ? ` năm ${first.outcome.year}` : "";
  const opening = `Chỉ tiêu ${wordsFor(verdicts, first)}${when}: `;
  return {
    headline: `${opening}${namesWithin(
      said.map(({ row }) => row.row.label),
      headlineLimit - opening.length,
    )}`,
    headlineCitations: said.map(({ number }) => number),
    details: said.map(({ row, number }) => `${lineOf(row)} [${number}]`),
    citations: sources.citations,
    abstained: false,
    confidence: 0.9,
    suggestions: [],
  };
}

const asksWhich =
  /(?:chỉ tiêu|mục tiêu)(?: \S+){0,9} (?:nào|gì)(?!\p{L})|(?:liệt kê|kể|nêu|những|các)(?: \S+){0,3} (?:chỉ tiêu|mục tiêu)/u;
/** Words that such a question is made of; whatever else it speaks of narrows it. */
const ownWords =
  /chỉ tiêu|mục tiêu|kế hoạch|kinh tế|xã hội|phát triển|chủ yếu|hoàn thành|không|chưa|đạt|vượt|tỉnh|năm|duy|biểu|bảng|phụ lục|báo cáo|nghị quyết|hội đồng nhân dân|đề ra|được giao|giao|đánh giá|liệt kê|danh sách/u;

/** The verdicts that a question asks after; empty when it asks for something else. */
function askedVerdicts(asked: Understanding): Verdict[] {
  const { text } = asked;
  if (!asksWhich.test(text) || asked.kind === "result" || /(?:vì|tại) sao|nguyên nhân|lý do/.test(text)) return [];
  const narrows = asked.concepts.some(({ variants: [own = []] }) => !ownWords.test(own.join(" ")));
  if (narrows) return [];
  if (/(?:không|chưa|ko) (?:hoàn thành|đạt)|(?:trượt|hụt)(?!\p{L})/u.test(text)) return ["missed"];
  const isExceeded = /vượt/.test(text);
  const isMet = /(?:đạt|hoàn thành)(?! và vượt mức)/.test(text);
  return [...(isExceeded ? (["exceeded"] as const) : []), ...(isMet ? (["met"] as const) : [])];
}

function placeOf(view: (passage: Passage) => PassageView, [first]: readonly JudgedRow[]): string[] {
  return first ? view(first.passage).documentPlaces.map(({ key }) => key) : [];
}

function wordsFor(verdicts: readonly Verdict[], { row }: JudgedRow): string {
  if (verdicts.length > 1) return "đạt và vượt kế hoạch";
  return verdictWords(row.assessment ?? "");
}

/** As many names as there is room for, with their end mark: whole, else without brackets, else without "Tốc độ tăng" too; else the first of them. */
function namesWithin(labels: readonly string[], room: number): string {
  const plain = labels.map((label) => label.replace(/\s*\([^)]*\)/g, "").trim());
  const short = plain.map((label) => label.replace(/^(?:Tốc độ|Mức) tăng (?:trưởng )?/u, ""));
  for (const list of [labels, plain, short]) {
    const names = list.map(lowerFirst);
    if (names.join("; ").length < room) return `${names.join("; ")}.`;
  }
  const kept: string[] = [];
  for (const label of short.map(lowerFirst)) {
    if ([...kept, label].join("; ").length >= room) break;
    kept.push(label);
  }
  return `${kept.join("; ")}…`;
}

/** "Thu ngân sách" → "thu ngân sách"; "GRDP" stays. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** "Tốc độ tăng trưởng GRDP: ước 7,37%, kế hoạch 11% trở lên". */
function lineOf({ row, outcome }: JudgedRow): string {
  const plan = row.values.find(({ kind, year }) => kind === "plan" && year === outcome.year);
  const reached = `${outcome.kind === "estimate" ? "ước" : "đạt"} ${outcome.text}`;
  return `${row.label}: ${reached}${plan ? `, kế hoạch ${plan.text}` : ""}`;
}
