import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ZaloOptions } from "../../src/channels/zalo/zalo-options.ts";
import type { Message } from "../../src/core/message.ts";
import type { Reply } from "../../src/core/reply.ts";
import { describeChannel } from "../contracts/channel-contract.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { openZaloBench, type ZaloBench } from "../fakes/zalo-bench.ts";
import { zaloEvent, zaloGroup, zaloText } from "../fakes/zalo-events.ts";
import { zaloToken } from "../fakes/zalo-server.ts";
import { quiet } from "../support/quiet.ts";

describeChannel("Zalo", async () => {
  const bench = await openZaloBench();
  return {
    channel: bench.channel,
    dispose: () => bench.server.close(),
    say: async (text) => {
      const before = bench.server.of("sendMessage").length;
      bench.server.push({ ok: true, result: zaloText(text) });
      // Silence is known by waiting for it.
      await bench.server.waitFor("sendMessage", before + 1, 1500).catch(() => {});
      return bench.server
        .of("sendMessage")
        .slice(before)
        .map(({ payload }) => payload.text)
        .join("\n");
    },
  };
});

let bench: ZaloBench;
let received: Message[];
let respond: (message: Message) => Promise<Reply | undefined>;

const start = async (changes: Partial<ZaloOptions> = {}) => {
  bench = await openZaloBench(changes);
  received = [];
  respond = async () => aReply();
  await bench.channel.start(async (message) => {
    received.push(message);
    return respond(message);
  });
};

const sent = () => bench.server.of("sendMessage").map(({ payload }) => payload);
const logged = (message: string) => bench.logger.lines.filter((line) => line.message === message);

beforeEach(() => start());
afterEach(() => bench.close());

describe("an answer", () => {
  it("is one message: bold headline, details, sources as lines, and questions that a number picks", async () => {
    bench.server.push(zaloText("thu ngân sách?"));
    const [call] = await bench.server.waitFor("sendMessage");
    const { headline } = aReply();
    expect(call?.payload.chat_id).toBe("6ede9afa66b88fe6d6a9");
    expect(call?.payload).not.toHaveProperty("parse_mode");
    expect(call?.payload.text_styles).toEqual([{ start: 0, len: headline.length, st: ["b"] }]);
    expect(call?.payload.text).toBe(
      `${headline} [1]\nĐạt 116,7% dự toán. [1]\n\nNguồn:\n[1] ${aCitation().label}: “${aCitation().quote}”\n\n` +
        "Hỏi tiếp, bạn gõ số:\n1. Thu nội địa năm 2023?\n\nMình là bot: câu trả lời lấy tự động từ văn bản.",
    );
    bench.server.push(zaloText("1"));
    await bench.server.waitFor("sendMessage", 2);
    expect(received.at(-1)?.text).toBe("Thu nội địa năm 2023?");
  });

  it("says once in a conversation that it comes from a bot", async () => {
    bench.server.push(zaloText("một"), zaloText("hai"));
    await bench.server.waitFor("sendMessage", 2);
    expect(sent().map(({ text }) => text.includes("Mình là bot"))).toEqual([true, false]);
  });

  it("keeps every source within 2,000 characters, however long the rest is", async () => {
    const citations = Array.from({ length: 9 }, (_, index) =>
      aCitation({
        number: index + 1,
        label: `Văn bản số ${index + 1}, ${"rất dài ".repeat(20)}`,
        quote: "a ".repeat(300),
      }),
    );
    const details = Array.from({ length: 40 }, (_, index) => `${index + 1}. ${"Chỉ tiêu dài ".repeat(8)}[1]`);
    respond = async () => aReply({ citations, details });
    bench.server.push(zaloText("tất cả?"));
    await bench.server.waitFor("sendMessage");
    const [{ text }] = sent();
    expect(text.length).toBeLessThanOrEqual(2000);
    for (const { number } of citations) expect(text).toContain(`\n[${number}] Văn bản số ${number}`);
  });

  it("is cut at a line when nothing else helps", async () => {
    await bench.close();
    await start({ render: () => "Dòng một\n".repeat(400) });
    bench.server.push(zaloText("dài?"));
    await bench.server.waitFor("sendMessage");
    expect(sent()[0].text).toMatch(/^(Dòng một\n)+…$/);
  });

  it("goes without style when the server refuses it", async () => {
    bench.server.fail("sendMessage", { kind: "error", code: 400, description: "text_styles not supported" });
    bench.server.push(zaloText("hỏi?"));
    await bench.server.waitFor("sendMessage", 2);
    expect(sent()[1]).not.toHaveProperty("text_styles");
    expect(sent()[1].text).toBe(sent()[0].text);
  });

  it("goes out with its picture as one message, and without it when the server does not want the picture", async () => {
    await bench.close();
    await start({ photoUrl: () => "https://hoi.example.vn/bieu-do/1.png" });
    bench.server.fail("sendPhoto", { kind: "error", code: 400 });
    bench.server.push(zaloText("biểu đồ?"));
    await bench.server.waitFor("sendMessage");
    bench.server.push(zaloText("lần nữa"));
    const photos = await bench.server.waitFor("sendPhoto", 2);
    expect(photos[1]?.payload).toMatchObject({ photo: "https://hoi.example.vn/bieu-do/1.png" });
    expect(photos[1]?.payload.caption).toContain("Nguồn:");
    await quiet();
    expect(sent()).toHaveLength(1);
  });

  it("comes after the typing signal only when it takes long", async () => {
    await bench.close();
    await start({ timing: { typingAfter: 40 } });
    bench.server.push(zaloText("nhanh"));
    await bench.server.waitFor("sendMessage");
    expect(bench.server.of("sendChatAction")).toEqual([]);
    respond = async () => {
      await quiet(150);
      return aReply();
    };
    bench.server.push(zaloText("chậm"));
    await bench.server.waitFor("sendMessage", 2);
    expect(bench.server.of("sendChatAction")[0]?.payload).toEqual({
      chat_id: "6ede9afa66b88fe6d6a9",
      action: "typing",
    });
  });
});

