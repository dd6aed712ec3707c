import { expect, it } from "vitest";
import { sourceView } from "../../src/channels/web/source-view.ts";
import type { Passage } from "../../src/core/passage.ts";
import { aPassage } from "../fakes/documents.ts";

const received = { start: 100, end: 100 };
const aNote = (id: string, text: string): Passage => {
  const receivedSpan = { start: received.start, end: received.start + text.length };
  return aPassage({
    id,
    kind: "note",
    text,
    receivedSpan,
    ties: [0, text.length, receivedSpan.start, receivedSpan.end],
  });
};
const long = `Bao gồm: ${"xã An Thái, xã Quỳnh Hải, ".repeat(20)}xã Đông Sơn.`;
const render = async (notes: readonly Passage[], span?: { start: number; end: number }) => {
  const cited = span && { span, received: undefined, isOpen: false };
  return String(await sourceView(notes, { cited, canCompare: false }));
};

it("folds a long note behind its first words, and leaves a short one as it is", async () => {
  const page = await render([aNote("a/1", long), aNote("a/2", "Nguồn: Cục Thống kê.")]);
  expect(page).toMatch(
    /<details class="folded"><summary>Chú thích: Bao gồm: xã An Thái[^<]*…<\/summary><p class="note"/,
  );
  expect(page.match(/<details class="folded"/g)).toHaveLength(1);
  expect(page).toContain("Nguồn: Cục Thống kê.</p>");
});

it("opens a long note that holds the cited words", async () => {
  const at = long.indexOf("xã Đông Sơn");
  const page = await render([aNote("a/1", long)], { start: received.start + at, end: received.start + at + 11 });
  expect(page).toContain('<details class="folded" open>');
  expect(page).toContain("<mark>");
});
