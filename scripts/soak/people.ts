import type { Tally } from "./tally.ts";

/** Secrets of the webhooks. */
export const soakSecrets = { telegram: "soak-telegram-secret", zalo: "soak-zalo-secret" };

/** What simulated people need. */
export interface PeopleOptions {
  /** Address of the bot. */
  readonly url: string;
  readonly questions: readonly string[];
  readonly tally: Tally;
  /** False once nobody asks any more. */
  readonly goesOn: () => boolean;
}

/** An answer that takes longer is lost. Milliseconds. */
const patience = 90_000;
/** Rest between an answer and the next question; the bot answers twenty messages of a chat in a minute. Milliseconds. */
const rest = 3500;
/** Share of deliveries that a messenger makes twice. */
const repeated = 0.05;

let nextUpdate = 1;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A group on Telegram in which somebody mentions the bot, again and again. */
export function telegramGroup(chat: number, options: PeopleOptions): Promise<void> {
  return talk(options, (question) => {
    const id = nextUpdate++;
    const name = "@soak_bot";
    const message = {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      // The bot answers eight messages of a person in a minute: each is somebody else's.
      from: { id: 100_000 + id, is_bot: false, first_name: "Lan" },
      chat: { id: -chat, type: "supergroup", title: "Tổ dân phố" },
      text: `${name} ${question}`,
      entities: [{ type: "mention", offset: 0, length: name.length }],
    };
    const header = { "x-telegram-bot-api-secret-token": soakSecrets.telegram };
    const post = () => deliver(options.url, "/webhook/telegram", header, { update_id: id, message });
    return { key: `-${chat}:${id}`, post };
  });
}

/** A person on Zalo; the bot answers each message with one. */
export function zaloPerson(chat: number, options: PeopleOptions): Promise<void> {
  return talk(options, (question) => {
    const id = `soak-${chat}-${nextUpdate++}`;
    const message = {
      message_id: id,
      date: Date.now(),
      from: { id: `nguoi-${chat}`, display_name: "Lan", is_bot: false },
      chat: { id, chat_type: "PRIVATE" },
      text: question,
    };
    const header = { "x-bot-api-secret-token": soakSecrets.zalo };
    const result = { event_name: "message.text.received", message };
    return { key: id, post: () => deliver(options.url, "/webhook/zalo", header, { ok: true, result }) };
  });
}

/** A person at the web page, who asks again when the connection breaks. */
export function webPerson(chat: number, options: PeopleOptions): Promise<void> {
  return talk(options, (text) => {
    const key = `web:${chat}:${nextUpdate++}`;
    const post = async () => {
      const isTaken = await deliver(options.url, "/api/hoi", {}, { text, conversation: `nguoi-dung-${chat}` });
      if (isTaken) options.tally.answered(key);
      return isTaken;
    };
    return { key, post, isAnsweredAtOnce: true };
  });
}

interface Asked {
  readonly key: string;
  /** @returns whether the bot said that it has it */
  readonly post: () => Promise<boolean>;
  readonly isAnsweredAtOnce?: boolean;
}

async function talk({ questions, tally, goesOn }: PeopleOptions, ask: (question: string) => Asked): Promise<void> {
  await pause(Math.random() * rest);
  while (goesOn()) {
    const { key, post, isAnsweredAtOnce } = ask(questions[Math.floor(Math.random() * questions.length)] ?? "");
    const answer = tally.sent(key, patience);
    if (!(await post())) continue;
    tally.confirmed(key);
    if (!isAnsweredAtOnce && Math.random() < repeated) await post();
    await answer;
    await pause(rest * (0.5 + Math.random()));
  }
}

/** Delivers until it is taken, as messengers do while a bot is away. @returns whether it was, within the patience */
async function deliver(url: string, path: string, header: Record<string, string>, body: object): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...header },
      body: JSON.stringify(body),
    })
      .then(async (came) => {
        await came.arrayBuffer();
        return came;
      })
      .catch(() => undefined);
    if (response?.status === 200) return true;
    await pause(200);
  }
  return false;
}
