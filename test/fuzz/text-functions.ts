import { mannerOf } from "../../src/answer/talk/manners.ts";
import { questionLink } from "../../src/channels/telegram/deep-link.ts";
import { escapeHtml } from "../../src/channels/telegram/render-html.ts";
import { toMessage as readTelegram } from "../../src/channels/telegram/to-message.ts";
import { readEvents } from "../../src/channels/zalo/read-event.ts";
import { toMessage as readZalo } from "../../src/channels/zalo/to-message.ts";
import { readQuestion } from "../../src/chat/read-question.ts";
import { figures, shorten } from "../../src/chat/shorten.ts";
import { readCommand } from "../../src/core/read-command.ts";
import { withoutPersonalData } from "../../src/core/without-personal-data.ts";
import { tokenize } from "../../src/retrieve/lexical/tokenize.ts";
import { kindsAsked, kindsHeld } from "../../src/vietnamese/asked-kinds.ts";
import { decodeTelex } from "../../src/vietnamese/decode-telex.ts";
import { foldMarks } from "../../src/vietnamese/fold-marks.ts";
import { normalize } from "../../src/vietnamese/normalize.ts";
import { amounts, digitStrings, parseNumber } from "../../src/vietnamese/numbers.ts";
import { periods } from "../../src/vietnamese/periods.ts";
import { sentences } from "../../src/vietnamese/sentences.ts";
import { isVietnameseSyllable } from "../../src/vietnamese/syllable.ts";
import { tokens } from "../../src/vietnamese/tokens.ts";
import { words } from "../../src/vietnamese/words.ts";
import { messageOf, messageUpdate } from "../fakes/telegram-updates.ts";
import { zaloText } from "../fakes/zalo-events.ts";

const message = { channel: "thu", conversationId: "thu", isGroup: false, isAddressed: true };
const group = { id: "n", chat_type: "GROUP" };

/** Everything that reads what a person typed, by name. */
export const textFunctions: readonly (readonly [string, (text: string) => unknown])[] = [
  ["normalize", normalize],
  ["foldMarks", foldMarks],
  ["words", words],
  ["tokens", tokens],
  ["tokenize", tokenize],
  ["sentences", sentences],
  ["amounts", amounts],
  ["digitStrings", digitStrings],
  ["parseNumber", parseNumber],
  ["periods", periods],
  ["kindsAsked", kindsAsked],
  ["kindsHeld", kindsHeld],
  ["isVietnameseSyllable", isVietnameseSyllable],
  ["decodeTelex", decodeTelex],
  ["mannerOf", (text) => mannerOf(text, text)],
  ["readCommand", readCommand],
  ["readQuestion", (text) => readQuestion({ ...message, text })],
  ["readQuestion, quoted", (text) => readQuestion({ ...message, text: "đúng không?", quotedText: text })],
  ["withoutPersonalData", withoutPersonalData],
  ["shorten", (text) => shorten(text, 400, figures(text))],
  ["escapeHtml", escapeHtml],
  ["questionLink", (text) => questionLink("bot", text)],
  ["Telegram's toMessage", (text) => readTelegram(messageOf(messageUpdate(text)), { id: 1, username: "hoi_tinh_bot" })],
  [
    "Zalo's toMessage",
    (text) => {
      for (const event of readEvents(zaloText(text, { chat: group }))) readZalo(event, { id: "1", names: ["Bot Hỏi"] });
    },
  ],
];
