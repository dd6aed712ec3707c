import type { CellPiece } from "./cell-pieces.ts";
import { columnAt, type TableColumn } from "./table-columns.ts";

/** What may stand over several columns: a year, a kind of value, "trong đó". */
const groupName =
  /(?:19|20)\d{2}|^(?:trong đó|chia|so sánh|tăng|kế hoạch|thực hiện|kết quả|mục tiêu|dự toán|chỉ tiêu giao)/iu;
/** A group's head stands over the middle of its columns, give or take so many letters. */
const offCentre = 4;

/**
 * Puts the lines of a laid-out table's head together, column by column. What stands over the middle of several columns, each
 * with a head of its own below, is named behind theirs: "Kế hoạch năm 2030".
 *
 * @param lines pieces of each line of the head; lines that number the columns are left out
 */
export function laidHead(lines: readonly (readonly CellPiece[])[], columns: readonly TableColumn[]): string[] {
  const named = lines.filter((pieces) => !pieces.every(({ text }) => /^(?:\(?\d{1,2}\)?|[A-Z])$/.test(text)));
  const places = named.map((pieces) => pieces.map((piece) => columnAt(piece, columns)));
  const own = columns.map((): string[] => []);
  const shared = columns.map((): string[] => []);
  for (const [at, pieces] of named.entries()) {
    const below = new Set(places.slice(at + 1).flat());
    const free = columns.map((_, column) => below.has(column) && !places[at]?.includes(column));
    for (const [index, piece] of pieces.entries()) {
      const column = places[at]?.[index] ?? 0;
      const under = groupName.test(piece.text) && below.has(column) ? columnsUnder(piece, column, columns, free) : [];
      for (const each of under) shared[each]?.push(piece.text);
      if (under.length === 0) own[column]?.push(piece.text);
    }
  }
  return own.map((texts, column) => joinHead(texts.join(" "), (shared[column] ?? []).join(" ")));
}

/** The most columns around a piece's own that it stands over the middle of; none when it is the head of one. */
function columnsUnder(
  piece: CellPiece,
  own: number,
  columns: readonly TableColumn[],
  free: readonly boolean[],
): number[] {
  let [first, last] = [own, own];
  while (free[first - 1]) first--;
  while (free[last + 1]) last++;
  const middle = (piece.start + piece.end) / 2;
  let best: number[] = [];
  for (let from = first; from <= own; from++) {
    for (let to = own; to <= last; to++) {
      const centre = ((columns[from]?.start ?? 0) + (columns[to]?.end ?? 0)) / 2;
      if (to - from < Math.max(1, best.length) || Math.abs(centre - middle) > offCentre) continue;
      best = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }
  }
  return best;
}

function joinHead(own: string, shared: string): string {
  if (own === "" || shared === "") return own || shared;
  return `${own} ${shared.charAt(0).toLowerCase()}${shared.slice(1)}`;
}
