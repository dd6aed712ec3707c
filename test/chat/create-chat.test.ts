import { beforeEach, describe, expect, it } from "vitest";
import { createChat } from "../../src/chat/create-chat.ts";
import { HoiTinhError } from "../../src/core/errors.ts";
import type { Message } from "../../src/core/message.ts";
import type { MessageHandler } from "../../src/core/ports.ts";
import { createMemoryConversations } from "../../src/storage/memory-conversations.ts";
import { createFakeAnswerer, type FakeAnswerer } from "../fakes/answerer.ts";
import { aCitation } from "../fakes/answers.ts";
import { aDocument } from "../fakes/documents.ts";
import { createFakeLogger, type FakeLogger } from "../fakes/logger.ts";

const examples = ["Câu một?", "Câu hai?", "Câu ba?", "Câu bốn?"];

const message = (changes: Partial<Message> = {}): Message => ({
  channel: "test",
  conversationId: "c1",
  text: "thu ngân sách 2023 bao nhiêu",
  isGroup: false,
  isAddressed: true,
  ...changes,
});

let answerer: FakeAnswerer;
let logger: FakeLogger;
let chat: MessageHandler;

const build = (fake: FakeAnswerer) => {
  answerer = fake;
  logger = createFakeLogger();
  const documents = [aDocument({ id: "cu", title: "Nghị quyết cũ", number: undefined, date: "2022" }), aDocument()];
  chat = createChat({
    answerer,
    conversations: createMemoryConversations(),
    examples: async () => examples,
    documents,
    logger,
  });
};

beforeEach(() => build(createFakeAnswerer()));

describe("when to speak", () => {
  it("answers in private", async () => {
    const reply = await chat(message());
    expect(reply).toMatchObject({ kind: "answer", headlineCitations: [1], question: "thu ngân sách 2023 bao nhiêu" });
  });

  it("is silent in a group when not addressed", async () => {
    expect(await chat(message({ isGroup: true, isAddressed: false }))).toBeUndefined();
    expect(answerer.asked).toEqual([]);
  });

  it("answers in a group when addressed", async () => {
    expect(await chat(message({ isGroup: true }))).toMatchObject({ kind: "answer" });
  });

  it("leaves an unknown command in a group to other bots, and explains in private", async () => {
    expect(await chat(message({ isGroup: true, command: "weather", text: "" }))).toBeUndefined();
    expect(await chat(message({ command: "weather", text: "" }))).toMatchObject({
      kind: "notice",
      suggestions: examples.slice(0, 3),
    });
  });
});

describe("what is asked", () => {
  it("reads the question out of the quoted message when the mention stands alone", async () => {
    await chat(message({ isGroup: true, text: "", quotedText: "Tỉnh tăng trưởng 11% năm 2023" }));
    expect(answerer.asked[0]?.text).toBe("Tỉnh tăng trưởng 11% năm 2023");
  });

  it("joins a quoted claim with words that only point at it", async () => {
    await chat(message({ isGroup: true, text: "cái này đúng không?", quotedText: "Tỉnh tăng trưởng 11% năm 2023." }));
    expect(answerer.asked[0]?.text).toBe("Tỉnh tăng trưởng 11% năm 2023, cái này đúng không?");
  });

  it("takes the message's own question over the quoted one", async () => {
    await chat(message({ isGroup: true, text: "còn xuất khẩu?", quotedText: "Nhập khẩu tăng" }));
    expect(answerer.asked[0]?.text).toBe("còn xuất khẩu?");
  });

  it("finds the question in a very long message, or asks for it", async () => {
    await chat(message({ text: `${"Dài dòng. ".repeat(300)}Thu ngân sách năm 2023 là bao nhiêu?` }));
    expect(answerer.asked[0]?.text).toBe("Thu ngân sách năm 2023 là bao nhiêu?");
    expect(await chat(message({ text: "a".repeat(5000) }))).toMatchObject({
      kind: "notice",
      headline: expect.stringContaining("2.000"),
    });
  });

  it.each([
    ["", undefined],
    ["   ", undefined],
    ["???", undefined],
    ["", "sticker"],
  ])("answers %j with attachment %s in one line", async (text, attachment) => {
    const reply = await chat(message({ text, attachment }));
    expect(reply).toMatchObject({ kind: "notice", details: [], citations: [] });
    expect(answerer.asked).toEqual([]);
  });
});

