import assert from "node:assert/strict";
import fc from "fast-check";
import { parseTelegramHtml } from "../fakes/telegram-html.ts";
import { inlineUpdate, messageUpdate, otherUpdate, tapUpdate } from "../fakes/telegram-updates.ts";
import { zaloEvent, zaloText } from "../fakes/zalo-events.ts";
import { chunks, type FuzzPart, shown } from "./fuzz-part.ts";
import { hostileJson, hostileText, shortHostileText } from "./hostile-input.ts";
import { type FuzzApp, fuzzSecrets } from "./open-fuzz-app.ts";
import { sendRequest } from "./send-request.ts";

interface Delivery {
  readonly body: unknown;
  /** Shaped as the messenger shapes it, whatever stands in it: nothing may fail while it is answered. */
  readonly isWellFormed: boolean;
}

/** How long a bot may take to answer a question behind a chunk of hostile ones before it counts as hung. Milliseconds. */
const patience = 60_000;

/** An edited message is answered once it has rested; what comes of it must not fall into the next part. Milliseconds. */
const settles = 4000;

let nextChat = 1_000_000;
const privately = () => ({ chat: { id: nextChat++, type: "private", first_name: "Lan" } });
const inGroup = () => ({ chat: { id: -nextChat++, type: "supergroup", title: "Nhóm" } });

const telegramText = hostileText.map((text) => messageUpdate(text, privately()));
const telegramGroup = shortHostileText.map((text) => messageUpdate(`@hoi_tinh_bot ${text}`, inGroup()));
const telegramEdit = shortHostileText.map((text) => messageUpdate(text, privately(), "edited_message"));
const telegramCaption = shortHostileText.map((caption) =>
  messageUpdate(undefined, { caption, photo: [], ...privately() }),
);
const telegramReply = fc.tuple(shortHostileText, shortHostileText).map(([text, quoted]) => {
  const chat = privately();
  const repliedTo = {
    message_id: 1,
    date: 1,
    from: { id: 9, is_bot: false, first_name: quoted },
    text: quoted,
    ...chat,
  };
  return messageUpdate(text, { ...chat, reply_to_message: repliedTo });
});
const telegramTap = fc
  .tuple(fc.constantFrom("s:", "c:", "b:", "q:", "+", ""), shortHostileText)
  .map(([prefix, data]) =>
    tapUpdate(`${prefix}${data}`.slice(0, 64), { message_id: 1, date: 1, text: data, ...privately() }),
  );
const telegramInline = shortHostileText.map((query) => inlineUpdate(query.slice(0, 256)));

const fields = [
  "message_id",
  "from",
  "chat",
  "date",
  "text",
  "entities",
  "reply_to_message",
  "quote",
  "caption",
  "via_bot",
];
const misshapen = fc
  .tuple(shortHostileText, fc.constantFrom(...fields), hostileJson)
  .map(([text, field, nonsense]) => messageUpdate(text, { ...privately(), [field]: nonsense }));
const kinds = ["message", "callback_query", "inline_query", "my_chat_member", "chosen_inline_result", "poll", "x"];
const nonsensical = fc
  .tuple(fc.constantFrom(...kinds), hostileJson)
  .map(([kind, nonsense]) => otherUpdate({ [kind]: nonsense }));

const wellFormed = (body: unknown): Delivery => ({ body, isWellFormed: true });
const malformed = (body: unknown): Delivery => ({ body, isWellFormed: false });

const telegramDelivery: fc.Arbitrary<Delivery> = fc.oneof(
  { weight: 4, arbitrary: telegramText.map(wellFormed) },
  { weight: 3, arbitrary: fc.oneof(telegramGroup, telegramEdit, telegramCaption, telegramReply).map(wellFormed) },
  { weight: 2, arbitrary: fc.oneof(telegramTap, telegramInline).map(wellFormed) },
  { weight: 3, arbitrary: fc.oneof(misshapen, nonsensical, hostileJson).map(malformed) },
);

const zaloChat = (chatType: string) => ({ chat: { id: `c${nextChat++}`, chat_type: chatType } });
const zaloFields = ["message_id", "from", "chat", "text", "caption", "date", "photo_url"];
const zaloDelivery: fc.Arbitrary<Delivery> = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => wellFormed(zaloText(text, zaloChat("PRIVATE")))) },
  {
    weight: 2,
    arbitrary: shortHostileText.map((text) => wellFormed(zaloText(`@Bot Hỏi Tỉnh ${text}`, zaloChat("GROUP")))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(shortHostileText, fc.constantFrom(...zaloFields), hostileJson)
      .map(([text, field, nonsense]) =>
        malformed({ ok: true, result: zaloText(text, { ...zaloChat("PRIVATE"), [field]: nonsense }) }),
      ),
  },
  { weight: 1, arbitrary: shortHostileText.map((name) => wellFormed(zaloEvent(name, zaloChat("PRIVATE")))) },
  { weight: 1, arbitrary: hostileJson.map(malformed) },
);

