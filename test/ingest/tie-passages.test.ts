import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteSpan } from "../../src/core/quote-span.ts";
import { alignLetters } from "../../src/ingest/align/align-letters.ts";
import { honestTies, leastLikeness, likeness } from "../../src/ingest/align/honest-ties.ts";
import { letters } from "../../src/ingest/align/letters.ts";
import { tiePassages } from "../../src/ingest/align/tie-passages.ts";
import type { DraftPassage } from "../../src/ingest/edition/draft-passage.ts";
import { words } from "../../src/vietnamese/words.ts";

const draft = (text: string, kind: DraftPassage["kind"] = "sentence", block = 1): DraftPassage => ({
  kind,
  text,
  block,
  sectionPath: [],
  context: "",
  editionSpan: { start: 0, end: text.length },
});
const tie = (drafts: readonly DraftPassage[], received: string) =>
  tiePassages(drafts, received, [{ start: 0, end: received.length }]);
const receivedOf = (received: string, one: ReturnType<typeof tie>[number] | undefined) => {
  const stretch = one && quoteSpan({ text: one.draft.text, ties: one.ties });
  return stretch && received.slice(stretch.received.start, stretch.received.end);
};

const syllables =
  "tỉnh huyện xã phát triển kinh tế nông nghiệp công nghiệp dịch vụ đầu tư tăng giảm ước đạt tổng sản phẩm thủy sản trồng trọt chăn nuôi xuất khẩu nhập khẩu ngân sách lao động giáo dục y tế".split(
    " ",
  );
