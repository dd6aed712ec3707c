import assert from "node:assert/strict";
import fc from "fast-check";
import { createTerminal, unverifiedNumbers } from "../../src/app.ts";
import { readCommand } from "../../src/core/read-command.ts";
import { chunks, type FuzzPart, shown } from "./fuzz-part.ts";
import { hostileText } from "./hostile-input.ts";
import { checkWritten } from "./text-part.ts";

/** Longest headline of an answer, characters. */
const longestHeadline = 300;

/** Questions and commands to the real engine, in conversations; every answer's numbers are looked up in its sources. */
export const questionPart: FuzzPart = {
  name: "questions and commands",
  share: 0.03,
  run: async (bot, cases, seed) => {
    const engine = bot.app.engine();
    const { handler } = createTerminal(engine, bot.logger, false);
    for (const chunk of chunks(cases, seed)) {
      const texts = fc.sample(hostileText, { numRuns: chunk.size, seed: chunk.seed });
      for (const [index, text] of texts.entries()) {
        try {
          const conversationId = `fuzz:${index % 8}`;
          const read = readCommand(text);
          const reply = await handler({ channel: "fuzz", isGroup: false, isAddressed: true, conversationId, ...read });
          assert.ok(reply, "no reply in private");
          assert.ok(reply.headline.trim() !== "" && reply.headline.length <= longestHeadline, reply.headline);
          checkWritten(reply);
          const isWithinLimits = text.trim() !== "" && text.trim().length <= 2000;
          if (isWithinLimits && index % 4 === 0) {
            const answer = await engine.answerer.answer({ text, history: [] });
            assert.deepEqual(unverifiedNumbers(engine, answer), []);
          }
          const errors = bot.logger.lines.filter(({ level }) => level === "error");
          assert.deepEqual(errors, []);
        } catch (error) {
          throw new Error(`question ${shown(text)}`, { cause: error });
        }
      }
      bot.logger.lines.length = 0;
      assert.deepEqual(bot.uncaught, []);
    }
  },
};
