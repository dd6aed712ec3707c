import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Sections, writeSections } from "../../../src/retrieve/snapshot/section-file.ts";
import { openVectors, packVectors, roomForVectors } from "../../../src/retrieve/vectors/passage-vectors.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hoi-tinh-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const [vector, other] = [Float32Array.of(0.6, -0.8, 0.1, 0), Float64Array.of(0.5, 0.5, -0.5, 0.5)];
const right = 0.6 * 0.5 - 0.8 * 0.5 - 0.1 * 0.5;

describe("the vectors of passages", () => {
  it.each([
    ["few, whole", 10, 7],
    ["many, a byte a number", 20_001, 2],
  ])("give the same products after they were written and read: of %s", async (_of, count, digits) => {
    const vectors = roomForVectors(count, 4);
    vectors.set(count - 1, vector);
    const path = join(folder, "vectors");
    const opened = openVectors(await Sections.read(path, await writeSections(path, packVectors(vectors))), 4);
    expect(opened.product(count - 1, other)).toBeCloseTo(right, digits);
    expect(opened.product(count - 1, other)).toBe(vectors.product(count - 1, other));
    expect(opened.product(0, other)).toBe(0);
  });

  it.each([
    ["few", 10],
    ["many", 20_001],
  ])("multiply the same once they are copied beside each other: of %s", (_of, count) => {
    const vectors = roomForVectors(count, 4);
    vectors.set(7, vector);
    const copies = vectors.firstOf([3, 7], 2);
    expect(copies.product(0, other)).toBe(0);
    expect(copies.product(1, other)).toBe(vectors.product(7, other, 2));
  });
});
