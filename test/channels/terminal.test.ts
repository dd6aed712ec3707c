import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { createTerminalChannel } from "../../src/channels/terminal/create-terminal-channel.ts";
import { renderPlain } from "../../src/chat/render-plain.ts";
import type { Message } from "../../src/core/message.ts";
import { type ChannelUnderTest, describeChannel } from "../contracts/channel-contract.ts";
import { aReply } from "../fakes/answers.ts";

const open = async (): Promise<ChannelUnderTest> => {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
  });
  return {
    channel: createTerminalChannel({ input, output, render: renderPlain }),
    say: async (text) => {
      shown = "";
      input.write(`${text}\n`);
      for (let waited = 0; waited < 300 && shown === ""; waited += 5)
        await new Promise((resolve) => setTimeout(resolve, 5));
      return shown.trim();
    },
  };
};

describeChannel("the terminal", open);

const converse = async (typed: string) => {
  const input = new PassThrough();
  const output = new PassThrough();
  const asked: Message[] = [];
  const channel = createTerminalChannel({ input, output, render: renderPlain });
  await channel.start(async (message) => {
    asked.push(message);
    return aReply({ suggestions: ["Câu kế tiếp?"] });
  });
  input.end(typed);
  await channel.finished;
  return { asked: asked.map((message) => message.text), shown: String(output.read() ?? "") };
};

it("answers everything that comes down a pipe, then ends with it", async () => {
  const { asked, shown } = await converse("một\n\nhai");
  expect(asked).toEqual(["một", "hai"]);
  expect(shown.match(/Nguồn:/g)).toHaveLength(2);
});

it("ends on a farewell", async () => {
  expect((await converse("một\nThoát\nhai\n")).asked).toEqual(["một"]);
});

it("takes a number for the suggestion that it stands before", async () => {
  const { asked, shown } = await converse("một\n1\n7\n");
  expect(asked).toEqual(["một", "Câu kế tiếp?", "7"]);
  expect(shown).toContain("1. Câu kế tiếp?");
});
