import assert from "node:assert/strict";
import fc from "fast-check";
import { replyKeyboard } from "../../src/channels/telegram/keyboard.ts";
import { renderHtml } from "../../src/channels/telegram/render-html.ts";
import { turnView } from "../../src/channels/web/chat-pages.ts";
import { longestText, writeText } from "../../src/channels/zalo/write-text.ts";
import { renderPlain } from "../../src/chat/render-plain.ts";
import type { Reply } from "../../src/core/reply.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { parseTelegramHtml } from "../fakes/telegram-html.ts";
import { foreignMarkup } from "./foreign-markup.ts";
import type { FuzzPart } from "./fuzz-part.ts";
import { attacks, shortHostileText } from "./hostile-input.ts";
import { textFunctions } from "./text-functions.ts";

const words = fc.oneof(fc.constantFrom(...attacks), shortHostileText);

/** A reply with hostile words wherever a reply holds words; what a corpus full of attacks would give. */
const hostileReply: fc.Arbitrary<Reply> = fc
  .record({
    headline: words.map((text) => text.slice(0, 300) || "x"),
    details: fc.array(words, { maxLength: 6 }),
    quotes: fc.array(fc.record({ label: words, quote: words }), { maxLength: 5 }),
    suggestions: fc.array(
      words.map((text) => text.slice(0, 200) || "x"),
      { maxLength: 3 },
    ),
    question: words,
  })
  .map(({ quotes, ...rest }) =>
    aReply({
      ...rest,
      headlineCitations: quotes.map((_, index) => index + 1),
      citations: quotes.map((quote, index) => aCitation({ ...quote, number: index + 1 })),
    }),
  );

/** Every text function takes every text, and every writer escapes and keeps to its limit whatever a reply holds. */
export const textPart: FuzzPart = {
  name: "text functions and writers",
  share: 0.8,
  run: async (_, cases, seed) => {
    const half = Math.ceil(cases / 2);
    fc.assert(
      fc.property(shortHostileText, (text) => {
        for (const [, read] of textFunctions) read(text);
      }),
      { numRuns: half, seed },
    );
    fc.assert(fc.property(hostileReply, checkWritten), { numRuns: Math.max(1, cases - half), seed });
  },
};

/**
 * Writes a reply for every channel and checks that what comes out is whole, escaped and within its channel's limits.
 *
 * @throws AssertionError for what a channel would refuse or a browser would run
 */
export function checkWritten(reply: Reply): void {
  for (const { html, plain } of renderHtml(reply)) {
    assert.equal(parseTelegramHtml(html), plain);
    assert.ok(plain.length <= 4096, `Telegram: ${plain.length} characters`);
  }
  for (const button of replyKeyboard(reply, { canShare: true, canShowSource: true }).flat()) {
    assert.notEqual(button.text, "");
    if ("callback_data" in button) assert.ok(Buffer.byteLength(button.callback_data) <= 64);
  }
  const { text } = writeText(reply, (one, limit) => renderPlain(one, { limit }), true);
  assert.ok(text.length <= longestText, `Zalo: ${text.length} characters`);
  const page = turnView(reply.question, reply, { key: "n1", plainText: renderPlain(reply) });
  assert.deepEqual(foreignMarkup(String(page)), []);
}
