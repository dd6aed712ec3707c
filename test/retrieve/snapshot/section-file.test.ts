import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonSection, packSections, Sections } from "../../../src/retrieve/snapshot/section-file.ts";

describe("a section file", () => {
  it("gives back arrays of every kind, wherever the buffer begins", () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.uint16Array(),
        fc.uint32Array(),
        fc.int32Array(),
        fc.float32Array({ noNaN: true }),
        fc.integer({ min: 0, max: 9 }),
        (bytes, shorts, numbers, signed, floats, shift) => {
          const file = packSections({ bytes, shorts, numbers, signed, floats, json: jsonSection({ tỉnh: "ấm" }) });
          const moved = Buffer.concat([Buffer.alloc(shift), file]).subarray(shift);
          const sections = new Sections(moved);
          expect([...sections.get("bytes", "Uint8Array")]).toEqual([...bytes]);
          expect([...sections.get("shorts", "Uint16Array")]).toEqual([...shorts]);
          expect([...sections.get("numbers", "Uint32Array")]).toEqual([...numbers]);
          expect([...sections.get("signed", "Int32Array")]).toEqual([...signed]);
          expect([...sections.get("floats", "Float32Array")]).toEqual([...floats]);
          expect(sections.json("json")).toEqual({ tỉnh: "ấm" });
        },
      ),
    );
  });

  it("refuses what is none, a missing section and a section of another kind", () => {
    expect(() => new Sections(Buffer.from("hello, this is no section file"))).toThrow("not a section file");
    const sections = new Sections(packSections({ a: new Uint8Array(1) }));
    expect(() => sections.get("b", "Uint8Array")).toThrow();
    expect(() => sections.get("a", "Float32Array")).toThrow();
  });
});
