import { type Board, type BoardIndicator, type BoardValue, boardColumns, verdictOf } from "../core/board.ts";
import type { Citation } from "../core/citation.ts";
import type { Choice, Reply } from "../core/reply.ts";
import { type BoardPage, boardPages } from "./board-pages.ts";
import { citePassage } from "./cite-passage.ts";
import type { Ledger } from "./plan-comparison.ts";

type Sources = Pick<Ledger, "documents" | "passages">;

/**
 * The board of a plan's indicators, page by page and field by field, or one indicator's entry.
 *
 * @param words what follows the command: a page's number, an indicator's id, or nothing for the first page
 * @returns undefined when no document holds such a table
 */
export function boardReply(boards: readonly Board[], sources: Sources, words: string): Reply | undefined {
  const pages = boardPages(boards);
  const asked = words.trim();
  const opened = pages.findIndex((page) => page.indicators.some(({ id }) => id === asked));
  const indicator = pages[opened]?.indicators.find(({ id }) => id === asked);
  if (indicator) return entryReply(indicator, pages, opened, sources);
  const at = Math.min(Math.max(Number.parseInt(asked, 10) || 1, 1), pages.length) - 1;
  return pages[at] && pageReply(pages, at, sources);
}

function pageReply(pages: readonly BoardPage[], at: number, sources: Sources): Reply | undefined {
  const page = pages[at];
  if (!page) return undefined;
  const citations: Citation[] = [];
  const lines = page.indicators.map(
    (indicator, index) =>
      `${index + 1}. ${lineOf(indicator)}${marksOf(passagesOf(indicator, ["plan", "outcome"]), sources, citations)}`,
  );
  const { board, field } = page;
  const place = board.place ? `, ${board.place}` : "";
  const further =
    pages.length > 1
      ? [`Trang ${at + 1}/${pages.length}: bấm nút, hoặc gõ /chitieu ${at + 1 < pages.length ? at + 2 : 1}.`]
      : [];
  return {
    kind: "notice",
    headline: `Chỉ tiêu kế hoạch năm ${board.year}${place}${field ? `: ${field}` : ""}`,
    headlineCitations: [],
    details: [...lines, ...further],
    citations,
    suggestions: [],
    choices: pageChoices(pages, at),
  };
}

/** Numbers that open an entry, then the neighbouring pages, then the first pages of other fields and plans. */
function pageChoices(pages: readonly BoardPage[], at: number): Choice[][] {
  const page = pages[at];
  const numbers = page?.indicators.map(({ id }, index) => ({ label: `${index + 1}`, command: `chitieu ${id}` })) ?? [];
  const turn = (to: number, label: string) => (pages[to] ? [{ label, command: `chitieu ${to + 1}` }] : []);
  const firsts = pages.flatMap((other, index) => {
    const isFirst = other.board !== pages[index - 1]?.board || other.field !== pages[index - 1]?.field;
    const isHere = other.board === page?.board && other.field === page?.field;
    const name = other.board === page?.board ? (other.field ?? "Chỉ tiêu khác") : `Năm ${other.board.year}`;
    return isFirst && !isHere ? [{ label: name, command: `chitieu ${index + 1}` }] : [];
  });
  const unique = firsts.filter(({ label }, index) => firsts.findIndex((other) => other.label === label) === index);
  return [numbers, [...turn(at - 1, "‹ Trang trước"), ...turn(at + 1, "Trang sau ›")], unique.slice(0, 3)].filter(
    (row) => row.length > 0,
  );
}

function entryReply(indicator: BoardIndicator, pages: readonly BoardPage[], at: number, sources: Sources): Reply {
  const citations: Citation[] = [];
  const year = pages[at]?.board.year;
  const headlineNumbers = numbersOf(passagesOf(indicator, ["plan", "outcome"]), sources, citations);
  const others = boardColumns.flatMap((column) =>
    (indicator.others[column] ?? []).map(
      (value) => `Văn bản khác ghi – ${spoken(value)}.${marksOf([value.passageId], sources, citations)}`,
    ),
  );
  const around = [indicator.values.before, indicator.values.next].filter((value) => value !== undefined);
  const aroundMarks = marksOf([...new Set(around.map(({ passageId }) => passageId))], sources, citations);
  return {
    kind: "answer",
    question: `${indicator.name} năm ${year}`,
    headline: lineOf(indicator, year),
    headlineCitations: headlineNumbers,
    details: [...(around.length > 0 ? [`${around.map(spoken).join(" · ")}${aroundMarks}`] : []), ...others],
    citations,
    suggestions: [],
    choices: [[{ label: "‹ Về bảng", command: `chitieu ${at + 1}` }]],
  };
}

const verdictWords = { missed: "không đạt", met: "đạt", exceeded: "vượt" } as const;
const kindWords = { plan: "kế hoạch", estimate: "ước", result: "thực hiện" } as const;

/** "Tốc độ tăng trưởng GRDP năm 2023: kế hoạch 11% trở lên, ước 7,37% – không đạt"; the year where no title says it. */
function lineOf({ name, values: { plan, outcome }, assessment }: BoardIndicator, year?: number): string {
  const verdict = verdictOf(assessment);
  const said = [plan, outcome].flatMap((value) => (value ? [`${kindWords[value.kind]} ${value.text}`] : []));
  return `${name}${year === undefined ? "" : ` năm ${year}`}: ${said.join(", ")}${verdict ? ` – ${verdictWords[verdict]}` : ""}`;
}

/** "Kế hoạch năm 2024: 8,5-9%". */
function spoken({ kind, period, text }: BoardValue): string {
  return `${kindWords[kind].charAt(0).toUpperCase()}${kindWords[kind].slice(1)} ${period}: ${text}`;
}

function passagesOf({ values }: BoardIndicator, columns: readonly ("plan" | "outcome")[]): string[] {
  return [...new Set(columns.flatMap((column) => values[column]?.passageId ?? []))];
}

function marksOf(passageIds: readonly string[], sources: Sources, citations: Citation[]): string {
  const numbers = numbersOf(passageIds, sources, citations);
  return numbers.length === 0 ? "" : ` ${numbers.map((number) => `[${number}]`).join("")}`;
}

/** Numbers of the passages' citations; new ones are added. What cannot be quoted has none. */
function numbersOf(passageIds: readonly string[], { documents, passages }: Sources, citations: Citation[]): number[] {
  return passageIds.flatMap((id) => {
    const known = citations.find(({ passageId }) => passageId === id);
    if (known) return [known.number];
    const passage = passages.find((one) => one.id === id);
    const citation = passage && citePassage(passage, documents, citations.length + 1);
    if (!citation) return [];
    citations.push(citation);
    return [citation.number];
  });
}
