import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvents, writeEvent } from "../../src/channels/zalo/read-event.ts";
import { toMessage } from "../../src/channels/zalo/to-message.ts";
import { longestText, writeText } from "../../src/channels/zalo/write-text.ts";
import { renderPlain } from "../../src/chat/render-plain.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { zaloText } from "../fakes/zalo-events.ts";

const bot = { id: "1", names: ["Bot Hỏi (Tỉnh)", "bot.+*"] };
const anything = fc.anything({ withNullPrototype: true, maxDepth: 4 });
const words = fc.string({ unit: "grapheme", maxLength: 400 });

describe("whatever Zalo sends", () => {
  it("is read or passed over, never a reason to fail", () => {
    fc.assert(
      fc.property(anything, (body) => {
        for (const event of readEvents(body)) toMessage(event, bot);
      }),
    );
  });

  it("is read whatever single part of it is nonsense", () => {
    const parts = ["message_id", "from", "chat", "text", "caption", "date"];
    fc.assert(
      fc.property(fc.constantFrom(...parts), anything, (part, nonsense) => {
        for (const event of readEvents({ ok: true, result: zaloText("thu?", { [part]: nonsense }) })) {
          expect(event.chatId).not.toBe("");
          expect(toMessage(event, bot)?.conversationId).toBe(`zalo:${event.chatId}`);
        }
      }),
    );
  });

  it("is the same after it was kept", () => {
    fc.assert(
      fc.property(words, fc.boolean(), words, (text, isGroup, messageId) => {
        const event = {
          eventName: "message.text.received",
          messageId: messageId === "" ? undefined : messageId,
          chatId: "c",
          isGroup,
          isFromBot: false,
          text,
        };
        expect(readEvents(JSON.parse(writeEvent(event)))).toEqual([event]);
      }),
    );
  });

  it.each([" ", " x", "@", "@Bot Hỏi ", ",:", "\u0301", "/"])(
    "is read in no time at its greatest length, all %j",
    (piece) => {
      // Work that grows with the square of a million characters does not end before the test is given up.
      const text = piece.repeat(1_000_000 / piece.length);
      const [event] = readEvents(zaloText(text, { chat: { id: "n", chat_type: "GROUP" } }));
      expect(event && toMessage(event, bot)?.isGroup).toBe(true);
    },
  );
});

describe("whatever a reply holds", () => {
  it("is one message within Zalo's limit, with its headline bold and every source named", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 250 }),
        fc.array(words, { maxLength: 30 }),
        fc.array(fc.record({ label: words, quote: words }), { maxLength: 12 }),
        fc.array(fc.string({ maxLength: 200 }), { maxLength: 3 }),
        fc.boolean(),
        (headline, details, sources, suggestions, isFirst) => {
          const citations = sources.map((source, index) => aCitation({ ...source, number: index + 1 }));
          const reply = aReply({ headline, headlineCitations: [], details, citations, suggestions });
          const link = () => `https://hoi.example.vn/nguon/${"x".repeat(60)}`;
          const { text, boldLength } = writeText(reply, (one, limit) => renderPlain(one, { limit, link }), isFirst);
          expect(text.length).toBeLessThanOrEqual(longestText);
          expect(text.slice(0, boldLength)).toBe(boldLength === 0 ? "" : headline);
          for (const { number } of citations) expect(text).toContain(`\n[${number}]`);
        },
      ),
    );
  });
});