const word = fc.oneof(fc.constantFrom(...syllables), fc.nat(9999).map(String));
const sentence = fc.array(word, { minLength: 6, maxLength: 25 }).map((found) => `${found.join(" ")}.`);
/** A small edit of the text, as OCR makes it, at a share of its length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constantFrom("drop", "space", "swap", "hyphen", "line"),
});

function spoil(text: string, edits: readonly { at: number; what: string }[]): string {
  let result = text;
  for (const { at, what } of edits) {
    const place = Math.min(result.length - 1, Math.floor(at * result.length));
    // Digits stay: they are what the tie must never lose.
    if (/\d/.test(result.charAt(place))) continue;
    const before = result.slice(0, place);
    const behind = result.slice(place);
    if (what === "drop") result = before + behind.slice(1);
    else if (what === "space") result = `${before} ${behind}`;
    else if (what === "swap") result = `${before}ỉ${behind.slice(1)}`;
    else if (what === "hyphen") result = `${before}-\n${behind}`;
    else result = before + behind.replace(" ", "\n");
  }
  return result;
}

describe("tiePassages", () => {
  test("ties every word of an unspoilt text to itself", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const received = sentences.join("\n");
        const starts = sentences.map((_, index) =>
          sentences.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0),
        );
        for (const [index, { ties }] of tie(
          sentences.map((text) => draft(text)),
          received,
        ).entries()) {
          for (let at = 0; at < ties.length; at += 4) expect((ties[at] ?? 0) + (starts[index] ?? 0)).toBe(ties[at + 2]);
          expect(ties.length / 4).toBe((sentences[index] ?? "").split(" ").length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("after small edits, ties ascend, stay inside, and nearly all numbers still meet their own digits", () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 2, maxLength: 8 }),
        fc.array(edit, { maxLength: 12 }),
        (sentences, edits) => {
          const received = spoil(sentences.join("\n"), edits);
          let [numbers, met] = [0, 0];
          for (const { draft: passage, ties } of tie(
            sentences.map((text) => draft(text)),
            received,
          )) {
            for (let at = 0; at < ties.length; at += 4) {
              const [start = 0, end = 0, from = 0, to = 0] = ties.slice(at, at + 4);
              expect(from >= 0 && from < to && to <= received.length).toBe(true);
              if (at > 0) expect(from).toBeGreaterThanOrEqual(ties[at - 2] ?? 0);
              if (!/^\d{3,}$/.test(passage.text.slice(start, end))) continue;
              numbers++;
              if (received.slice(from, to).includes(passage.text.slice(start, end))) met++;
            }
          }
          expect(met).toBeGreaterThanOrEqual(Math.floor(0.8 * numbers));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("keeps body and footnotes apart where a page's foot cuts a sentence", () => {
    const body =
      "Giá trị sản xuất toàn ngành ước đạt 29.787 tỷ đồng, tăng 2,2% so với năm 2022 và vượt kế hoạch đã đề ra.";
    const note =
      "Trong đó nông nghiệp ước đạt 23.831 tỷ đồng, tăng 2,0%; thủy sản tăng 3,2% nhờ mở rộng diện tích nuôi.";
    const cut = body.indexOf("năm 2022");
    const received = `${body.slice(0, cut)}\n'${note}\n\n\n\n${body.slice(cut)}`;
    const [first, second] = tie([draft(body), draft(note, "note", 2)], received);
    expect(receivedOf(received, second)).toBe(note.slice(0, -1));
    expect(receivedOf(received, first)).toBe(body.slice(0, cut).trim());
    expect(first?.ties.length).toBe(4 * words(body).length);
  });

  test("gives a sentence that stands three times its own place", () => {
    const text = "Các cấp, các ngành tập trung thực hiện.";
    const fillers = ["Nông nghiệp được mùa lớn.", "Công nghiệp hồi phục dần.", "Dịch vụ tăng trưởng mạnh."];
    const sentences = fillers.flatMap((filler) => [filler, text]);
    const received = sentences.join(" ");
    const places = tie(
      sentences.map((one) => draft(one)),
      received,
    ).map(({ ties }) => ties[2]);
    expect(places).toEqual([...places].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(new Set(places).size).toBe(6);
  });

  test("finds a caption that stands elsewhere than in the edition", () => {
    const first = "Hội nghị đánh giá kết quả thực hiện các nhiệm vụ trọng tâm của năm qua.";
    const caption = "Các đại biểu tham quan gian hàng trưng bày sản phẩm địa phương.";
    const last = "Nhân dịp này nhiều tập thể và cá nhân đã được khen thưởng xứng đáng.";
    const received = `${first}\n${last}\n\n${caption}`;
    const [, middle] = tie([draft(first), draft(caption, "caption"), draft(last)], received);
    expect(receivedOf(received, middle)).toBe(caption.slice(0, -1));
  });

  test("reads a document's stretches in their order", () => {
    const received = "phần cuối của bài viết đăng ở đây\nĐẦU ĐỀ BÀI VIẾT\n";
    const at = received.indexOf("ĐẦU");
    const spans = [
      { start: at, end: received.length },
      { start: 0, end: at },
    ];
    const tied = tiePassages(
      [draft("ĐẦU ĐỀ BÀI VIẾT", "heading"), draft("phần cuối của bài viết đăng ở đây")],
      received,
      spans,
    );
    expect(tied.map(({ ties }) => ties[2])).toEqual([at, 0]);
  });
});

describe("alignLetters", () => {
  test("pairs ascend and each letter is used once", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "d", " ", "\n"), { maxLength: 200 })
      .map((found) => found.join(""));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pairs = [...alignLetters(letters(one), letters(other))].filter((partner) => partner >= 0);
        for (let at = 1; at < pairs.length; at++) expect(pairs[at]).toBeGreaterThan(pairs[at - 1] ?? 0);
      }),
      { numRuns: 100 },
    );
  });
});

describe("quoteSpan", () => {
  const received = "Tổng đàn lợn đạt 600 nghìn con, tăng 2% so với cùng kỳ năm truóc.";
  const text = "Tổng đàn lợn đạt 600 nghìn con, tăng 2% so với cùng kỳ năm trước.";

  test("quotes whole words and the marks that close them", () => {
    const [tied] = tie([draft(text)], received);
    const start = text.indexOf("tăng");
    const stretch = tied && quoteSpan({ text, ties: tied.ties }, start, start + "tăng 2%".length);
    expect(stretch?.quote).toBe("tăng 2%");
    expect(received.slice(stretch?.received.start, stretch?.received.end)).toBe("tăng 2");
  });

  test("sets a row's cells apart by spaces that likeness does not count", () => {
    const stretch = quoteSpan({ text: "Xây dựng | % | 5,1", ties: [0, 3, 0, 3, 4, 8, 4, 8, 15, 18, 11, 14] });
    expect(stretch?.quote).toBe("Xây dựng\u2003%\u20035,1");
    expect(likeness(stretch?.quote ?? "", "Xây dựng % 5,1")).toBe(1);
  });

  test("quotes more around a stretch whose words are spoilt, and nothing where nothing is tied", () => {
    const ties = [0, 3, 0, 3, 4, 8, 4, 8, 9, 12, 9, 12];
    expect(quoteSpan({ text: "một haii ba.", ties, spoiltWords: [4] }, 4, 8)?.quote).toBe("một haii ba.");
    expect(quoteSpan({ text: "một haii ba.", ties }, 4, 8)?.quote).toBe("haii");
    expect(quoteSpan({ text: "một haii ba.", ties: [] })).toBeUndefined();
  });
});

describe("honestTies", () => {
  const pair = (clean: string, ruined: string) => {
    const found = [...ruined.matchAll(/\S+/g)];
    const ties = [...clean.matchAll(/\S+/g)].flatMap(({ 0: word, index }, i) => {
      const other = found[i];
      return other ? [index, index + word.length, other.index, other.index + other[0].length] : [];
    });
    return { ties, received: ruined };
  };

  test("keeps a readable passage whole", () => {
    const clean = "Tỉnh có 42 học sinh đạt giải.";
    const { ties, received } = pair(clean, "Tinh có 42 học sinh đạt giải.");
    expect(honestTies(clean, ties, received)).toEqual(ties);
  });

  test("keeps the part that holds the figures where the scan ruined the rest", () => {
    const clean =
      "môn thi (Toán, Vật lý, Hóa học, Sinh học, Ngữ văn, Lịch sử). Tỉnh có 42 học sinh đạt giải, tăng 8 giải";
    const ruined =
      "nén tlii {ĩoon* Yặ! 1ỵ* Ilớa hpc Smh fiọo. Ngừ vãn. L|ch sữ). Tỉnh có 42 họo sinh đạt giài, tăng 8 giải";
    const { ties, received } = pair(clean, ruined);
    const kept = honestTies(clean, ties, received);
    const quote = quoteSpan({ text: clean, ties: kept });
    expect(quote?.quote).toContain("Tỉnh có 42 học sinh đạt giải, tăng 8 giải");
    expect(
      likeness(quote?.quote ?? "", received.slice(quote?.received.start, quote?.received.end)),
    ).toBeGreaterThanOrEqual(leastLikeness);
    expect(kept.length).toBeLessThan(ties.length);
  });

  test("keeps nothing of what cannot be read at all", () => {
    const { ties, received } = pair("Kết quả đạt được trong năm", "Kêỉ qnà dqt đưọe tr0ug nâni");
    expect(honestTies("Kết quả đạt được trong năm", ties, received)).toEqual([]);
  });
});
