import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildBoards } from "../../src/answer/board/build-boards.ts";
import { createCharts } from "../../src/charts/create-charts.ts";
import { boardColumns } from "../../src/core/board.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";
import { root } from "../support/repository.ts";

const boards = buildBoards(readCorpus(join(root, "corpus"), { fieldDir: join(root, "corpus") }));
const charts = createCharts(boards);
const numbersOf = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

describe("the charts of the shipped corpus", () => {
  it("draw every indicator, with every value and no number that is not the document's", async () => {
    for (const board of boards) {
      for (const { id, name, values, others } of board.indicators) {
        const svg = (await charts.drawSvg(id)) ?? "";
        const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
          text.replaceAll("&lt;", "<"),
        );
        const stated = [...boardColumns.map((column) => values[column]), ...Object.values(others).flat()];
        const known = new Set(
          [
            name,
            String(board.year),
            ...stated.map((value) => `${value?.text} ${value?.period} ${value?.label}`),
          ].flatMap(numbersOf),
        );
        for (const column of boardColumns)
          for (const digits of numbersOf(values[column]?.value ?? "")) expect(texts.join(" "), id).toContain(digits);
        expect(
          texts.flatMap(numbersOf).filter((digits) => !known.has(digits)),
          id,
        ).toEqual([]);
      }
    }
  });

  it("count in the overview what the document counts itself", () => {
    expect(charts.overview()?.alternative).toBe(
      "23 chỉ tiêu được đánh giá, năm 2023. Kinh tế: 1 vượt, 4 đạt, 8 không đạt. Xã hội: 7 đạt, 1 không đạt. Môi trường: 2 đạt.",
    );
  });
});
