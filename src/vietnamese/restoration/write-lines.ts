import type { Atom } from "./atoms.ts";
import type { Choice } from "./decoder.ts";
import { applyCase } from "./letter-case.ts";
import { spellingKey } from "./spelling-key.ts";
import type { UsualShape } from "./weights.ts";

/** A piece of text, the line it stands on and its place among all pieces, both counted from 0. */
export interface PlacedAtom {
  readonly atom: Atom;
  readonly line: number;
  readonly place: number;
}

/** What is known about capitals. */
export interface CapitalKnowledge {
  shapeOf(word: string): UsualShape;
  /** Runs of three words whose first has a capital wherever it stands. */
  readonly capitalPhrases: ReadonlySet<string>;
}

/** What is no punctuation that could join two words. */
const specks = /^[\^*°■•~|_¬¦`´]+$/;

/** Writes the chosen readings into the lines they came from. */
export function writeLines(
  lineCount: number,
  placed: readonly PlacedAtom[],
  slots: readonly PlacedAtom[],
  choices: readonly Choice[],
  capitals: CapitalKnowledge,
): string[] {
  const texts = new Map<PlacedAtom, string>();
  const dropped = new Set<PlacedAtom>();
  for (const { slot, length, reading } of choices) {
    const item = slots[slot];
    if (item === undefined || reading.words === undefined) continue;
    const torn = length === 2 ? slots[slot + 1] : undefined;
    const around = surroundings(slots, slot, length);
    const received = item.atom.text + (torn?.atom.text ?? "");
    const words = reading.words.map((word, index) => cased(word, received, index, around, capitals));
    texts.set(item, words.join(" "));
    if (torn !== undefined) dropped.add(torn);
  }
  raiseCapitals(slots, texts, dropped, capitals.capitalPhrases);
  return join(lineCount, placed, texts, dropped);
}

function cased(
  word: string,
  received: string,
  index: number,
  around: ReturnType<typeof surroundings>,
  capitals: CapitalKnowledge,
): string {
  if (index === 0) return applyCase(word, received, capitals.shapeOf(word), around);
  if (around.isShouted && received === received.toUpperCase()) return word.toUpperCase();
  const hasCapitalInside = /\p{Ll}\P{L}*\p{Lu}/u.test(received);
  return hasCapitalInside && !around.isShouted ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

function surroundings(slots: readonly PlacedAtom[], slot: number, length: number) {
  const line = slots[slot]?.line;
  const before = slots[slot - 1];
  const isOnLine = (item: PlacedAtom | undefined) => item !== undefined && item.line === line;
  const words = [slots[slot - 2], before, slots[slot + length], slots[slot + length + 1]].filter(
    (item) => isOnLine(item) && item?.atom.kind === "word" && item.atom.text.length > 1,
  );
  const shouted = words.filter((item) => isMostlyCapital(item?.atom.text ?? "")).length;
  const isAfterStop = before === undefined || /[.!?:]/.test(before.atom.kind === "mark" ? before.atom.text : "");
  return {
    isShouted: words.length > 0 && shouted * 2 > words.length,
    isStart: isAfterStop || (before.atom.kind === "mark" && /^[-–+]$/.test(before.atom.text)),
  };
}

function isMostlyCapital(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.replace(/[^\p{Lu}]/gu, "").length * 2 > letters.length;
}

function raiseCapitals(
  slots: readonly PlacedAtom[],
  texts: Map<PlacedAtom, string>,
  dropped: ReadonlySet<PlacedAtom>,
  phrases: ReadonlySet<string>,
): void {
  if (phrases.size === 0) return;
  const items = slots.filter((item) => !dropped.has(item));
  const textOf = (item: PlacedAtom | undefined) =>
    item === undefined || item.atom.kind !== "word" ? "" : (texts.get(item) ?? item.atom.text);
  items.forEach((item, index) => {
    const text = textOf(item);
    if (text === "" || text !== text.toLowerCase()) return;
    const phrase = [text, textOf(items[index + 1]), textOf(items[index + 2])].map(spellingKey).join(" ");
    if (phrases.has(phrase)) texts.set(item, text.slice(0, 1).toUpperCase() + text.slice(1));
  });
}

function isWordOn(item: PlacedAtom | undefined, line: number): boolean {
  return item?.atom.kind === "word" && item.line === line;
}

function join(
  lineCount: number,
  placed: readonly PlacedAtom[],
  texts: ReadonlyMap<PlacedAtom, string>,
  dropped: ReadonlySet<PlacedAtom>,
): string[] {
  const lines: string[] = Array.from({ length: lineCount }, () => "");
  placed.forEach((item, index) => {
    const next = placed[index + 1];
    const isGapBeforeDropped = item.atom.kind === "space" && next !== undefined && dropped.has(next);
    if (dropped.has(item) || isGapBeforeDropped) return;
    const isSpeckBetweenWords =
      specks.test(item.atom.text) && isWordOn(placed[index - 1], item.line) && isWordOn(next, item.line);
    lines[item.line] = (lines[item.line] ?? "") + (isSpeckBetweenWords ? " " : (texts.get(item) ?? item.atom.text));
  });
  return lines;
}
