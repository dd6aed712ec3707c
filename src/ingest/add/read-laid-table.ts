import { type CellPiece, hasCells, isValuePiece } from "./cell-pieces.ts";
import { laidHead } from "./laid-head.ts";
import type { Line } from "./line.ts";
import { isKindLine } from "./marks.ts";
import type { FoundTable } from "./read-table.ts";
import { columnAt, columnsOf, rowPieces, type TableColumn } from "./table-columns.ts";

const leastColumns = 3;
const leastRows = 2;
/** So near to a line with many cells a line with two may be the head's first. */
const headReach = 3;
/** Lines over which a head may be broken. */
const mostHeadLines = 10;
/** Lines without cells on end that a row broken over several may have. */
const mostBroken = 4;
/** A line without cells is running text when it fills this share of the table's width. */
const proseShare = 0.6;
/** A name that fills this share of its column may go on below with a capital. */
const fullShare = 0.75;

interface TableLine {
  readonly line: Line;
  readonly pieces: readonly CellPiece[];
  readonly isRow: boolean;
}

/** A row whose cells may have come from several lines. */
type Row = string[];

/**
 * Reads the table that begins at a line when its cells stand in columns set with spaces, as a PDF's laid-out text has them.
 * A cell may be broken over lines above and below its row's values; a head may stand over several columns.
 *
 * @returns undefined when there is no head, or no two rows with values
 */
export function laidTableAt(lines: readonly Line[], at: number): FoundTable | undefined {
  if (!mayOpenTable(lines, at)) return undefined;
  const run = runFrom(lines, at);
  const firstRow = run.findIndex(({ isRow }) => isRow);
  const columns = columnsOf(
    run.filter(({ isRow }) => isRow).map(({ pieces }) => pieces),
    run.slice(0, Math.max(0, firstRow)).flatMap(({ pieces }) => pieces),
  );
  if (firstRow < 1 || columns.length < leastColumns) return undefined;
  const table = new LaidTable(run, columns);
  const headLines = table.headLines(firstRow);
  const { rows, lineCount } = table.rowsFrom(headLines);
  if (rows.length < leastRows) return undefined;
  const head = laidHead(
    run.slice(0, headLines).map(({ pieces }) => pieces),
    columns,
  );
  return { rows: [head, ...rows], lineCount };
}

/** The head's first lines may hold few of its cells: they stand right above one with many. */
function mayOpenTable(lines: readonly Line[], at: number): boolean {
  const [first, ...next] = lines.slice(at, at + headReach).map(({ raw }) => raw);
  if (first === undefined) return false;
  return hasCells(first) || (rowPieces(first).length === 2 && / {3}/.test(first.trim()) && next.some(hasCells));
}

/** The lines that may belong to the table: until running text, the name of another document, or too long a break or head. */
function runFrom(lines: readonly Line[], at: number): TableLine[] {
  const run: TableLine[] = [];
  let [width, broken, hasRow] = [0, 0, false];
  for (let index = at; index < lines.length; index++) {
    const line = lines[index];
    if (!line || isKindLine(line.text) || (!hasRow && run.length > mostHeadLines)) break;
    const one = tableLine(line);
    broken = one.pieces.length < 2 ? broken + 1 : 0;
    if (broken > mostBroken || (broken > 0 && line.text.length > proseShare * width)) break;
    width = Math.max(width, line.raw.trimEnd().length);
    hasRow ||= one.isRow;
    if (run.length === 0 && hasRow) break;
    run.push(one);
  }
  return run;
}

function tableLine(line: Line): TableLine {
  const pieces = rowPieces(line.raw);
  const values = pieces.slice(1).filter(isValuePiece).length;
  const numbersColumns = pieces.every(({ text }) => /^(?:\(?\d{1,2}\)?(?:\s?=.*)?|[A-Z])$/.test(text));
  return { line, pieces, isRow: !numbersColumns && pieces.length >= leastColumns && values >= 1 };
}

class LaidTable {
  private readonly run: readonly TableLine[];
  private readonly columns: readonly TableColumn[];
  /** The column with the names: the first that does not hold numbers. */
  private readonly name: number;

  constructor(run: readonly TableLine[], columns: readonly TableColumn[]) {
    this.run = run;
    this.columns = columns;
    const rows = run.filter(({ isRow, pieces }) => isRow && pieces.length === columns.length);
    this.name = columns.findIndex((_, column) =>
      rows.some(({ pieces }) => /\p{L}{2}/u.test(pieces[column]?.text ?? "")),
    );
  }

  /** How many lines make the head: none that names a part of the table, or holds the beginning of the first row's name. */
  headLines(firstRow: number): number {
    const part = this.run.slice(0, firstRow).findIndex((one, at) => at > 0 && this.isPart(one));
    if (part > 0) return part;
    let count = firstRow;
    if (!goesOn(this.nameOf(this.run[firstRow]))) return count;
    const named = (end: number) => this.run.slice(0, end).some((one) => this.nameOf(one) !== "");
    while (count > 1 && this.nameOf(this.run[count - 1]) !== "" && named(count - 1)) count--;
    return count;
  }

