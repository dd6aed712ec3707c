import { describe, expect, it } from "vitest";
import { elsewhere } from "../../src/core/elsewhere.ts";
import { aDocument } from "../fakes/documents.ts";

const placed = (places: readonly (string | undefined)[]) =>
  places.map((place, i) => ({ ...aDocument({ id: `d${i}` }), place }));

describe("elsewhere", () => {
  it("names documents of other provinces and of no place, not those of the country or within the province", () => {
    const places = ["tỉnh Lam Sơn", "tỉnh Lam Sơn", "huyện Tây Khê", "Việt Nam", "tỉnh Hà Bắc", undefined];
    expect(elsewhere(placed(places))).toEqual(new Set(["d4", "d5"]));
  });

  it("names none where no document states a place", () => {
    expect(elsewhere(placed([undefined, undefined])).size).toBe(0);
  });
});
