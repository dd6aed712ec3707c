import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, createApp, createTerminal } from "../../src/app.ts";
import { replyKeyboard } from "../../src/channels/telegram/keyboard.ts";
import { renderHtml } from "../../src/channels/telegram/render-html.ts";
import { parseConfig } from "../../src/config.ts";
import { BotApiServer, fakeToken } from "../fakes/bot-api-server.ts";
import { createFakeLogger } from "../fakes/logger.ts";
import { parseTelegramHtml } from "../fakes/telegram-html.ts";
import { group, messageUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

let server: BotApiServer;
let app: App;
let dataDir: string;
const logger = createFakeLogger();

beforeAll(async () => {
  server = await BotApiServer.start();
  dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
  const config = parseConfig({
    TELEGRAM_BOT_TOKEN: fakeToken,
    TELEGRAM_API_ROOT: server.root,
    PORT: "0",
    DATA_DIR: dataDir,
  });
  app = await createApp(config, { logger });
  await app.start();
}, 180_000);

afterAll(async () => {
  await app?.stop();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Sends a message as a person would. @returns what the bot sent in answer */
const ask = async (text: string, changes = {}) => {
  const before = server.of("sendMessage").length;
  server.push(messageUpdate(text, changes));
  const calls = await server.waitFor("sendMessage", before + 1, 10_000);
  return calls.at(-1);
};

it("answers a private question with a cited reply, sources folded in the message itself", async () => {
  const call = await ask("Tốc độ tăng trưởng GRDP năm 2023 là bao nhiêu?");
  expect(call?.text).toContain("7,37%");
  expect(call?.payload.text).toMatch(/^<b>[^<]+<\/b> \[1\]/);
  expect(call?.payload.text).toMatch(/<blockquote expandable><b>Nguồn<\/b>\n\[1\] [^\n]*2023[^\n]*\n<i>“[^\n]*7,37/);
});

it("understands a question without marks", async () => {
  const call = await ask("sang nam 2024 tinh dat muc tieu bao nhieu giuong benh tren 1 van dan");
  expect(call?.text?.split("Nguồn")[0]).toMatch(/40(,4)? giường/);
});

it("answers in a group when mentioned, and only then", async () => {
  const before = server.of("sendMessage").length;
  server.push(messageUpdate("thu ngân sách 2023 bao nhiêu nhỉ", { chat: group }));
  await quiet(400);
  expect(server.of("sendMessage")).toHaveLength(before);
  const call = await ask("@hoi_tinh_bot thu ngân sách 2023 bao nhiêu", { chat: group });
  expect(call?.payload).toMatchObject({ chat_id: group.id, reply_parameters: { allow_sending_without_reply: true } });
  expect(call?.text).toMatch(/tỷ đồng[\s\S]*Nguồn\n\[1\]/);
});

it("says so when the documents do not answer, and offers questions that they do", async () => {
  const call = await ask("Mai trời có mưa không?");
  expect(call?.text).not.toMatch(/\[1\]/);
  expect(call?.text?.split("\n")[0]?.length).toBeGreaterThan(20);
  const suggestion = call?.payload.reply_markup.inline_keyboard[0][0].text;
  expect((await ask(suggestion, { chat: { id: 4242, type: "private" } }))?.text).toContain("Nguồn\n[1]");
});

it("greets with questions that it can answer", async () => {
  const call = await ask("/start");
  const suggestions = call?.payload.reply_markup.inline_keyboard.flat().map((button: { text: string }) => button.text);
  expect(suggestions).toHaveLength(3);
});

it("gives the same answer on the web page", async () => {
  const page = await (
    await fetch(`${app.webAddress()}/hoi?q=${encodeURIComponent("Tốc độ tăng trưởng GRDP năm 2023 là bao nhiêu?")}`)
  ).text();
  expect(page).toContain("7,37%");
  const [, source = ""] = /href="(\/nguon\/[^"]+)"/.exec(page) ?? [];
  const sourcePage = await (await fetch(`${app.webAddress()}${source.replaceAll("&amp;", "&")}`)).text();
  expect(sourcePage).toMatch(/<mark>|<tr [^>]*class="cited"/);
});

it("answers every question of the question set in markup that Telegram accepts", async () => {
  const file = await readFile(new URL("../evaluation/questions.jsonl", import.meta.url), "utf8");
  const questions = file
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { question: string });
  const answeredFrom = server.of("sendMessage").length;
  server.push(
    ...questions.map(({ question }, index) =>
      messageUpdate(question, { chat: { id: 10_000 + index, type: "private" } }),
    ),
  );
  await server.waitFor("sendMessage", answeredFrom + questions.length, 60_000);
  await quiet(300);
  const sent = server.of("sendMessage").slice(answeredFrom);
  expect(new Set(sent.map((call) => call.payload.chat_id)).size).toBe(questions.length);
  for (const call of sent) expect(call.payload.parse_mode, call.payload.text).toBe("HTML");
}, 90_000);

it("writes every reply of the other sets and of every command so that Telegram reads it, each mark with its source", async () => {
  const { handler } = createTerminal(app.engine(), createFakeLogger(), false);
  const sets = ["evaluation/validation", "evaluation/training-answerable", "evaluation/training-unanswerable"];
  const asked = await Promise.all([...sets, "fixtures/other-province/questions"].map(readSet));
  const messages = [
    ...asked.flat().map((text) => ({ text, command: undefined })),
    ...["start", "trogiup", "tailieu", "sosanh", "gopy"].map((command) => ({ text: "", command })),
    ...[1, 2, 3, 4, 5, 6].map((page) => ({ text: `${page}`, command: "chitieu" })),
  ];
  const rest = { channel: "test", conversationId: "test", isGroup: false, isAddressed: true, isStandalone: true };
  for (const message of messages) {
    const reply = await handler({ ...message, ...rest });
    if (!reply) throw new Error(`no reply to ${message.text}`);
    for (const { html, plain } of renderHtml(reply)) {
      expect(parseTelegramHtml(html), message.text).toBe(plain);
      expect(plain.length, message.text).toBeLessThanOrEqual(4096);
      // Help shows what a mark looks like.
      if (reply.citations.length === 0) continue;
      const [body = "", sources = ""] = plain.split("\nNguồn\n");
      for (const [mark] of body.matchAll(/\[\d+\](?!\p{L})/gu))
        expect(`\n${sources}`, message.text).toContain(`\n${mark} `);
    }
    const buttons = replyKeyboard(reply, { canShare: true, canShowSource: true }).flat();
    for (const button of buttons) {
      expect(button.text, message.text).not.toBe("");
      if ("callback_data" in button) expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
    }
  }
}, 120_000);

async function readSet(name: string): Promise<string[]> {
  const file = await readFile(new URL(`../${name}.jsonl`, import.meta.url), "utf8");
  const lines = file.split("\n").filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { question: string }).question);
}

it("logs neither the token nor what people typed", () => {
  const log = JSON.stringify(logger.lines);
  expect(logger.lines.filter((line) => line.message === "answered").length).toBeGreaterThan(200);
  expect(logger.lines.filter((line) => line.level === "error")).toEqual([]);
  expect(log).not.toContain(fakeToken);
  expect(log).not.toContain("mưa");
});
