import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sendChart } from "../../src/channels/telegram/send-chart.ts";
import type { Chart, Charts } from "../../src/core/charts.ts";
import { aReply } from "../fakes/answers.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { botMessage, messageUpdate, tapUpdate } from "../fakes/telegram-updates.ts";

const chart: Chart = { id: "thu-noi-dia", title: "Thu nội địa", alternative: "Thu nội địa. Kế hoạch …", height: 400 };
const charts: Charts = {
  find: (id) => (id === chart.id ? chart : undefined),
  forReply: (reply) => (reply.headline.includes("nội địa") ? chart : undefined),
  overview: () => undefined,
  drawSvg: async () => undefined,
  drawPng: async (id) => (id === chart.id ? Uint8Array.from([1, 2, 3]) : undefined),
};

let bench: TelegramBench;
const buttons = () =>
  bench.server
    .of("sendMessage")
    .flatMap(({ payload }) => payload.reply_markup?.inline_keyboard.flat() ?? [])
    .filter(({ text }: { text: string }) => text === "Biểu đồ");
const under = () => botMessage({ chat: { id: 77, type: "private" }, text: "Thu nội địa …" });

beforeEach(async () => {
  bench = await openTelegramBench({ charts });
  await bench.channel.start(async ({ text }) => aReply({ headline: `Về ${text}` }));
});
afterEach(() => bench.close());

describe("the chart button", () => {
  it("stands under an answer that has a chart, and sends it as a photo with its words", async () => {
    bench.server.push(messageUpdate("thu nội địa"));
    await bench.server.waitFor("sendMessage");
    const [button] = buttons();
    bench.server.push(tapUpdate(button.callback_data, under()));
    const [photo] = await bench.server.waitFor("sendPhoto");
    const { chat_id, caption } = photo?.payload ?? {};
    expect([chat_id, caption]).toEqual(["77", "Thu nội địa. Kế hoạch …"]);
    const file = Object.values<{ name?: string; content?: Buffer }>(photo?.payload).find(({ content }) => content);
    expect([file?.name, [...(file?.content ?? [])]]).toEqual(["thu-noi-dia.png", [1, 2, 3]]);
    expect(bench.server.of("answerCallbackQuery")).toHaveLength(1);
  });

  it("is missing where there is nothing to draw", async () => {
    bench.server.push(messageUpdate("hộ nghèo"));
    await bench.server.waitFor("sendMessage");
    expect(buttons()).toEqual([]);
  });

  it("says that a chart is gone", async () => {
    bench.server.push(tapUpdate("b:khong-con", under()));
    const [answer] = await bench.server.waitFor("answerCallbackQuery");
    expect(answer?.payload.text).toContain("không còn");
    expect(bench.server.of("sendPhoto")).toEqual([]);
  });

  it("fits the longest words that Telegram takes under a picture", async () => {
    const long = { ...charts, find: () => ({ ...chart, alternative: "x".repeat(3000) }) };
    const captions: (string | undefined)[] = [];
    const api = {
      sendPhoto: async (_: number, __: unknown, more: { caption?: string }) => captions.push(more.caption),
    };
    await sendChart(api as never, { chatId: 1 }, chart.id, long);
    expect(captions[0]).toHaveLength(1024);
  });
});