describe("claims", () => {
  const checked = {
    verdicts: ["different" as const],
    headline: "Chưa đúng: năm 2023 ước tăng 7,37%.",
    headlineCitations: [1],
    details: [],
    citations: [aCitation()],
  };
  const asked: string[] = [];
  const withChecker = (verdict: "different" | "not-stated") => {
    asked.length = 0;
    const isStated = verdict !== "not-stated";
    const claims = {
      check: async (claim: string) => {
        asked.push(claim);
        return isStated ? checked : { ...checked, verdicts: [verdict], headlineCitations: [], citations: [] };
      },
    };
    const conversations = createMemoryConversations();
    chat = createChat({ answerer, conversations, examples: async () => examples, documents: [], logger, claims });
  };

  it.each(["", "cái này đúng không?", "chuẩn chưa ad"])("checks the message pointed at with %j", async (text) => {
    withChecker("different");
    const reply = await chat(message({ isGroup: true, text, quotedText: "Tỉnh tăng trưởng 11% năm 2023." }));
    expect(asked).toEqual(["Tỉnh tăng trưởng 11% năm 2023."]);
    expect(reply).toMatchObject({ kind: "answer", headline: checked.headline, headlineCitations: [1] });
    expect(answerer.asked).toEqual([]);
  });

  it("checks a claim that doubts itself, and remembers it for what follows", async () => {
    withChecker("different");
    await chat(message({ text: "GRDP năm 2023 tăng 11% đúng không?" }));
    expect(asked).toHaveLength(1);
    await chat(message({ text: "còn năm 2024?" }));
    expect(answerer.asked[0]?.history).toMatchObject([{ question: "GRDP năm 2023 tăng 11% đúng không?" }]);
  });

  it("says that nothing is stated of a claim pointed at, but lets the engine look at one that was typed", async () => {
    withChecker("not-stated");
    expect(await chat(message({ text: "", quotedText: "Thất nghiệp 2%" }))).toMatchObject({ kind: "abstention" });
    expect(await chat(message({ text: "thất nghiệp 2% đúng không" }))).toMatchObject({ kind: "answer" });
    expect(answerer.asked).toHaveLength(1);
  });

  it.each([
    ["thu ngân sách 2023 bao nhiêu", undefined],
    ["", "Thu ngân sách năm 2023 bao nhiêu?"],
    ["", "Tỉnh mình làm ăn khá"],
    ["kế hoạch 2023 có đạt không?", undefined],
  ])("takes %j under %j for a question", async (text, quotedText) => {
    withChecker("different");
    await chat(message({ text, quotedText }));
    expect(asked).toEqual([]);
    expect(answerer.asked).toHaveLength(1);
  });

  it("checks a long post whole", async () => {
    withChecker("different");
    const post = `Tăng 11%. ${"Chữ nghĩa dài dòng. ".repeat(150)}`.trim();
    await chat(message({ text: "đúng không", quotedText: post }));
    expect(asked).toEqual([post]);
  });
});

