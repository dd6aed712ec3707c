import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Message } from "../../src/core/message.ts";
import { aReply } from "../fakes/answers.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { botMessage, group, messageOf, messageUpdate, otherUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

let bench: TelegramBench;
let received: Message[];

beforeEach(async () => {
  received = [];
  bench = await openTelegramBench();
  await bench.channel.start(async (message) => {
    received.push(message);
    return message.isAddressed ? aReply() : undefined;
  });
});

afterEach(() => bench.close());

const sent = () => bench.server.of("sendMessage").map((call) => call.payload);
const inGroup = { chat: group };

describe("in a group", () => {
  it("answers a mention, to the message, in its topic", async () => {
    const update = messageUpdate("@Hoi_Tinh_Bot thu ngân sách?", {
      ...inGroup,
      is_topic_message: true,
      message_thread_id: 9,
    });
    bench.server.push(update);
    await bench.server.waitFor("sendMessage");
    expect(received).toMatchObject([
      { text: "thu ngân sách?", isGroup: true, isAddressed: true, conversationId: "telegram:-100500:9" },
    ]);
    expect(sent()[0]).toMatchObject({
      chat_id: -100500,
      message_thread_id: 9,
      reply_parameters: { message_id: messageOf(update).message_id, allow_sending_without_reply: true },
    });
  });

  it("answers a reply to its own message, and /hoi", async () => {
    bench.server.push(messageUpdate("còn xuất khẩu?", { ...inGroup, reply_to_message: botMessage() }));
    bench.server.push(messageUpdate("/hoi GRDP 2023", inGroup));
    bench.server.push(messageUpdate("/hoi@hoi_tinh_bot GRDP 2024", inGroup));
    await bench.server.waitFor("sendMessage", 3);
    expect(received.map(({ text, isAddressed, quotedText }) => ({ text, isAddressed, quotedText }))).toEqual([
      { text: "còn xuất khẩu?", isAddressed: true, quotedText: undefined },
      { text: "GRDP 2023", isAddressed: true, quotedText: undefined },
      { text: "GRDP 2024", isAddressed: true, quotedText: undefined },
    ]);
  });

  it("hands over the message replied to when the mention stands alone", async () => {
    const claim = {
      message_id: 3,
      from: { id: 5, is_bot: false, first_name: "An" },
      chat: group,
      date: 1,
      text: "Tăng trưởng 11%",
    };
    bench.server.push(messageUpdate("@hoi_tinh_bot", { ...inGroup, reply_to_message: claim }));
    await bench.server.waitFor("sendMessage");
    expect(received).toMatchObject([{ text: "", quotedText: "Tăng trưởng 11%", isAddressed: true }]);
  });

  it("is silent otherwise: small talk, other bots, other bots' commands, service messages, old messages", async () => {
    bench.server.push(
      messageUpdate("hôm nay họp lúc mấy giờ", inGroup),
      messageUpdate("@bot_khac thu ngân sách?", inGroup),
      messageUpdate("/hoi@bot_khac thu ngân sách", inGroup),
      messageUpdate("/weather", inGroup),
      messageUpdate("@hoi_tinh_bot chào", { ...inGroup, from: { id: 8, is_bot: true, first_name: "Bot" } }),
      messageUpdate(undefined, { ...inGroup, new_chat_title: "Tên mới" }),
      messageUpdate("@hoi_tinh_bot cũ rồi", { ...inGroup, date: Math.floor(Date.now() / 1000) - 700 }),
      messageUpdate("Chủ đề", {
        ...inGroup,
        reply_to_message: botMessage({ text: undefined, forum_topic_created: { name: "x" } }),
      }),
      messageUpdate("chia sẻ", {
        chat: { id: 77, type: "private" },
        via_bot: { id: 12345, is_bot: true, first_name: "H" },
      }),
    );
    await quiet();
    expect(sent()).toEqual([]);
  });

  it("hears an anonymous admin and a channel post that mentions it", async () => {
    const anonymous = { id: 1087968824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
    bench.server.push(messageUpdate("@hoi_tinh_bot GRDP?", { ...inGroup, from: anonymous, sender_chat: group }));
    const channelChat = { id: -100900, type: "channel", title: "Tin tỉnh" };
    bench.server.push(
      messageUpdate(
        "@hoi_tinh_bot GRDP?",
        { chat: channelChat, from: undefined, sender_chat: channelChat },
        "channel_post",
      ),
    );
    await bench.server.waitFor("sendMessage", 2);
  });

  it("greets once when it is added", async () => {
    const member = (status: string) => ({ status, user: { id: 12345, is_bot: true, first_name: "H" } });
    const change = (from: string, to: string) =>
      otherUpdate({
        my_chat_member: {
          chat: group,
          from: { id: 1 },
          date: 1,
          old_chat_member: member(from),
          new_chat_member: member(to),
        },
      });
    bench.server.push(change("left", "member"), change("member", "administrator"), change("administrator", "kicked"));
    await bench.server.waitFor("sendMessage");
    await quiet();
    expect(received.map((message) => message.command)).toEqual(["chaonhom"]);
  });

  it("follows a group that became a supergroup", async () => {
    bench.server.fail("sendMessage", {
      kind: "error",
      code: 400,
      description: "group chat was upgraded",
      parameters: { migrate_to_chat_id: -100777 },
    });
    bench.server.push(messageUpdate("@hoi_tinh_bot GRDP?", inGroup), messageUpdate("@hoi_tinh_bot thu?", inGroup));
    await bench.server.waitFor("sendMessage", 2);
    expect(sent()).toMatchObject([{ chat_id: -100777 }, { chat_id: -100777 }]);
  });
});
