import type { Message } from "../core/message.ts";
import { foldMarks } from "../vietnamese/fold-marks.ts";
import { normalize } from "../vietnamese/normalize.ts";

/** Longest question that the engine takes, characters. */
export const longestQuestion = 2000;

/** What a message asks, or why nothing can be read out of it. */
export type ReadQuestion =
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "empty" | "too-long" | "attachment" };

/** Words that point at something said elsewhere and ask nothing by themselves ("cái này đúng không ad?"), folded. */
const pointing = new Set(
  (
    "a ad ai bot cai cau check chinh cho chua chuan chuyen co con cua dau dieu do dung giup gi ha hay ho hok hong hoi k khong kia kiem ko " +
    "la minh nao nay nghe nguon nhe nhi oi phai ra sai sao so su tai tat that the theo thi thong thuc tin tra tren vay ve viec voi xac xem y"
  ).split(" "),
);

/** Reads the question out of a message: its own words, or the words it points at in the message that it replies to. */
export function readQuestion(message: Message): ReadQuestion {
  const own = message.text.trim();
  const quoted = message.quotedText?.trim() ?? "";
  if (quoted !== "" && onlyPoints(own))
    return bounded(own === "" ? quoted : `${quoted.replace(/[\s.,;:!?…]+$/u, "")}, ${own}`);
  if (own !== "") return /[\p{L}\p{N}]/u.test(own) ? bounded(own) : { kind: "empty" };
  return { kind: message.attachment === undefined ? "empty" : "attachment" };
}

function onlyPoints(text: string): boolean {
  const words = foldMarks(normalize(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => pointing.has(word));
}

/** A long message is read for the last sentence in it that asks something. */
function bounded(text: string): ReadQuestion {
  if (text.length <= longestQuestion) return { kind: "question", text };
  const sentences = text.match(/[^.?!\n]+[.?!]*/gu) ?? [];
  const asked = sentences
    .map((sentence) => sentence.trim())
    .findLast((s) => s.endsWith("?") && s.length >= 10 && s.length <= 500);
  return asked === undefined ? { kind: "too-long" } : { kind: "question", text: asked };
}
