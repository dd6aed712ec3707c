import { afterEach, beforeEach, expect, it } from "vitest";
import { aReply } from "../fakes/answers.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { messageUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

let bench: TelegramBench;

beforeEach(async () => {
  bench = await openTelegramBench();
  await bench.channel.start(async (message) => aReply({ headline: `Về: ${message.text}`, suggestions: [] }));
});

afterEach(() => bench.close());

/** Sixty messages, five from each of twelve chats, in turn. */
const storm = () =>
  Array.from({ length: 60 }, (_, i) =>
    messageUpdate(`câu ${Math.floor(i / 12)}`, { chat: { id: 1 + (i % 12), type: "private" } }),
  );

it("loses and doubles nothing while Telegram limits, fails, drops and another poller interferes", async () => {
  const limited = {
    kind: "error",
    code: 429,
    description: "Too Many Requests",
    parameters: { retry_after: 1 },
  } as const;
  const broken = { kind: "error", code: 502, description: "Bad Gateway" } as const;
  for (const fault of [limited, broken, { kind: "drop" }, limited, broken] as const)
    bench.server.fail("sendMessage", fault);
  const conflict = {
    kind: "error",
    code: 409,
    description: "Conflict: terminated by other getUpdates request",
  } as const;
  for (const fault of [conflict, broken, { kind: "drop" }, conflict] as const) bench.server.fail("getUpdates", fault);
  const updates = storm();
  bench.server.push(...updates.slice(0, 30));
  await quiet(80);
  bench.server.push(...updates.slice(30));
  const calls = await bench.server.waitFor("sendMessage", 60, 20_000);
  await quiet(150);
  expect(bench.server.of("sendMessage")).toHaveLength(60);
  for (let chat = 1; chat <= 12; chat += 1) {
    const texts = calls.filter((call) => call.payload.chat_id === chat).map((call) => call.text?.split(" [1]")[0]);
    expect(texts).toEqual([0, 1, 2, 3, 4].map((n) => `Về: câu ${n}`));
  }
}, 30_000);