/** Updates of Telegram through its webhook into the whole bot. */
export const telegramPart: FuzzPart = {
  name: "Telegram updates",
  share: 0.035,
  run: (bot, cases, seed) =>
    deliver(bot, telegramDelivery, cases, seed, {
      path: "/webhook/telegram",
      header: { "x-telegram-bot-api-secret-token": fuzzSecrets.telegram },
      sentinel: () => messageUpdate("/trogiup", privately()),
      isAnswered: (chat) => bot.telegram.of("sendMessage").some(({ payload }) => payload.chat_id === chat),
      check: () => {
        for (const { payload } of bot.telegram.of("sendMessage")) {
          assert.equal(payload.parse_mode, "HTML", `Telegram would refuse the markup of ${shown(payload.text)}`);
          assert.ok(parseTelegramHtml(payload.text).length <= 4096);
        }
        bot.telegram.calls.length = 0;
      },
    }),
};

/** Events of Zalo through its webhook into the whole bot. */
export const zaloPart: FuzzPart = {
  name: "Zalo events",
  share: 0.035,
  run: (bot, cases, seed) =>
    deliver(bot, zaloDelivery, cases, seed, {
      path: "/webhook/zalo",
      header: { "x-bot-api-secret-token": fuzzSecrets.zalo },
      sentinel: () => zaloText("/trogiup", zaloChat("PRIVATE")),
      isAnswered: (chat) => bot.zalo.of("sendMessage").some(({ payload }) => payload.chat_id === chat),
      check: () => {
        for (const { payload } of bot.zalo.of("sendMessage")) assert.ok(payload.text.length <= 2000);
        bot.zalo.calls.length = 0;
      },
    }),
};

interface Door {
  readonly path: string;
  readonly header: Record<string, string>;
  /** A message that must be answered after whatever came before. */
  readonly sentinel: () => { message?: { chat?: { id?: unknown } | undefined } | Record<string, unknown> };
  readonly isAnswered: (chat: unknown) => boolean;
  /** Looks at what was sent, then forgets it. */
  readonly check: () => void;
}

async function deliver(bot: FuzzApp, input: fc.Arbitrary<Delivery>, cases: number, seed: number, door: Door) {
  const post = async (body: unknown) => {
    const headers = { "content-type": "application/json", ...door.header };
    const sent = { method: "POST", path: door.path, headers, body: JSON.stringify(body) ?? "" };
    return (await sendRequest(bot.address, sent)).status;
  };
  // What is shaped rightly goes first, so that every line of error is its own.
  for (const isWellFormed of [true, false]) {
    for (const chunk of chunks(cases, seed)) {
      const sample = fc.sample(input, { numRuns: chunk.size, seed: chunk.seed });
      const deliveries = sample.filter((delivery) => delivery.isWellFormed === isWellFormed);
      const statuses = await Promise.all(deliveries.map(({ body }) => post(body)));
      for (const [index, status] of statuses.entries())
        assert.ok([200, 400, 413].includes(status), `status ${status} for ${shown(deliveries[index]?.body)}`);
      await answers(door, post, () => shown(deliveries.map(({ body }) => body)));
      const errors = bot.logger.lines.filter(({ level }) => level === "error");
      if (isWellFormed && errors.length > 0)
        assert.fail(`${shown(errors[0])} after one of ${shown(deliveries.map(({ body }) => body))}`);
      bot.logger.lines.length = 0;
      door.check();
      assert.deepEqual(bot.uncaught, []);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, settles));
  bot.logger.lines.length = 0;
}

/** Asks after a chunk, and waits for the answer: the bot lives and has caught up. */
async function answers(door: Door, post: (body: unknown) => Promise<number>, context: () => string): Promise<void> {
  const sentinel = door.sentinel();
  assert.equal(await post(sentinel), 200);
  const chat = (sentinel.message as { chat?: { id?: unknown } } | undefined)?.chat?.id;
  const end = Date.now() + patience;
  while (!door.isAnswered(chat)) {
    assert.ok(Date.now() < end, `no answer any more after ${context()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
