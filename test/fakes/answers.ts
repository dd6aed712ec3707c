import type { Answer } from "../../src/core/answer.ts";
import type { Citation } from "../../src/core/citation.ts";
import type { Reply } from "../../src/core/reply.ts";

/** A citation of a made-up document; everything can be overridden. */
export function aCitation(changes: Partial<Citation> = {}): Citation {
  return {
    number: 1,
    passageId: "bao-cao-2023/12",
    documentId: "bao-cao-2023",
    label: "Báo cáo kinh tế - xã hội năm 2023, UBND tỉnh, 11/2023, mục I.1",
    quote: "Tổng thu ngân sách nhà nước ước đạt 24.503,8 tỷ đồng, đạt 116,7% dự toán.",
    source: "bao-cao.txt",
    start: 100,
    end: 174,
    ...changes,
  };
}

/** An answer with one citation; everything can be overridden. */
export function anAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    headline: "Tổng thu ngân sách năm 2023 ước 24.503,8 tỷ đồng.",
    headlineCitations: [1],
    details: ["Đạt 116,7% dự toán. [1]"],
    citations: [aCitation()],
    abstained: false,
    confidence: 0.9,
    suggestions: ["Thu nội địa năm 2023?"],
    resolved: "thu ngân sách 2023 bao nhiêu",
    retrieved: [],
    milliseconds: 4.2,
    ...changes,
  };
}

/** A reply with one citation; everything can be overridden. */
export function aReply(changes: Partial<Reply> = {}): Reply {
  return {
    kind: "answer",
    question: "thu ngân sách 2023 bao nhiêu",
    headline: "Tổng thu ngân sách năm 2023 ước 24.503,8 tỷ đồng.",
    headlineCitations: [1],
    details: ["Đạt 116,7% dự toán. [1]"],
    citations: [aCitation()],
    suggestions: ["Thu nội địa năm 2023?"],
    ...changes,
  };
}
