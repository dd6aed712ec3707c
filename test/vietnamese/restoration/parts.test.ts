import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packMap } from "../../../scripts/restoration/pack-map.ts";
import { loadRestorer } from "../../../src/ingest/load-restorer.ts";
import { atomsOf } from "../../../src/vietnamese/restoration/atoms.ts";
import { ConfusionTable } from "../../../src/vietnamese/restoration/confusions.ts";
import { dropStrayQuotes } from "../../../src/vietnamese/restoration/drop-stray-quotes.ts";
import { KnownForms } from "../../../src/vietnamese/restoration/known-forms.ts";
import { applyCase } from "../../../src/vietnamese/restoration/letter-case.ts";
import { noiseLevel } from "../../../src/vietnamese/restoration/noise-level.ts";
import { PackedMap } from "../../../src/vietnamese/restoration/packed-map.ts";
import { spellingKey } from "../../../src/vietnamese/restoration/spelling-key.ts";
import { tidyMarks } from "../../../src/vietnamese/restoration/tidy-marks.ts";
import { openWeights } from "../../../src/vietnamese/restoration/weights.ts";
import { WordSearch } from "../../../src/vietnamese/restoration/word-search.ts";
import { WordTrie } from "../../../src/vietnamese/restoration/word-trie.ts";

const wordsOf = (line: string) =>
  atomsOf(line)
    .filter(({ kind }) => kind === "word")
    .map(({ text }) => text);

describe("atoms of a line", () => {
  it("lose nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (line) =>
          atomsOf(line)
            .map(({ text }) => text)
            .join("") === line,
      ),
    );
  });

  it("part compounds but keep a word together that specks tear", () => {
    expect(wordsOf("vắc-xin, ha/vụ, tm-ờng, ngu-ời, vu*ợt, U-Li")).toEqual([
      "vắc",
      "xin",
      "ha",
      "vụ",
      "tm-ờng",
      "ngu-ời",
      "vu*ợt",
      "U",
      "Li",
    ]);
  });

  it("keep everything with a digit whole", () => {
    const numbers = atomsOf("số 146/KH-UBND, 2021-2025 và 487,47ha").filter(({ kind }) => kind === "number");
    expect(numbers.map(({ text }) => text)).toEqual(["146/KH-UBND", "2021-2025", "487,47ha"]);
  });
});

describe("a packed map", () => {
  it("finds every key it was made from, for every width", () => {
    for (const slotBytes of [2, 3, 4]) {
      const entries = Array.from({ length: 3000 }, (_, at) => ({
        ids: [at % 97, at, (at * 7) % 31, 0xffff] as [number, number, number, number],
        value: at % 64,
      }));
      const { shape, slots } = packMap(entries.length, (at) => entries[at] ?? { ids: [0, 0, 0, 0], value: 0 }, {
        slotBytes,
        valueBits: 6,
      });
      const map = new PackedMap(shape, slots);
      expect(entries.every(({ ids, value }) => map.get(...ids) === value)).toBe(true);
    }
  });

  it("seldom answers for a key that it never saw", () => {
    const { shape, slots } = packMap(2000, (at) => ({ ids: [at, at, 1, 1], value: 5 }), { slotBytes: 3, valueBits: 6 });
    const map = new PackedMap(shape, slots);
    const wrong = Array.from({ length: 20_000 }, (_, at) => map.get(at, at + 1, 2, 2)).filter((value) => value >= 0);
    expect(wrong.length).toBeLessThan(10);
  });
});

