import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/channels/telegram/render-html.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { parseTelegramHtml } from "../fakes/telegram-html.ts";

describe("Telegram's HTML of a reply", () => {
  it("starts with the bold answer and folds the sources", () => {
    const [part] = renderHtml(aReply());
    expect(part?.html).toBe(
      "<b>Tổng thu ngân sách năm 2023 ước 24.503,8 tỷ đồng.</b> [1]\nĐạt 116,7% dự toán. [1]\n" +
        "<blockquote expandable><b>Nguồn</b>\n[1] Báo cáo kinh tế - xã hội năm 2023, UBND tỉnh, 11/2023, mục I.1\n" +
        "<i>“Tổng thu ngân sách nhà nước ước đạt 24.503,8 tỷ đồng, đạt 116,7% dự toán.”</i></blockquote>",
    );
  });

  it("flows a long list into further messages, each mark with its source", () => {
    const citations = Array.from({ length: 40 }, (_, i) =>
      aCitation({ number: i + 1, quote: `Nguồn số ${i + 1}. ${"chữ ".repeat(60)}` }),
    );
    const details = citations.map(({ number }) => `${number}. Chỉ tiêu thứ ${number} [${number}]`);
    const parts = renderHtml(aReply({ headlineCitations: [], details, citations })).map((part) =>
      parseTelegramHtml(part.html),
    );
    expect(parts.length).toBeGreaterThan(1);
    for (const text of parts) {
      const [body = "", sources = ""] = text.split("\nNguồn\n");
      for (const mark of body.matchAll(/\[(\d+)\]/g))
        expect(sources).toMatch(new RegExp(`(^|\\n)\\[${mark[1]}\\] (Báo cáo|như \\[\\d+\\])`));
      expect(sources.startsWith("[") && /^\[\d+\] Báo cáo/.test(sources)).toBe(true);
    }
    expect(parts.flatMap((text) => [...(text.split("\nNguồn\n")[0]?.matchAll(/\[(\d+)\]/g) ?? [])])).toHaveLength(40);
  });

  it("is accepted by a strict parser, within 4,096 characters, with every source, whatever the words", () => {
    const words = fc.string({ maxLength: 3000, unit: "binary" }).map((text) => text.replace(/\s+/g, " "));
    fc.assert(
      fc.property(
        words,
        fc.array(words, { maxLength: 6 }),
        fc.array(fc.tuple(words, words), { maxLength: 8 }),
        (headline, details, sources) => {
          const citations = sources.map(([label, quote], index) => aCitation({ number: index + 1, label, quote }));
          const reply = aReply({
            headline: `A${headline}`,
            details,
            citations,
            headlineCitations: citations.map((c) => c.number),
          });
          const parts = renderHtml(reply);
          for (const part of parts) {
            expect(parseTelegramHtml(part.html)).toBe(part.plain);
            expect(part.plain.length).toBeLessThanOrEqual(4096);
          }
          const all = parts.map((part) => part.plain).join("\n");
          for (const { number } of citations) expect(all).toContain(`\n[${number}] `);
        },
      ),
      { numRuns: 60 },
    );
  });
});
