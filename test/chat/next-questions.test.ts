import { expect, it } from "vitest";
import { createNextQuestions } from "../../src/chat/next-questions.ts";
import type { Board, BoardIndicator, BoardValue } from "../../src/core/board.ts";
import { createFakeAnswerer } from "../fakes/answerer.ts";
import { aCitation, anAnswer } from "../fakes/answers.ts";

const value = (period: string, text: string): BoardValue => ({
  kind: "plan",
  period,
  text,
  value: text,
  extent: {},
  documentId: "d",
  passageId: "d/1",
  start: 0,
  end: 1,
  label: "Bảng",
});
const indicator = (name: string, row: number, isPart = false): BoardIndicator => ({
  id: name,
  name,
  unit: "%",
  isPart,
  values: { plan: value("năm 2024", "8"), outcome: value("năm 2024", `6,${row}`), next: value("năm 2025", `9,${row}`) },
  others: {},
  assessment: "Không đạt KH",
  passageIds: [`d/${row}`],
});
const board: Board = {
  id: "2024",
  year: 2024,
  heads: {},
  indicators: [
    indicator("Tốc độ tăng GRDP (giá so sánh) trong năm", 1),
    indicator("Phần", 2, true),
    indicator("Tỷ lệ hộ nghèo", 3),
  ],
};
const about = (row: number) => anAnswer({ headline: "Ước 6,1%.", citations: [aCitation({ passageId: `d/${row}` })] });

/** Answers each question with the row and value that the board states. */
const knowing = () =>
  createFakeAnswerer(({ text }) => {
    const row = /hộ nghèo/iu.test(text) ? 3 : 1;
    const headline = /^Kế hoạch/.test(text) ? `Kế hoạch 9,${row}%` : `Ước 6,${row}%`;
    return { headline, citations: [aCitation({ passageId: `d/${row}` })] };
  });

it("leads on to the verdict, the next plan and the indicator below, parts passed over", async () => {
  expect(await createNextQuestions([board], knowing())(about(1))).toEqual([
    "Tốc độ tăng GRDP năm 2024 có đạt kế hoạch không?",
    "Kế hoạch năm 2025: tốc độ tăng GRDP?",
    "Tỷ lệ hộ nghèo năm 2024 là bao nhiêu?",
  ]);
});

it("offers nothing that is not answered with the board's own value and row", async () => {
  const wrongValue = createFakeAnswerer({ headline: "Ước 5%", citations: [aCitation({ passageId: "d/1" })] });
  expect(await createNextQuestions([board], wrongValue)(about(1))).toEqual([]);
  const wrongRow = createFakeAnswerer({ headline: "Ước 6,1% 9,1 6,3", citations: [aCitation({ passageId: "x/9" })] });
  expect(await createNextQuestions([board], wrongRow)(about(1))).toEqual([]);
  const failing = createFakeAnswerer(() => {
    throw new Error("hỏng");
  });
  expect(await createNextQuestions([board], failing)(about(1))).toEqual([]);
});

it("does not ask again what was just answered, and tries each question once", async () => {
  const answerer = knowing();
  const next = createNextQuestions([board], answerer);
  await next(about(1));
  const tried = answerer.asked.length;
  await next(about(1));
  expect(answerer.asked).toHaveLength(tried);
  const judged = { ...about(1), headline: "Không đạt kế hoạch. Ước 6,1%; kế hoạch năm 2025: 9,1%." };
  expect(await next(judged)).toEqual(["Tỷ lệ hộ nghèo năm 2024 là bao nhiêu?"]);
});

it("knows nothing to ask after an answer about something else, or after none", async () => {
  const next = createNextQuestions([board], knowing());
  expect(await next(anAnswer())).toEqual([]);
  expect(await next({ ...about(1), abstained: true })).toEqual([]);
});
