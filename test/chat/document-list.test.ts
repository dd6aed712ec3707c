import { expect, it } from "vitest";
import { documentList } from "../../src/chat/document-list.ts";
import { aDocument } from "../fakes/documents.ts";

const documents = Array.from({ length: 25 }, (_, index) =>
  aDocument({
    id: `van-ban-${index}`,
    title: `Văn bản ${String(index).padStart(2, "0")}`,
    date: `2023-12-${10 + (index % 20)}`,
  }),
);

it("lists every document once over its pages, each page naming its neighbours", () => {
  const pages = ["", "2", "3"].map((words) => documentList(documents, words));
  const numbered = pages.flatMap(({ details }) => details.filter((line) => /^\d+\. /.test(line)));
  expect(numbered.map((line) => Number.parseInt(line, 10))).toEqual(documents.map((_, index) => index + 1));
  expect(new Set(numbered.map((line) => /Văn bản \d+/.exec(line)?.[0])).size).toBe(25);
  expect(pages.map(({ choices }) => choices?.flat().map(({ command }) => command))).toEqual([
    ["tailieu 2"],
    ["tailieu 1", "tailieu 3"],
    ["tailieu 2"],
  ]);
  expect(pages.map(({ details }) => details.at(-1))).toEqual([
    "Trang 1/3: gõ /tailieu 2 để xem tiếp.",
    "Trang 2/3: gõ /tailieu 3 để xem tiếp.",
    "Trang 3/3: gõ /tailieu 1 để xem tiếp.",
  ]);
});

it("opens the nearest page for a number that there is not, and the first for words", () => {
  const titleOf = (words: string) => documentList(documents, words).details[0];
  expect(titleOf("99")).toBe(titleOf("3"));
  expect(titleOf("-4")).toBe(titleOf("1"));
  expect(titleOf("gì đó")).toBe(titleOf(""));
});

it("says when there is none, and turns no page where one holds all", () => {
  expect(documentList([], "").details).toEqual([]);
  expect(documentList(documents.slice(0, 3), "")).not.toHaveProperty("choices");
});
