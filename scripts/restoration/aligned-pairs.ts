import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Restorer } from "../../src/app.ts";
import { atomsOf, spellingKey } from "../../src/app.ts";
import { plainLines } from "./clean-texts.ts";
import { editDistance } from "./edit-distance.ts";

/** A word as received and as a proof-reader printed it (in lower case). */
export interface WordPair {
  readonly seen: string;
  readonly meant: string;
}

const gramLength = 3;
const slack = 4;

/** Pairs of received and edited words of all documents whose received file was read from print by machine. */
export async function alignedPairs(corpus: string, restorer: Restorer): Promise<WordPair[]> {
  const editions = await editionsBySource(join(corpus, "documents"));
  const pairs: WordPair[] = [];
  for (const [source, words] of editions) {
    const received = await readFile(join(corpus, "raw", source), "utf8");
    const restored = restorer.restore(received).split("\n");
    const index = indexGrams(words);
    received.split("\n").forEach((line, at) => {
      pairs.push(...alignLine(line, restored[at] ?? "", words, index));
    });
  }
  return pairs;
}

async function editionsBySource(folder: string): Promise<Map<string, string[]>> {
  const editions = new Map<string, string[]>();
  for (const name of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, name), "utf8");
    const source = /^source: "?([^"\n]+?)"?$/m.exec(text)?.[1];
    if (source === undefined) continue;
    const words = plainLines(text.replace(/^---\n[\s\S]*?\n---\n/, ""))
      .join(" ")
      .split(/\s+/);
    editions.set(source, [...(editions.get(source) ?? []), ...words]);
  }
  return editions;
}

function coreOf(word: string): string {
  return spellingKey(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
}

function indexGrams(words: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  const cores = words.map(coreOf);
  for (let at = 0; at + gramLength <= cores.length; at++) {
    const gram = cores.slice(at, at + gramLength).join(" ");
    const places = index.get(gram);
    if (places === undefined) index.set(gram, [at]);
    else places.push(at);
  }
  return index;
}

/** Finds where a restored line stands in the edition and pairs the received words with the words there. */
function alignLine(
  line: string,
  restored: string,
  words: readonly string[],
  index: ReadonlyMap<string, number[]>,
): WordPair[] {
  const seen = line.split(/\s+/).filter(Boolean);
  const guess = restored.split(/\s+/).filter(Boolean).map(coreOf);
  if (seen.length !== guess.length || guess.length < gramLength) return [];
  const start = bestStart(guess, index);
  if (start === undefined) return [];
  const from = Math.max(0, start - slack);
  const window = words.slice(from, start + guess.length + slack);
  const links = linkWords(guess, window.map(coreOf));
  return links.flatMap(([left, right], at) => {
    const [before, after] = [links[at - 1], links[at + 1]];
    const isHeld = (left === 0 || before?.[0] === left - 1) && (left === guess.length - 1 || after?.[0] === left + 1);
    return isHeld ? pairOf(seen[left] ?? "", window[right] ?? "") : [];
  });
}

function bestStart(guess: readonly string[], index: ReadonlyMap<string, number[]>): number | undefined {
  const votes = new Map<number, number>();
  for (let at = 0; at + gramLength <= guess.length; at++) {
    const places = index.get(guess.slice(at, at + gramLength).join(" ")) ?? [];
    if (places.length > 40) continue;
    for (const place of places) votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 2 ? best[0] : undefined;
}

/** Links of equal or like words, in order, by least cost; the window's ends are free. */
function linkWords(left: readonly string[], right: readonly string[]): [number, number][] {
  const costs = left.map(() => new Float64Array(right.length + 1));
  costs.push(new Float64Array(right.length + 1));
  const unlike = (a: string, b: string) =>
    a === b ? 0 : editDistance([...a], [...b]) / Math.max(a.length, b.length, 1);
  const at = (row: number, column: number) => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length; column >= 0; column--) {
      const linked = at(row + 1, column + 1) + unlike(left[row] ?? "", right[column] ?? "");
      const alone =
        Math.min(at(row + 1, column), column < right.length ? at(row, column + 1) : Number.POSITIVE_INFINITY) + 0.8;
      const free = row === 0 && column < right.length ? at(0, column + 1) : Number.POSITIVE_INFINITY;
      costs[row]?.fill(
        Math.min(column < right.length ? linked : Number.POSITIVE_INFINITY, alone, free),
        column,
        column + 1,
      );
    }
  }
  const links: [number, number][] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    const cost = unlike(left[row] ?? "", right[column] ?? "");
    if (Math.abs(at(row, column) - at(row + 1, column + 1) - cost) < 1e-9) {
      if (cost <= 0.5) links.push([row, column]);
      row++;
      column++;
    } else if (row > 0 && Math.abs(at(row, column) - at(row + 1, column) - 0.8) < 1e-9) row++;
    else column++;
  }
  return links;
}

function pairOf(seen: string, meant: string): WordPair[] {
  const words = (text: string) => atomsOf(text).filter(({ kind }) => kind === "word" || kind === "number");
  const [left, ...moreLeft] = words(seen);
  const [right, ...moreRight] = words(meant);
  if (left === undefined || right === undefined || moreLeft.length > 0 || moreRight.length > 0) return [];
  if (left.kind === "number" || right.kind === "number") return [];
  return [{ seen: left.text, meant: spellingKey(right.text) }];
}
