import type { Confusion } from "../../src/app.ts";
import { KnownForms, probabilityBits, type UsualShape, weightsMagic, weightsVersion } from "../../src/app.ts";
import type { KeptGrams, LanguageEstimate } from "./estimate-language.ts";
import { idLimit } from "./gram-counts.ts";
import { type PackedEntry, packMap } from "./pack-map.ts";
import { quantise } from "./quantise.ts";

/** What a weights file is made of. */
export interface WeightParts {
  readonly words: readonly string[];
  readonly shapes: readonly UsualShape[];
  readonly estimate: LanguageEstimate;
  readonly confusions: readonly Confusion[];
  readonly forms: readonly string[];
  readonly capitalPhrases: readonly string[];
}

const codes = 1 << probabilityBits;
const bitsPerForm = 12;
const shapeCodes: Record<UsualShape, number> = { lower: 0, capital: 1, upper: 2 };

/** The bytes of a weights file, as `openWeights` reads them. */
export function writeWeights(parts: WeightParts): Uint8Array {
  const text = (lines: readonly string[]) => new TextEncoder().encode(lines.join("\n"));
  const known = new Uint8Array(Math.ceil((parts.forms.length * bitsPerForm) / 8));
  const filter = new KnownForms(known);
  for (const form of parts.forms) filter.add(form);
  return joinSections([
    ["WORD", text(parts.words)],
    ["SHAP", Uint8Array.from(parts.shapes, (shape) => shapeCodes[shape])],
    ["CONF", text(parts.confusions.map(({ seen, meant, cost }) => `${seen}\t${meant}\t${cost.toFixed(2)}`))],
    ["KNOW", known],
    ["CAPS", text(parts.capitalPhrases)],
    ...languageSections(parts.estimate),
  ]);
}

function languageSections(estimate: LanguageEstimate): [string, Uint8Array][] {
  const [one, two, three, four] = estimate;
  if (one === undefined || two === undefined || three === undefined || four === undefined)
    throw new Error("four orders are needed");
  const unigrams = new Float32Array(idLimit).fill(-18);
  const unigramBackoffs = new Float32Array(idLimit);
  one.keys.forEach((id, index) => {
    unigrams[id] = one.probabilities[index] ?? 0;
    unigramBackoffs[id] = one.backoffs[index] ?? 0;
  });
  const backoffs = quantise([two.backoffs, three.backoffs], codes);
  const sections: [string, Uint8Array][] = [
    ["UNIP", bytesOf(unigrams)],
    ["UNIB", bytesOf(unigramBackoffs)],
    ["BACK", bytesOf(backoffs.values)],
  ];
  [two, three, four].forEach((grams, index) => {
    const probabilities = quantise([grams.probabilities], codes);
    const backoffCodes = backoffs.codes[index];
    const value = (at: number) => (probabilities.codes[0]?.[at] ?? 0) | ((backoffCodes?.[at] ?? 0) << probabilityBits);
    sections.push([`PRO${grams.order}`, bytesOf(probabilities.values)], [`GRA${grams.order}`, packGrams(grams, value)]);
  });
  return sections;
}

function packGrams(grams: KeptGrams, value: (index: number) => number): Uint8Array {
  const entry = (index: number): PackedEntry => {
    const ids: [number, number, number, number] = [0xffff, 0xffff, 0xffff, 0xffff];
    let key = grams.keys[index] ?? 0;
    for (let at = grams.order - 1; at >= 0; at--) {
      ids[at] = key % idLimit;
      key = Math.floor(key / idLimit);
    }
    return { ids, value: value(index) };
  };
  // Every gram's ending is looked up with it, so that the short fingerprints of long grams are enough.
  const valueBits = grams.order === 4 ? probabilityBits : 2 * probabilityBits;
  const bits = { slotBytes: 6 - grams.order, valueBits };
  const { shape, slots } = packMap(grams.keys.length, entry, bits);
  const head = Uint32Array.of(shape.segmentSlots, shape.segments, shape.slotBytes, shape.valueBits);
  return Buffer.concat([bytesOf(head), slots]);
}

function bytesOf(numbers: Float32Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function joinSections(sections: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3;
  let at = 12 + sections.length * 12;
  const size = sections.reduce((sum, [, bytes]) => sum + padded(bytes.length), at);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const name = (text: string, start: number) => file.set(new TextEncoder().encode(text), start);
  name(weightsMagic, 0);
  view.setUint32(4, weightsVersion, true);
  view.setUint32(8, sections.length, true);
  sections.forEach(([tag, bytes], index) => {
    name(tag, 12 + index * 12);
    view.setUint32(16 + index * 12, at, true);
    view.setUint32(20 + index * 12, bytes.length, true);
    file.set(bytes, at);
    at += padded(bytes.length);
  });
  return file;
}
