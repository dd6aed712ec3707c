import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonSection, Sections, sumFile, writeSections } from "../../../src/retrieve/snapshot/section-file.ts";

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hoi-tinh-test-"));
  path = join(folder, "sections");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a section file", () => {
  it("gives back arrays of every kind", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array(),
        fc.int8Array(),
        fc.uint16Array(),
        fc.uint32Array(),
        fc.int32Array(),
        fc.float32Array({ noNaN: true }),
        async (bytes, small, shorts, numbers, signed, floats) => {
          const json = jsonSection({ tỉnh: "ấm" });
          const sum = await writeSections(path, { bytes, small, shorts, numbers, signed, floats, json });
          const sections = await Sections.read(path, sum);
          expect([...sections.get("bytes", "Uint8Array")]).toEqual([...bytes]);
          expect([...sections.get("small", "Int8Array")]).toEqual([...small]);
          expect([...sections.get("shorts", "Uint16Array")]).toEqual([...shorts]);
          expect([...sections.get("numbers", "Uint32Array")]).toEqual([...numbers]);
          expect([...sections.get("signed", "Int32Array")]).toEqual([...signed]);
          expect([...sections.get("floats", "Float32Array")]).toEqual([...floats]);
          expect(sections.json("json")).toEqual({ tỉnh: "ấm" });
        },
      ),
    );
  });

  it("gives back an array of several pieces, and tells the sum of the file", async () => {
    const long = Uint32Array.from({ length: 9_000_001 }, (_, i) => i * 7);
    const sum = await writeSections(path, { long, behind: Uint8Array.of(3) });
    expect(await sumFile(path)).toEqual(sum);
    const sections = await Sections.read(path, sum);
    expect(sections.get("long", "Uint32Array").at(-1)).toBe(63_000_000);
    expect(sections.get("behind", "Uint8Array")[0]).toBe(3);
  });

  it("refuses what is none, a missing section and a section of another kind", async () => {
    await writeFile(path, "hello, this is no section file");
    await expect(Sections.read(path, await sumFile(path))).rejects.toThrow("not a section file");
    const sections = await Sections.read(path, await writeSections(path, { a: new Uint8Array(1) }));
    expect(() => sections.get("b", "Uint8Array")).toThrow();
    expect(() => sections.get("a", "Float32Array")).toThrow();
  });

  it("refuses a file that was cut short, or in which any byte changed", async () => {
    const sum = await writeSections(path, { a: Uint8Array.of(1, 2, 3), b: Float32Array.of(1.5) });
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 64;
      await writeFile(path, changed);
      await expect(Sections.read(path, sum)).rejects.toThrow();
    }
    await writeFile(path, whole.subarray(0, whole.length - 8));
    await expect(Sections.read(path, sum)).rejects.toThrow("another length");
  });
});
