import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPlain } from "../../src/chat/render-plain.ts";
import { figures, shorten } from "../../src/chat/shorten.ts";
import { aCitation, aReply } from "../fakes/answers.ts";

describe("plain text of a reply", () => {
  it("puts the answer first, with marks, then details, then sources", () => {
    expect(renderPlain(aReply())).toBe(
      "Tổng thu ngân sách năm 2023 ước 24.503,8 tỷ đồng. [1]\n" +
        "Đạt 116,7% dự toán. [1]\n\n" +
        "Nguồn:\n" +
        "[1] Báo cáo kinh tế - xã hội năm 2023, UBND tỉnh, 11/2023, mục I.1: " +
        "“Tổng thu ngân sách nhà nước ước đạt 24.503,8 tỷ đồng, đạt 116,7% dự toán.”",
    );
  });

  it("puts the address of each source below it, and leaves addresses out before it shortens quotes much", () => {
    const link = ({ number }: { number: number }) => `https://hoi.example.vn/nguon/${number}`;
    expect(renderPlain(aReply(), { link })).toMatch(/dự toán\.”\nhttps:\/\/hoi\.example\.vn\/nguon\/1$/);
    const tight = renderPlain(aReply(), { link, limit: 250 });
    expect(tight).toContain("24.503,8");
    expect(tight).not.toContain("https://");
  });

  it("shows next questions only when asked to", () => {
    expect(renderPlain(aReply())).not.toContain("Thu nội địa");
    expect(renderPlain(aReply(), { suggestions: true })).toContain("Hỏi tiếp: Thu nội địa năm 2023?");
  });

  it("keeps the figures of the answer when a quote is shortened", () => {
    const quote = `${"lời dẫn ".repeat(200)}ước đạt 24.503,8 tỷ đồng ${"lời kết ".repeat(200)}`;
    const text = renderPlain(aReply({ citations: [aCitation({ quote })] }));
    expect(text.length).toBeLessThanOrEqual(1200);
    expect(text.split("Nguồn:")[1]).toContain("24.503,8");
  });

  it("names a document once when many sources share it", () => {
    const citations = [1, 2, 3, 4].map((number) => aCitation({ number, quote: `Dòng ${number}` }));
    const [, sources = ""] = renderPlain(aReply({ citations })).split("Nguồn:\n");
    expect(sources.split("\n").slice(1)).toEqual([
      "[2] như [1]: “Dòng 2”",
      "[3] như [1]: “Dòng 3”",
      "[4] như [1]: “Dòng 4”",
    ]);
  });

  it("stays within its limit and never drops a source", () => {
    const line = fc.string({ minLength: 0, maxLength: 400 }).map((text) => text.replace(/\s+/g, " "));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.array(fc.tuple(line, line), { maxLength: 12 }),
        (details, sources) => {
          const citations = sources.map(([label, quote], index) => aCitation({ number: index + 1, label, quote }));
          const text = renderPlain(aReply({ details, citations, headlineCitations: [] }));
          expect(text.length).toBeLessThanOrEqual(details.length >= 4 || details.join("\n").length > 450 ? 2500 : 1200);
          const tail = citations.length === 0 ? "" : text.slice(text.lastIndexOf("\nNguồn:\n"));
          for (const citation of citations) expect(tail).toContain(`\n[${citation.number}] `.trimEnd());
        },
      ),
    );
  });
});

describe("shortening", () => {
  it("never exceeds the length, and leaves a short text alone", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 1, max: 320 }),
        fc.array(fc.string()),
        (text, length, keep) => {
          const short = shorten(text, length, new Set(keep));
          expect(short.length).toBeLessThanOrEqual(length);
          if (text.length <= length) expect(short).toBe(text);
        },
      ),
    );
  });

  it("knows the figures of a text", () => {
    expect([...figures("ước 24.503,8 tỷ đồng (đạt 116,7%).")]).toEqual(["24.503,8", "116,7"]);
  });
});
