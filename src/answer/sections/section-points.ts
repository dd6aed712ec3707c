import type { Passage } from "../../core/passage.ts";

/** One point of an enumeration: the passage that says it, then those that go on with it. */
export type Point = readonly Passage[];

/** An enumeration: what opens it and its points. */
export interface Points {
  readonly opening: Passage | undefined;
  readonly points: readonly Point[];
}

const markers = [/^\(?\d{1,2}[.)]\s/u, /^\p{Ll}\)\s/u, /^(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là/u] as const;

/**
 * Reads what stands under a heading as an enumeration: by numbers or letters where its paragraphs carry such, else by items,
 * else by paragraphs; a single paragraph by its sentences.
 *
 * @param passages under the heading, in order; notes, rows and further headings among them are left out
 */
export function pointsOf(passages: readonly Passage[]): Points {
  const told = passages.filter(({ kind }) => kind === "sentence" || kind === "item");
  const marked = markers.map((marker) => told.filter((passage) => marker.test(passage.text) && !announces(passage)));
  const numbered = marked.find((own) => own.length >= 2);
  const hasItems = told.filter(({ kind }) => kind === "item").length >= 2;
  const starts = numbered && !(hasItems && numbered.length < 3) ? new Set(numbered) : startsOf(told, hasItems);
  const [first] = told;
  const opening = first && !starts.has(first) ? first : undefined;
  // A few letters over many paragraphs are chapters: their paragraphs are the points.
  if (numbered && starts.size < 4 && blockCount(told) > starts.size * 3)
    return { opening, points: byBlock(told.filter((passage) => passage !== opening)) };
  const points: Passage[][] = [];
  for (const passage of told) {
    if (starts.has(passage)) points.push([passage]);
    else if (!announces(passage)) points.at(-1)?.push(passage);
  }
  return { opening, points };
}

function blockCount(told: readonly Passage[]): number {
  return new Set(told.map(({ block }) => block)).size;
}

function byBlock(told: readonly Passage[]): Passage[][] {
  const blocks = new Map<number, Passage[]>();
  for (const passage of told) blocks.set(passage.block, [...(blocks.get(passage.block) ?? []), passage]);
  return [...blocks.values()];
}

function startsOf(told: readonly Passage[], hasItems: boolean): ReadonlySet<Passage> {
  if (hasItems) return new Set(told.filter((passage) => passage.kind === "item" || opensItem(passage, told)));
  if (blockCount(told) < 2) return new Set(told);
  return new Set(told.filter((passage, i) => told[i - 1]?.block !== passage.block && !announces(passage)));
}

/** An item of several sentences is told by its context: the line that opens the list, as its neighbours have it. */
function opensItem({ block, context }: Passage, told: readonly Passage[]): boolean {
  return told.some((other) => other.kind === "item" && other.block === block && other.context === context);
}

/** "…, cụ thể:" only opens what follows. */
function announces({ text }: Passage): boolean {
  return text.trimEnd().endsWith(":");
}
