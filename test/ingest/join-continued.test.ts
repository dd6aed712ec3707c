import { expect, test } from "vitest";
import { joinContinued } from "../../src/ingest/add/join-continued.ts";
import { readLines } from "../../src/ingest/add/read-lines.ts";

const parts = (...texts: string[]) =>
  joinContinued(texts.map((text, at) => ({ lines: readLines(text), spans: [{ start: at * 10, end: at * 10 + 5 }] })));
const texts = (found: ReturnType<typeof parts>) => found.map(({ lines }) => lines.map((line) => line.text).join(" / "));

const begun = "BÁO LAM KHÊ\n\nMÙA QUẾ MỚI\nỞ NẬM NGÀ\n\nSáng sớm, chợ đông.\n\n(Xem tiếp trang 3)";
const other = "ĐƯỜNG VỀ BẢN\n\nNgày 12/6 thông xe.";

test("an article goes on below its headline cut short", () => {
  const found = parts(begun, other, "MÙA QUẾ MỚI\nỞ...\n(Tiếp theo trang 1)\n\nGiá vỏ khô tăng.");
  expect(texts(found)).toEqual([
    "BÁO LAM KHÊ / MÙA QUẾ MỚI / Ở NẬM NGÀ / Sáng sớm, chợ đông. / Giá vỏ khô tăng.",
    "ĐƯỜNG VỀ BẢN / Ngày 12/6 thông xe.",
  ]);
  expect(found[0]?.spans).toEqual([
    { start: 0, end: 5 },
    { start: 20, end: 25 },
  ]);
});

test("what begins on another page stays by itself, and so does what only looks alike", () => {
  const unknown = "TỔNG KẾT HOẠT ĐỘNG...\n(Tiếp theo trang 1)\n\nSáng ngày 28/12.";
  expect(parts(begun, unknown)).toHaveLength(2);
  expect(parts(begun, "MÙA QUẾ MỚI\n\nGiá vỏ khô tăng.")).toHaveLength(2);
});
