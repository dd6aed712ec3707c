import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Message } from "../../src/core/message.ts";
import type { Reply } from "../../src/core/reply.ts";
import { aReply } from "../fakes/answers.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { botMessage, group, messageOf, messageUpdate, otherUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

let bench: TelegramBench;
let received: Message[];
let respond: (message: Message) => Reply | undefined;

beforeEach(async () => {
  received = [];
  respond = (message) => (message.isAddressed ? aReply({ headline: `Về: ${message.text}` }) : undefined);
  bench = await openTelegramBench();
  await bench.channel.start(async (message) => {
    received.push(message);
    return respond(message);
  });
});

afterEach(() => bench.close());

const sent = () => bench.server.of("sendMessage").map((call) => call.payload);
const inGroup = { chat: group };
const person = (id: number) => ({ id, is_bot: false, first_name: `Người ${id}` });
const channelChat = { id: -100900, type: "channel", title: "Tin tỉnh" };

describe("limits in a group", () => {
  it("one person who asks too fast is told once, then passed over; others are still answered", async () => {
    const fast = Array.from({ length: 12 }, (_, i) =>
      messageUpdate(`@hoi_tinh_bot câu ${i}`, { ...inGroup, from: person(1) }),
    );
    bench.server.push(...fast, messageUpdate("@hoi_tinh_bot câu khác", { ...inGroup, from: person(2) }));
    await bench.server.waitFor("sendMessage", 10);
    await quiet();
    expect(received).toHaveLength(9);
    expect(received.at(-1)?.text).toBe("câu khác");
    expect(sent().filter(({ text }) => text.includes("nhanh quá"))).toHaveLength(1);
  });

  it("does not count what it does not answer", async () => {
    const talk = Array.from({ length: 30 }, (_, i) => messageUpdate(`chuyện ${i}`, { ...inGroup, from: person(1) }));
    bench.server.push(...talk, messageUpdate("@hoi_tinh_bot GRDP?", { ...inGroup, from: person(1) }));
    const [call] = await bench.server.waitFor("sendMessage");
    expect(call?.text).toContain("Về: GRDP?");
  });
});

describe("greeting", () => {
  const member = (status: string) => ({ status, user: { id: 12345, is_bot: true, first_name: "H" } });
  const change = (from: string, to: string, chat: object = group) =>
    otherUpdate({
      my_chat_member: {
        chat,
        from: { id: 1 },
        date: 1,
        old_chat_member: member(from),
        new_chat_member: member(to),
      },
    });

  it("comes once, even when the bot is taken out and added again", async () => {
    bench.server.push(change("left", "member"), change("member", "left"), change("left", "member"));
    await bench.server.waitFor("sendMessage");
    await quiet();
    expect(received.map(({ command }) => command)).toEqual(["chaonhom"]);
  });

  it("does not come again when the group becomes a supergroup", async () => {
    const small = { id: -500, type: "group", title: "Tổ 5" };
    bench.server.push(change("left", "member", small));
    await bench.server.waitFor("sendMessage");
    bench.server.push(messageUpdate(undefined, { chat: small, migrate_to_chat_id: group.id }));
    await quiet();
    bench.server.push(change("left", "member"));
    await quiet();
    expect(sent()).toHaveLength(1);
  });

  it("is for groups: not for channels, nor for a person who unblocks the bot", async () => {
    bench.server.push(
      change("left", "administrator", channelChat),
      change("kicked", "member", { id: 77, type: "private" }),
    );
    await quiet();
    expect(sent()).toEqual([]);
  });
});

describe("what arrives twice in another dress", () => {
  it("answers a channel's post in the channel, not its copy in the channel's group", async () => {
    bench.server.push(
      messageUpdate(
        "@hoi_tinh_bot GRDP?",
        { chat: channelChat, from: undefined, sender_chat: channelChat },
        "channel_post",
      ),
      messageUpdate("@hoi_tinh_bot GRDP?", {
        ...inGroup,
        from: { id: 777000, is_bot: false, first_name: "Telegram" },
        sender_chat: channelChat,
        is_automatic_forward: true,
      }),
    );
    await bench.server.waitFor("sendMessage");
    await quiet();
    expect(sent().map((payload) => payload.chat_id)).toEqual([channelChat.id]);
  });

  it("says one line for an album without words", async () => {
    respond = () =>
      aReply({ kind: "notice", headline: "Mình chỉ đọc được chữ.", citations: [], headlineCitations: [] });
    const photo = () => messageUpdate(undefined, { media_group_id: "a1", photo: [{ file_id: "x" }] });
    bench.server.push(photo(), photo(), photo());
    await bench.server.waitFor("sendMessage");
    await quiet();
    expect(sent()).toHaveLength(1);
  });

  it("does not answer again when an edit left the words as they were", async () => {
    const first = messageUpdate("GRDP 2022?");
    bench.server.push(first);
    await bench.server.waitFor("sendMessage");
    bench.server.push(messageUpdate("GRDP 2022?", { message_id: messageOf(first).message_id }, "edited_message"));
    await quiet(200);
    expect(received).toHaveLength(1);
  });

  it("answers an edited channel post in place of the earlier answer", async () => {
    const asChannel = { chat: channelChat, from: undefined, sender_chat: channelChat };
    const first = messageUpdate("@hoi_tinh_bot GRDP?", asChannel, "channel_post");
    bench.server.push(first);
    await bench.server.waitFor("sendMessage");
    const { message_id } = messageOf(first);
    bench.server.push(messageUpdate("@hoi_tinh_bot thu?", { ...asChannel, message_id }, "edited_channel_post"));
    const [edit] = await bench.server.waitFor("editMessageText");
    expect(edit?.payload).toMatchObject({ chat_id: channelChat.id, text: expect.stringContaining("Về: thu?") });
  });
});

describe("in a chat that it never joined (guest mode)", () => {
  it("answers a mention with one cited message, outside any conversation", async () => {
    const asGuest = { ...inGroup, guest_query_id: "gq1" };
    bench.server.push(messageUpdate("@hoi_tinh_bot thu ngân sách?", asGuest, "guest_message"));
    const [call] = await bench.server.waitFor("answerGuestQuery");
    expect(call?.payload).toMatchObject({
      guest_query_id: "gq1",
      result: {
        type: "article",
        input_message_content: { message_text: expect.stringMatching(/^<b>Về: thu ngân sách\?/) },
      },
    });
    expect(received[0]).toMatchObject({ text: "thu ngân sách?", isAddressed: true, isStandalone: true });
    expect(sent()).toEqual([]);
  });

  it("reads the message that the mention answers", async () => {
    const claim = { message_id: 3, from: person(5), chat: group, date: 1, text: "Tăng 11%" };
    bench.server.push(
      messageUpdate("@hoi_tinh_bot đúng không?", { guest_query_id: "gq2", reply_to_message: claim }, "guest_message"),
    );
    await bench.server.waitFor("answerGuestQuery");
    expect(received[0]).toMatchObject({ text: "đúng không?", quotedText: "Tăng 11%" });
  });
});

it("knows the first line of its own message that is replied to", async () => {
  bench.server.push(
    messageUpdate("vâng", { ...inGroup, reply_to_message: botMessage({ text: "Dòng một\nDòng hai" }) }),
  );
  await bench.server.waitFor("sendMessage");
  expect(received).toMatchObject([{ answeredLine: "Dòng một", quotedText: undefined }]);
});
