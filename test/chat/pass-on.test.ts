import { describe, expect, it } from "vitest";
import { passOn } from "../../src/chat/pass-on.ts";
import { phrases } from "../../src/chat/phrases.ts";
import type { Message } from "../../src/core/message.ts";
import type { Operator } from "../../src/core/operator.ts";

const message = (text: string): Message => ({
  channel: "telegram",
  conversationId: "telegram:77",
  text,
  isGroup: false,
  isAddressed: true,
  command: "gopy",
});

const operator = (reached: number): Operator & { readonly told: string[] } => {
  const told: string[] = [];
  return {
    told,
    tell: async (text) => {
      told.push(text);
      return reached;
    },
  };
};

describe("words for the operator", () => {
  it("are passed on whole, with the channel and without a name or id", async () => {
    const heard = operator(1);
    const reply = await passOn(message("  Số liệu thu ngân sách\nđã cũ  "), heard);
    expect(heard.told).toEqual(["Góp ý qua telegram:\nSố liệu thu ngân sách\nđã cũ"]);
    expect(reply).toMatchObject({ kind: "notice", headline: phrases.feedbackPassedOn });
  });

  it("are asked for when there are none", async () => {
    const heard = operator(1);
    expect(await passOn(message(" "), heard)).toMatchObject({ headline: phrases.feedbackPrompt, isPrompt: true });
    expect(heard.told).toEqual([]);
  });

  it("are not said to be passed on when nobody was reached, or there is nobody", async () => {
    expect((await passOn(message("alo"), operator(0))).headline).toBe(phrases.failure);
    expect((await passOn(message("alo"), undefined)).headline).toBe(phrases.feedbackUnheard);
  });
});
