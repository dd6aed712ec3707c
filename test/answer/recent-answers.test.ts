import { describe, expect, it } from "vitest";
import { withRecentAnswers } from "../../src/answer/recent-answers.ts";
import type { Answer } from "../../src/core/answer.ts";
import type { Question, Turn } from "../../src/core/question.ts";

const anAnswer = (headline: string): Answer => ({
  headline,
  details: [],
  headlineCitations: [],
  citations: [],
  abstained: false,
  confidence: 0.9,
  suggestions: [],
  resolved: headline,
  retrieved: [],
  milliseconds: 7,
});

const turn: Turn = { question: "a", resolved: "a", headline: "b", abstained: false, passageIds: [] };

/** An answerer that notes what it was asked, behind the recent answers. */
function setUp(capacity = 500) {
  const asked: string[] = [];
  let fails = false;
  let time = 100;
  const answer = async ({ text }: Question): Promise<Answer> => {
    asked.push(text);
    if (fails) throw new Error("gone");
    return anAnswer(`${text} (${asked.length})`);
  };
  const recent = withRecentAnswers({ answer }, { capacity, now: () => time++ });
  const ask = (text: string, history: readonly Turn[] = []) => recent.answer({ text, history });
  return {
    asked,
    ask,
    fail: (isFailing: boolean) => {
      fails = isFailing;
    },
  };
}

describe("recent answers", () => {
  it("answer the same words as before, in the time that it took this time", async () => {
    const { asked, ask } = setUp();
    const first = await ask("thu ngân sách");
    const again = await ask("thu ngân sách");
    expect(again).toEqual({ ...first, milliseconds: 1 });
    expect(asked).toEqual(["thu ngân sách"]);
    expect((await ask("thu ngân sách?")).headline).toBe("thu ngân sách? (2)");
  });

  it("answer those who ask at the same moment with one look", async () => {
    const { asked, ask } = setUp();
    const both = await Promise.all([ask("xuất khẩu"), ask("xuất khẩu")]);
    expect(both[0]?.headline).toBe(both[1]?.headline);
    expect(asked).toHaveLength(1);
  });

  it("leave alone what goes on from earlier turns", async () => {
    const { asked, ask } = setUp();
    await ask("còn năm 2023", [turn]);
    await ask("còn năm 2023");
    await ask("còn năm 2023", [turn]);
    expect(asked).toHaveLength(3);
  });

  it("keep no failure", async () => {
    const { ask, fail } = setUp();
    fail(true);
    await expect(ask("hộ nghèo")).rejects.toThrow("gone");
    fail(false);
    expect((await ask("hộ nghèo")).headline).toBe("hộ nghèo (2)");
  });

  it("forget what was asked longest ago", async () => {
    const { asked, ask } = setUp(2);
    for (const text of ["một", "hai", "một", "ba", "một", "hai"]) await ask(text);
    expect(asked).toEqual(["một", "hai", "ba", "hai"]);
  });
});