describe("the search of words", () => {
  const trie = new WordTrie();
  for (const [id, word] of ["triển", "khai", "chứng"].entries()) trie.add(word, id);
  const table = new ConfusionTable([
    { seen: "ừ", meant: "tr", cost: 1 },
    { seen: "Idi", meant: "kh", cost: 1.5 },
    { seen: "ÚTig", meant: "ứng", cost: 2 },
    { seen: "ê", meant: "ể", cost: 2 },
  ]);
  const search = new WordSearch(trie, table);
  const find = (form: string, isFree = false) => search.find(form, { maximumCost: 8, isFree });

  it("adds the costs of the confusions on the cheapest way", () => {
    expect(find("ừiên")).toEqual([{ id: 0, cost: 3 }]);
    expect(find("Idiai")).toEqual([{ id: 1, cost: 1.5 }]);
  });

  it("matches capitals of a confusion only with themselves", () => {
    expect(find("chÚTig")).toEqual([{ id: 2, cost: 2 }]);
    expect(find("chútig")).toEqual([]);
  });

  it("puts in, leaves out and exchanges letters only where told to", () => {
    expect(find("trxển")).toEqual([]);
    expect(find("trxển", true).map(({ id }) => id)).toEqual([0]);
  });
});

describe("marks", () => {
  it.each([
    ["nghiệp^^, Trung tâm", "nghiệp, Trung tâm"],
    ["' Phối hợp", "Phối hợp"],
    ["_  - Tổng mức", "- Tổng mức"],
    ["tôm^'; toàn tỉnh", "tôm; toàn tỉnh"],
    ["phòng trù- sâu và tu' duy", "phòng trù- sâu và tu' duy"],
    ["năm 2*022 đạt 34^00", "năm 2022 đạt 34^00"],
    ["**đậm** {a )", "**đậm** (a )"],
  ])("%s → %s", (received, tidy) => {
    expect(tidyMarks(received)).toBe(tidy);
  });

  it("quotes go only when they have no partner", () => {
    expect(dropStrayQuotes('bảo đảm "tự an toàn, "Gia đình văn hóa" (ke hoạch" 2%')).toBe(
      'bảo đảm tự an toàn, "Gia đình văn hóa" (ke hoạch 2%',
    );
  });
});

describe("capitals", () => {
  const calm = { isShouted: false, isStart: false };

  it("follow the received form, not the strokes that look like capitals", () => {
    expect(applyCase("thái", "Thai", "lower", calm)).toBe("Thái");
    expect(applyCase("khăn", "Idiăn", "lower", calm)).toBe("khăn");
    expect(applyCase("kinh", "KmH", "lower", { ...calm, isShouted: true })).toBe("KINH");
    expect(applyCase("ubnd", "ƯBND", "upper", calm)).toBe("UBND");
  });
});

describe("small parts", () => {
  it("fold the two placements of the tone mark into one", () => {
    expect(["Hoà", "thuỷ", "quý", "QUỸ"].map(spellingKey)).toEqual(["hòa", "thủy", "quý", "quỹ"]);
  });

  it("remember the forms that were put in", () => {
    const forms = new KnownForms(new Uint8Array(64));
    forms.add("vietgahp");
    expect([forms.has("vietgahp"), forms.has("karaoke"), new KnownForms(new Uint8Array()).has("x")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("judge noise by impossible words", () => {
    const expectation = { share: 0.03, words: 10 };
    const level = (text: string) => noiseLevel(atomsOf(text), () => false, expectation);
    expect(level("ứiực hiện kế hoạch phát ừiển Idiai")).toBeGreaterThan(0.1);
    expect(level("thực hiện kế hoạch phát triển kinh tế")).toBeLessThan(0.03);
  });
});

describe("weights that cannot be used", () => {
  it("are refused by what is wrong with them", () => {
    const file = new Uint8Array([0x48, 0x54, 0x52, 0x57, 9, 0, 0, 0, 1, 0, 0, 0]);
    expect(() => openWeights(new Uint8Array(20))).toThrow("not a weights file");
    expect(() => openWeights(file)).toThrow("version 9");
    file[4] = 1;
    expect(() => openWeights(file)).toThrow("cut off");
  });

  it("are named with the file when it is read", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "weights-")), "weights.bin");
    await expect(loadRestorer(file)).rejects.toMatchObject({ code: "model-unavailable" });
    await writeFile(file, "nothing");
    await expect(loadRestorer(file)).rejects.toThrow(file);
  });
});
