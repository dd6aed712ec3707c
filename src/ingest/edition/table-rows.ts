import type { Table, TableRow } from "mdast";
import type { Cell } from "../../core/passage.ts";
import type { DraftPassage } from "./draft-passage.ts";
import { type PlainText, plainText } from "./plain-text.ts";

/** Where a table stands. */
export interface TablePlace {
  readonly sectionPath: readonly string[];
  /** Title of the table or the line before it: context of its rows. */
  readonly title: string;
  readonly block: number;
}

/** A row as passage, and its cells' texts with their footnote marks. */
export interface ReadRow {
  readonly passage: DraftPassage;
  readonly texts: readonly PlainText[];
}

const numberColumn = /^(?:stt|tt|số tt|số thứ tự)$/iu;
const dash = /^[-–+•*]\s+/u;
const partMark = /^(?:[-–+•*]\s*|trong đó|gồm|bao gồm)/iu;

/**
 * Reads the rows of a table: cells with the heads of their columns, empty cells left out. A row with one filled cell is
 * the title of the rows below it and joins their section path; a row that breaks another down ("Trong đó: …",
 * "- Công nghiệp") has the other's name as context. The head line comes first, hidden.
 */
export function tableRows(table: Table, place: TablePlace): ReadRow[] {
  const [headRow, ...bodyRows] = table.children;
  if (!headRow) return [];
  const heads = cellTexts(headRow).map((cell) => cell.text);
  const label = numberColumn.test(heads[0] ?? "") ? 1 : 0;
  const rows: ReadRow[] = [readRow(headRow, [], place.title, { ...place, isHidden: true })];
  let parent = "";
  let section = "";
  for (const row of bodyRows) {
    const texts = cellTexts(row);
    const filled = texts.filter((cell) => cell.text !== "");
    const name = texts[label]?.text ?? "";
    const isPart = partMark.test(name) || (label === 1 && texts[0]?.text === "" && filled.length > 1);
    const isTitle = filled.length === 1 || (filled.length === 2 && label === 1 && texts[0]?.text !== "" && name !== "");
    const path = section && !isTitle ? [...place.sectionPath, section] : place.sectionPath;
    const context = isPart && parent ? parent : place.title;
    if (filled.length > 0) rows.push(readRow(row, heads, context, { ...place, sectionPath: path }));
    if (isTitle && !isPart) section = filled.map((cell) => cell.text).join(". ");
    else if (!isPart) parent = name;
  }
  return rows;
}

function readRow(
  row: TableRow,
  heads: readonly string[],
  context: string,
  place: TablePlace & { isHidden?: boolean },
): ReadRow {
  const texts = cellTexts(row);
  const cells: Cell[] = [];
  for (const [column, cell] of texts.entries())
    if (cell.text !== "") cells.push({ head: heads[column] ?? "", text: cell.text.replace(dash, "") });
  const passage: DraftPassage = {
    kind: "row",
    sectionPath: place.sectionPath,
    text: cells.map((cell) => cell.text).join(" | "),
    context,
    editionSpan: { start: row.position?.start.offset ?? 0, end: row.position?.end.offset ?? 0 },
    cells,
    block: place.block,
    isHidden: place.isHidden,
  };
  return { passage, texts };
}

function cellTexts(row: TableRow): PlainText[] {
  return row.children.map((cell) => plainText(cell.children));
}
