import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Message } from "../../src/core/message.ts";
import type { Channel, MessageHandler } from "../../src/core/ports.ts";
import type { Reply } from "../../src/core/reply.ts";
import { aCitation, aReply } from "../fakes/answers.ts";

/** A channel under test, with a person at its other end. */
export interface ChannelUnderTest {
  readonly channel: Channel;
  /** A person writes in private. @returns everything that the person is then shown, as plain text; "" for silence. */
  say(text: string): Promise<string>;
  /** Lets go of what the test opened besides the channel. */
  dispose?(): Promise<void>;
}

const tricky = aReply({
  headline: "Tỷ lệ < 5% & “trên” 3 > 2, <b>không</b> đổi.",
  headlineCitations: [1, 2],
  details: ["Dòng một <i>x</i> [1]", "Dòng hai &amp; [2]"],
  citations: [
    aCitation({ label: "Báo cáo <A> & B, mục 1", quote: "Tỷ lệ < 5% & trên 3 > 2" }),
    aCitation({ number: 2, label: "Nghị quyết C, mục 2", quote: "không đổi" }),
  ],
});

/** What every channel keeps; run by each channel's own test. */
export function describeChannel(name: string, open: () => Promise<ChannelUnderTest>): void {
  describe(`${name} keeps the channel contract`, () => {
    let under: ChannelUnderTest;
    let received: Message[];
    let respond: (message: Message) => Promise<Reply | undefined>;

    beforeEach(async () => {
      received = [];
      respond = async () => tricky;
      under = await open();
      const handler: MessageHandler = async (message) => {
        received.push(message);
        return respond(message);
      };
      await under.channel.start(handler);
    });

    afterEach(async () => {
      await under.channel.stop();
      await under.dispose?.();
    });

    it("hands over what was typed, as a private message in one conversation", async () => {
      await under.say("  thu ngân sách 2023?  ");
      await under.say("còn xuất khẩu?");
      const asked = received.filter((message) => message.command === undefined);
      expect(asked.map((message) => message.text.trim())).toEqual(["thu ngân sách 2023?", "còn xuất khẩu?"]);
      expect(asked[0]).toMatchObject({ channel: under.channel.name, isGroup: false, isAddressed: true });
      expect(asked[0]?.conversationId).toBe(asked[1]?.conversationId);
      expect(asked[0]?.conversationId).not.toBe("");
    });

    it("hands over a command by name, with the words behind it", async () => {
      await under.say("/hoi GRDP năm 2023");
      expect(received.at(-1)).toMatchObject({ command: "hoi", text: "GRDP năm 2023" });
    });

    it("shows headline, marks, details and every source, characters as they are", async () => {
      const shown = await under.say("tỷ lệ?");
      for (const part of [tricky.headline, "[1]", "[2]", ...tricky.details]) expect(shown).toContain(part);
      for (const citation of tricky.citations) {
        expect(shown).toContain(citation.label);
        expect(shown).toContain(citation.quote);
      }
    });

    it("shows nothing when there is nothing to say", async () => {
      respond = async () => undefined;
      expect(await under.say("im lặng")).toBe("");
    });

    it("says one line and goes on when the handler fails", async () => {
      respond = async () => {
        throw new Error("bí mật bên trong");
      };
      const shown = await under.say("hỏng");
      expect(shown).not.toBe("");
      expect(shown).not.toContain("bí mật");
      respond = async () => aReply({ headline: "Đã chạy lại." });
      expect(await under.say("lại")).toContain("Đã chạy lại.");
    });

    it("stops, and may be stopped twice", async () => {
      await under.channel.stop();
      await under.channel.stop();
      expect(received).toEqual([]);
    });
  });
}
