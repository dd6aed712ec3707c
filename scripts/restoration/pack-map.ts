import { locate, type PackedPlace, type PackedShape } from "../../src/app.ts";

/** A key of up to four ids, unused ones 0xffff, and its value. */
export interface PackedEntry {
  readonly ids: readonly [number, number, number, number];
  readonly value: number;
}

const slotsPerKey = 1.14;

/** Packs entries into the table that `PackedMap` reads. @throws Error when two keys are equal or chance is unkind. */
export function packMap(
  count: number,
  entry: (index: number) => PackedEntry,
  bits: Pick<PackedShape, "slotBytes" | "valueBits">,
): { shape: PackedShape; slots: Uint8Array } {
  const segmentSlots = 2 ** Math.max(2, Math.floor(Math.log(Math.max(count, 2)) / Math.log(3.33) + 2.25));
  for (let stretch = slotsPerKey; stretch < 2; stretch += 0.02) {
    const segments = Math.max(1, Math.ceil((Math.max(count, 4) * stretch) / segmentSlots) - 2);
    const shape: PackedShape = { segmentSlots, segments, ...bits };
    const order = peel(count, entry, shape);
    if (order !== undefined) return { shape, slots: fill(order, entry, shape) };
  }
  throw new Error("the grams cannot be packed");
}

interface PeelOrder {
  readonly keys: Uint32Array;
  readonly slots: Uint32Array;
}

/** Orders the keys so that each has a slot which no later key touches; undefined when that fails. */
function peel(count: number, entry: (index: number) => PackedEntry, shape: PackedShape): PeelOrder | undefined {
  const size = (shape.segments + 2) * shape.segmentSlots;
  const degrees = new Uint32Array(size);
  const mixed = new Uint32Array(size);
  const place: PackedPlace = { first: 0, second: 0, third: 0, fingerprint: 0 };
  const slotsOf = (index: number) => {
    const { first, second, third } = locate(shape, ...entry(index).ids, place);
    return [first, second, third] as const;
  };
  for (let index = 0; index < count; index++) {
    for (const slot of slotsOf(index)) {
      degrees[slot] = (degrees[slot] ?? 0) + 1;
      mixed[slot] = (mixed[slot] ?? 0) ^ index;
    }
  }
  const ready: number[] = [];
  for (let slot = 0; slot < size; slot++) if (degrees[slot] === 1) ready.push(slot);
  const order: PeelOrder = { keys: new Uint32Array(count), slots: new Uint32Array(count) };
  let done = 0;
  for (let slot = ready.pop(); slot !== undefined; slot = ready.pop()) {
    if (degrees[slot] !== 1) continue;
    const index = mixed[slot] ?? 0;
    order.keys[done] = index;
    order.slots[done++] = slot;
    for (const other of slotsOf(index)) {
      degrees[other] = (degrees[other] ?? 0) - 1;
      mixed[other] = (mixed[other] ?? 0) ^ index;
      if (degrees[other] === 1) ready.push(other);
    }
  }
  return done === count ? order : undefined;
}

function fill(order: PeelOrder, entry: (index: number) => PackedEntry, shape: PackedShape): Uint8Array {
  const { slotBytes, valueBits } = shape;
  const slots = new Uint8Array((shape.segments + 2) * shape.segmentSlots * slotBytes);
  const read = (slot: number) => {
    let word = 0;
    for (let byte = slotBytes - 1; byte >= 0; byte--) word = word * 256 + (slots[slot * slotBytes + byte] ?? 0);
    return word;
  };
  const place: PackedPlace = { first: 0, second: 0, third: 0, fingerprint: 0 };
  for (let turn = order.keys.length - 1; turn >= 0; turn--) {
    const { ids, value } = entry(order.keys[turn] ?? 0);
    const { first, second, third, fingerprint } = locate(shape, ...ids, place);
    const own = order.slots[turn] ?? 0;
    let word = ((fingerprint << valueBits) | value) >>> 0;
    for (const slot of [first, second, third]) if (slot !== own) word = (word ^ read(slot)) >>> 0;
    for (let byte = 0; byte < slotBytes; byte++) slots[own * slotBytes + byte] = (word >>> (8 * byte)) & 255;
  }
  return slots;
}