  /** "I  VỀ KINH TẾ": a number and a name alone. */
  private isPart({ pieces: [number, name, ...rest] }: TableLine): boolean {
    if (!number || !name || rest.length > 0 || columnAt(name, this.columns) !== this.name) return false;
    return /^(?:[IVX]{1,4}|[A-HĐ]|\d{1,2})[.)]?$/.test(number.text) && /^\p{Lu}/u.test(name.text);
  }

  /** Reads the rows below the head, each with what its cells have on the lines above and below its values. */
  rowsFrom(first: number): { rows: Row[]; lineCount: number } {
    const rows: Row[] = [];
    let [carried, owed, lineCount]: [TableLine[], number[], number] = [[], [], first];
    for (let at = first; at < this.run.length; at++) {
      const one = this.run[at];
      if (!one || this.isHeadAgain(one)) continue;
      if (one.isRow) {
        rows.push(this.cellsOf([...carried, one]));
        owed = this.owedBelow(carried, one);
        [carried, lineCount] = [[], at + 1];
        continue;
      }
      const place = this.takeOwed(owed, one) ? "above" : this.placeOf(at, rows.length > 0);
      if (place === "outside") break;
      if (place === "below") carried.push(one);
      else if (place === "title") rows.push(this.cellsOf([one]));
      else rows[rows.length - 1] = this.added(rows.at(-1) ?? [], one);
      if (place !== "below") lineCount = at + 1;
    }
    return { rows, lineCount };
  }

  /** A cell set around the middle of its row has as many lines below it as above: how many, by column. */
  private owedBelow(carried: readonly TableLine[], row: TableLine): number[] {
    const own = new Set(row.pieces.map((piece) => columnAt(piece, this.columns)));
    const places = carried.flatMap(({ pieces }) => pieces.map((piece) => columnAt(piece, this.columns)));
    return this.columns.map((_, column) => (own.has(column) ? 0 : places.filter((place) => place === column).length));
  }

  /** Whether all of a line's cells are owed to the row above. Counts them off. */
  private takeOwed(owed: number[], { pieces }: TableLine): boolean {
    const places = pieces.map((piece) => columnAt(piece, this.columns));
    if (!places.every((place) => (owed[place] ?? 0) > 0)) return false;
    for (const place of places) owed[place] = (owed[place] ?? 0) - 1;
    return true;
  }

  /** Where a line without values belongs: to the row above, to the one below, to none as a title, or not to the table. */
  private placeOf(at: number, hasRow: boolean): "above" | "below" | "title" | "outside" {
    const one = this.run[at];
    const next = this.run.slice(at + 1).find(({ isRow }) => isRow);
    if (!one) return "outside";
    const text = this.nameOf(one);
    const nameBelow = this.nameOf(next);
    const places = one.pieces.map((piece) => columnAt(piece, this.columns));
    if (next && places.some((place) => place < this.name)) return goesOn(nameBelow) ? "below" : "title";
    const taken = next?.pieces.map((piece) => columnAt(piece, this.columns)) ?? places;
    const opensBelow =
      text === ""
        ? !places.some((place) => taken.includes(place))
        : !goesOn(text) && next !== undefined && goesOn(nameBelow);
    if (hasRow && !opensBelow && (goesOn(text) || this.isFull(at - 1))) return this.fits(one) ? "above" : "outside";
    if (!next) return "outside";
    return text === "" || goesOn(nameBelow) ? "below" : "title";
  }

  private isFull(at: number): boolean {
    const column = this.columns[this.name];
    const piece = this.run[at]?.pieces.find((one) => columnAt(one, this.columns) === this.name);
    if (!column || !piece || this.run[at + 1]?.line.isAfterBlank) return false;
    return piece.end - column.start >= fullShare * (column.end - column.start);
  }

  /** Whether no cell of a line reaches into the next column. */
  private fits({ pieces }: TableLine): boolean {
    return pieces.every(
      (piece) => piece.end <= (this.columns[columnAt(piece, this.columns) + 1]?.start ?? Number.POSITIVE_INFINITY),
    );
  }

  private nameOf(one: TableLine | undefined): string {
    const found = one?.pieces.filter((piece) => columnAt(piece, this.columns) === this.name) ?? [];
    return found.map(({ text }) => text).join(" ");
  }

  private cellsOf(parts: readonly TableLine[]): Row {
    return parts.reduce(
      (row, part) => this.added(row, part),
      this.columns.map(() => ""),
    );
  }

  private added(row: Row, { pieces }: TableLine): Row {
    const cells = [...row];
    const inOrder = pieces.length === this.columns.length;
    for (const [index, { text, ...place }] of pieces.entries()) {
      const column = inOrder ? index : columnAt({ text, ...place }, this.columns);
      cells[column] = [cells[column], text].filter(Boolean).join(" ");
    }
    return cells;
  }

  /** The head is printed again on the next page. */
  private isHeadAgain({ line }: TableLine): boolean {
    return /^(?:stt|tt)\s/iu.test(line.text) && line.text === this.run[0]?.line.text;
  }
}

/** Whether the text of a cell goes on from a line above. */
function goesOn(text: string): boolean {
  return text === "" || /^[\p{Ll}(%]/u.test(text);
}