describe("what arrives", () => {
  it.each([
    ["@Bot Hỏi Tỉnh còn xuất khẩu?", "còn xuất khẩu?"],
    ["còn xuất khẩu @bot.hoitinh", "còn xuất khẩu"],
    ["@TenLa, còn xuất khẩu?", "còn xuất khẩu?"],
    ["còn xuất khẩu?", "còn xuất khẩu?"],
  ])("in a group, %j asks %j", async (text, asked) => {
    bench.server.push(zaloText(text, { chat: zaloGroup }));
    await bench.server.waitFor("sendMessage");
    expect(received).toMatchObject([
      { text: asked, isGroup: true, isAddressed: true, conversationId: `zalo:${zaloGroup.id}` },
    ]);
    expect(sent()[0].chat_id).toBe(zaloGroup.id);
  });

  it("reads a command behind the mention", async () => {
    bench.server.push(zaloText("@Bot Hỏi Tỉnh /hoi GRDP 2023", { chat: zaloGroup }));
    await bench.server.waitFor("sendMessage");
    expect(received).toMatchObject([{ command: "hoi", text: "GRDP 2023" }]);
  });

  it.each(["image", "sticker", "voice", "unsupported"])("hands over that a %s came instead of words", async (kind) => {
    bench.server.push(zaloEvent(`message.${kind}.received`));
    await bench.server.waitFor("sendMessage");
    expect(received).toMatchObject([{ attachment: kind, text: "" }]);
  });

  it("answers a bundle of pictures once, leaves a group's stickers alone, and reads a caption", async () => {
    bench.server.push(zaloEvent("message.image.received"), zaloEvent("message.image.received"));
    bench.server.push(zaloEvent("message.sticker.received", { chat: zaloGroup }));
    bench.server.push(zaloEvent("message.image.received", { caption: "số này đúng không?" }));
    await bench.server.waitFor("sendMessage", 2);
    await quiet();
    expect(received.filter(({ isAddressed }) => isAddressed).map(({ text }) => text)).toEqual([
      "",
      "số này đúng không?",
    ]);
  });

  it("is read with numbers for ids, as a list, or bare", async () => {
    const event = zaloText("một", { chat: { id: 12345, chat_type: "PRIVATE" }, message_id: 7 });
    bench.server.push({ ok: true, result: [event] }, zaloText("hai", { from: undefined }));
    await bench.server.waitFor("sendMessage", 2);
    expect(sent().map(({ chat_id }) => chat_id)).toEqual(["12345", "6ede9afa66b88fe6d6a9"]);
  });

  it("is passed over when it names no chat, is no message, or comes from a bot", async () => {
    bench.server.push({}, { event_name: "message.unsupported.received" }, { event_name: "user.followed", message: {} });
    bench.server.push(
      zaloText("x", { chat: {} }),
      zaloEvent("group.joined"),
      zaloText("x", { from: { is_bot: true } }),
    );
    bench.server.push(zaloText("cuối"));
    await bench.server.waitFor("sendMessage");
    expect(received.map(({ text }) => text)).toEqual(["cuối"]);
    expect(logged("event failed")).toEqual([]);
  });

  it("is answered once when it is delivered twice", async () => {
    const event = zaloText("một lần");
    bench.server.push(event, { ok: true, result: event });
    await bench.server.waitFor("sendMessage");
    await quiet();
    expect(sent()).toHaveLength(1);
  });

  it("is answered in order within a chat, and without waiting for other chats", async () => {
    respond = async ({ text }) => {
      if (text === "chậm") await quiet(150);
      return aReply({ headline: text });
    };
    bench.server.push(zaloText("chậm"), zaloText("sau"), zaloText("khác", { chat: zaloGroup }));
    await bench.server.waitFor("sendMessage", 3);
    expect(sent().map(({ text }) => text.split(" [")[0])).toEqual(["khác", "chậm", "sau"]);
  });

  it("is slowed down with one notice when a chat asks too fast", async () => {
    await bench.close();
    await start({ timing: { messagesPerMinute: 2 } });
    bench.server.push(...[1, 2, 3, 4, 5].map((ordinal) => zaloText(`câu ${ordinal}`)));
    await bench.server.waitFor("sendMessage", 3);
    await quiet();
    expect(received).toHaveLength(2);
    expect(sent()).toHaveLength(3);
    expect(sent()[2].text).toContain("nhanh quá");
  });
});

