import type { Confusion } from "./confusions.ts";
import type { LanguageTables } from "./language-model.ts";
import type { PackedShape } from "./packed-map.ts";

/** How a word is usually written. */
export type UsualShape = "lower" | "capital" | "upper";

/** The weights of restoration, opened. Tables are views into the bytes they were read from. */
export interface RestorationWeights {
  /** Words in order of their ids, the first of which is `firstWordId`. */
  readonly words: readonly string[];
  /** How each word is usually written, in the same order. */
  readonly shapes: readonly UsualShape[];
  readonly language: LanguageTables;
  readonly confusions: readonly Confusion[];
  /** Bits of a Bloom filter over word forms seen in clean text, beyond the vocabulary. */
  readonly knownForms: Uint8Array;
  /** Runs of three words ("ủy ban nhân") whose first is written with a capital wherever it stands. */
  readonly capitalPhrases: ReadonlySet<string>;
}

/** First bytes of a weights file. */
export const weightsMagic = "HTRW";
/** Format version; another version is refused. */
export const weightsVersion = 1;
const shapeNames: readonly UsualShape[] = ["lower", "capital", "upper"];

/**
 * Opens the bytes of a weights file.
 * @throws RangeError when the bytes are not such a file, are of another version or are cut off.
 */
export function openWeights(bytes: Uint8Array): RestorationWeights {
  // Typed arrays want aligned views.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const sections = readSections(aligned);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (found === undefined) throw new RangeError(`restoration weights: section ${name} is missing`);
    return found;
  };
  const text = (name: string) => new TextDecoder().decode(section(name));
  const lines = (name: string) =>
    text(name)
      .split("\n")
      .filter((line) => line !== "");
  return {
    words: lines("WORD"),
    shapes: Array.from(section("SHAP"), (code) => shapeNames[code] ?? "lower"),
    language: readLanguage(section),
    confusions: lines("CONF").map(readConfusion),
    knownForms: section("KNOW"),
    capitalPhrases: new Set(lines("CAPS")),
  };
}

function readSections(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || name(0) !== weightsMagic) throw new RangeError("restoration weights: not a weights file");
  const version = view.getUint32(4, true);
  if (version !== weightsVersion)
    throw new RangeError(`restoration weights: version ${version}, wanted ${weightsVersion}`);
  const sections = new Map<string, Uint8Array>();
  const count = view.getUint32(8, true);
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 12;
    if (at + 12 > bytes.length) throw new RangeError("restoration weights: cut off");
    const start = view.getUint32(at + 4, true);
    const end = start + view.getUint32(at + 8, true);
    if (end > bytes.length) throw new RangeError("restoration weights: cut off");
    sections.set(name(at), bytes.subarray(start, end));
  }
  return sections;
}

function readLanguage(section: (name: string) => Uint8Array): LanguageTables {
  const floats = (name: string) => {
    const bytes = section(name);
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  };
  return {
    unigrams: floats("UNIP"),
    unigramBackoffs: floats("UNIB"),
    orders: ["GRA2", "GRA3", "GRA4"].map((name) => readTable(section(name))),
    probabilities: ["PRO2", "PRO3", "PRO4"].map(floats),
    backoffs: floats("BACK"),
  };
}

function readTable(bytes: Uint8Array): { shape: PackedShape; slots: Uint8Array } {
  const [segmentSlots = 0, segments = 0, slotBytes = 0, valueBits = 0] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    4,
  );
  return { shape: { segmentSlots, segments, slotBytes, valueBits }, slots: bytes.subarray(16) };
}

function readConfusion(line: string): Confusion {
  const [seen = "", meant = "", cost = ""] = line.split("\t");
  return { seen, meant, cost: Number(cost) };
}