describe("memory", () => {
  it("hands earlier turns to the engine, the last six at most, and forgets on /xoa", async () => {
    for (let turn = 1; turn <= 8; turn += 1) await chat(message({ text: `câu ${turn}` }));
    expect(answerer.asked.at(-1)?.history.map((turn) => turn.question)).toEqual(
      [2, 3, 4, 5, 6, 7].map((n) => `câu ${n}`),
    );
    await chat(message({ command: "xoa", text: "" }));
    await chat(message());
    expect(answerer.asked.at(-1)?.history).toEqual([]);
  });

  it("keeps a standalone question out of the conversation", async () => {
    await chat(message({ text: "một" }));
    await chat(message({ text: "hai", isStandalone: true }));
    expect(answerer.asked[1]?.history).toEqual([]);
    await chat(message({ text: "ba" }));
    expect(answerer.asked[2]?.history.map((turn) => turn.question)).toEqual(["một"]);
  });
});

describe("commands", () => {
  it.each(["start", "trogiup", "chaonhom"])("%s says what the bot does, with three examples", async (command) => {
    const reply = await chat(message({ command, text: "" }));
    expect(reply?.kind).toBe("notice");
    expect(reply?.suggestions).toEqual(examples.slice(0, 3));
    expect(reply?.details.length).toBeGreaterThan(0);
  });

  it("opens an example from a deep link", async () => {
    await chat(message({ command: "start", text: "2" }));
    expect(answerer.asked[0]?.text).toBe("Câu hai?");
    expect(await chat(message({ command: "start", text: "x" }))).toMatchObject({ kind: "notice" });
  });

  it("lists the documents, newest first", async () => {
    const reply = await chat(message({ command: "tailieu", text: "" }));
    expect(reply?.details).toEqual([
      "1. Báo cáo kinh tế - xã hội năm 2023, số 155/BC-UBND, UBND tỉnh, 30/11/2023",
      "2. Nghị quyết cũ, UBND tỉnh, 2022",
    ]);
  });

  it("answers the question behind /hoi", async () => {
    expect(await chat(message({ isGroup: true, command: "hoi" }))).toMatchObject({ kind: "answer" });
    expect(await chat(message({ isGroup: true, command: "hoi", text: "" }))).toMatchObject({ isPrompt: true });
    expect(await chat(message({ command: "hoi", text: "" }))).not.toHaveProperty("isPrompt");
  });
});

describe("abstentions and failures", () => {
  it("offers examples under an abstention that has no suggestions", async () => {
    build(
      createFakeAnswerer({
        abstained: true,
        abstainReason: "out-of-scope",
        headline: "",
        headlineCitations: [],
        citations: [],
        suggestions: [],
      }),
    );
    const reply = await chat(message());
    expect(reply).toMatchObject({ kind: "abstention", suggestions: examples.slice(0, 3) });
    expect(reply?.headline).toContain("Mình chỉ trả lời");
  });

  it("offers no thumbs under talk that asks nothing", async () => {
    build(createFakeAnswerer({ abstained: true, abstainReason: "small-talk", headline: "Chào bạn.", citations: [] }));
    expect(await chat(message({ text: "chào" }))).toMatchObject({ kind: "notice", headline: "Chào bạn." });
  });

  it("says one line when the engine fails, and logs it", async () => {
    build(
      createFakeAnswerer(() => {
        throw new Error("hỏng");
      }),
    );
    expect(await chat(message())).toMatchObject({ kind: "notice", citations: [] });
    expect(logger.lines).toMatchObject([{ level: "error", fields: { code: "internal" } }]);
  });

  it("turns the engine's own refusals into their line", async () => {
    build(
      createFakeAnswerer(() => {
        throw new HoiTinhError("question-too-long", "dài");
      }),
    );
    expect((await chat(message()))?.headline).toContain("2.000");
  });
});

it("logs one line an answer, without a word of what was typed or said", async () => {
  await chat(message({ text: "câu hỏi riêng tư" }));
  expect(logger.lines).toHaveLength(1);
  expect(logger.lines[0]).toMatchObject({
    level: "info",
    fields: { channel: "test", milliseconds: 4.2, abstained: false, confidence: 0.9, passages: ["bao-cao-2023/12"] },
  });
  expect(JSON.stringify(logger.lines)).not.toContain("riêng tư");
});
