import { describe, expect, it } from "vitest";
import { typedCapitals } from "../../src/vietnamese/typed-capitals.ts";

describe("what a question spells with capitals", () => {
  const read = (question: string) => {
    const { codes, names } = typedCapitals(question);
    return { codes: [...codes], names: [...names] };
  };

  it("tells codes from names", () => {
    expect(read("DTI của Kon Tum xếp thứ mấy")).toEqual({ codes: ["dti"], names: ["kon", "tum"] });
    expect(read("Nhà máy Plei Krông phát bao nhiêu kWh")).toEqual({ codes: [], names: ["plei", "krông"] });
  });

  it("takes a syllable in capitals for a word", () => {
    expect(read("BAO nhiêu xã")).toEqual({ codes: [], names: [] });
  });

  it("says nothing of a question that is all in capitals or all in small letters", () => {
    expect(read("DTI CỦA KON TUM")).toEqual({ codes: [], names: [] });
    expect(read("dti của kon tum")).toEqual({ codes: [], names: [] });
  });
});