describe("faults", () => {
  it("takes a poll without news for what it is", async () => {
    bench.server.fail("getUpdates", { kind: "error", code: 408 }, { kind: "error", code: 408, status: 408 });
    bench.server.push(zaloText("hỏi?"));
    await bench.server.waitFor("sendMessage");
    expect(bench.logger.lines.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("polls on after errors, nonsense and cut connections, with one line of log", async () => {
    bench.server.fail("getUpdates", { kind: "drop" }, { kind: "text", status: 502, text: "<html>Bad gateway" });
    bench.server.fail("getUpdates", { kind: "error", code: 500 });
    bench.server.push(zaloText("hỏi?"));
    await bench.server.waitFor("sendMessage");
    expect(logged("polling failed; trying again")).toHaveLength(1);
  });

  it("sends again what certainly did not go out, and never what may have", async () => {
    bench.server.fail("sendMessage", { kind: "text", status: 503, text: "" }, { kind: "error", code: 500 });
    bench.server.push(zaloText("một"));
    await bench.server.waitFor("sendMessage", 3);
    bench.server.fail("sendMessage", { kind: "drop" });
    bench.server.push(zaloText("hai"));
    await bench.server.waitFor("sendMessage", 4);
    await quiet();
    expect(bench.server.of("sendMessage")).toHaveLength(4);
    expect(logged("reply not sent")).toMatchObject([{ fields: { failure: "unsure" } }]);
  });

  it("tells log and operator, once, that the month's messages are used up", async () => {
    await bench.close();
    const told: string[] = [];
    await start({ operator: { tell: async (text) => told.push(text) } });
    const quota = { kind: "error", code: 429, description: "Quota exceeded" } as const;
    bench.server.fail("sendMessage", quota, quota);
    bench.server.push(zaloText("một"), zaloText("hai"), zaloText("ba"));
    await bench.server.waitFor("sendMessage", 3);
    await quiet();
    expect(bench.server.of("sendMessage")).toHaveLength(3);
    expect(told).toEqual([expect.stringContaining("số tin của tháng")]);
    expect(logged("the plan's messages of this month are used up")).toHaveLength(1);
    expect(logged("messages go out again")).toHaveLength(1);
  });

  it("stops polling when the token is no longer known", async () => {
    bench.server.fail("getUpdates", { kind: "error", code: 401 });
    bench.server.push({ bỏ: "qua" });
    await quiet();
    bench.server.push({ bỏ: "qua" });
    await quiet();
    expect(logged("token no longer accepted; polling ended")).toHaveLength(1);
  });

  it("finishes what it works on when it stops", async () => {
    respond = async () => {
      await quiet(150);
      return aReply();
    };
    bench.server.push(zaloText("đang dở"));
    while (received.length === 0) await quiet(5);
    await bench.channel.stop();
    expect(sent()).toHaveLength(1);
  });

  it.each([
    ["a wrong token", { token: "1:sai" }, { code: "token-rejected" }],
    ["no server", { apiRoot: "http://127.0.0.1:9" }, { code: "channel-unreachable", isRetryable: true }],
    [
      "a name that nobody knows",
      { apiRoot: "http://zalo.invalid" },
      { code: "channel-unreachable", isRetryable: true },
    ],
  ])("says in one line that there is %s, without the token", async (_, changes, error) => {
    const other = await openZaloBench(changes);
    const failed = await other.channel.start(async () => undefined).catch((reason: unknown) => reason);
    await other.close();
    expect(failed).toMatchObject(error);
    expect(String((failed as Error).stack)).not.toContain(zaloToken);
    expect(String((failed as Error).message)).not.toMatch(/1:sai|\n/);
  });

  it("never logs the token or what people wrote", async () => {
    bench.server.fail("sendMessage", { kind: "error", code: 403, description: `no ${zaloToken}` });
    bench.server.fail("getUpdates", { kind: "drop" });
    bench.server.push(zaloText("lời riêng của tôi"));
    await bench.server.waitFor("sendMessage");
    await quiet();
    const log = JSON.stringify(bench.logger.lines);
    expect(log).toContain("reply not sent");
    expect(log).not.toContain(zaloToken.split(":")[1]);
    expect(log).not.toContain("lời riêng");
  });
});
