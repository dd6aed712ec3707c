import type { Message } from "../core/message.ts";
import { foldMarks } from "../vietnamese/fold-marks.ts";
import { normalize } from "../vietnamese/normalize.ts";

/** Longest question that the engine takes, characters. */
export const longestQuestion = 2000;

/** What a message asks, or why nothing can be read out of it. */
export type ReadQuestion =
  | {
      readonly kind: "question";
      readonly text: string;
      /** Set where the text, or the message that it points at, states something that may be right or wrong. */
      readonly claim?: string | undefined;
    }
  | { readonly kind: "empty" | "too-long" | "attachment" };

/** Words that point at something said elsewhere and ask nothing by themselves ("cái này đúng không ad?"), folded. */
const pointing = new Set(
  (
    "a ad ai ak anh ban bac bot cai cau chi check chinh cho chua chuan chuyen co con cua cac dau dieu do dung em giup gi ha hay ho hok hong hoi k khong kia kiem ko " +
    "la minh nao nay nghe nguon nhe nhi oi phai ra sai sao so su tai tat that the theo thi thong thuc tin tra tren vay ve viec voi ua uh uhm xac xem xin y"
  ).split(" "),
);

/** Reads the question out of a message: its own words, or the words it points at in the message that it replies to. */
export function readQuestion(message: Message): ReadQuestion {
  const own = message.text.trim();
  const quoted = message.quotedText?.trim() ?? "";
  if (quoted !== "" && onlyPoints(own)) {
    const joined = bounded(own === "" ? quoted : `${quoted.replace(/(?<![\s.,;:!?…])[\s.,;:!?…]+$/u, "")}, ${own}`);
    if (!isClaim(quoted)) return joined;
    return {
      kind: "question",
      text: joined.kind === "question" ? joined.text : quoted.slice(0, longestQuestion),
      claim: quoted,
    };
  }
  if (own !== "") {
    const read = /[\p{L}\p{N}]/u.test(own) ? bounded(own) : ({ kind: "empty" } as const);
    return read.kind === "question" && isDoubted(read.text) ? { ...read, claim: read.text } : read;
  }
  return { kind: message.attachment === undefined ? "empty" : "attachment" };
}

function onlyPoints(text: string): boolean {
  const words = foldMarks(normalize(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => pointing.has(word));
}

/** States a figure and asks nothing. */
function isClaim(text: string): boolean {
  return /\d/.test(text) && !/\?\s*$|bao nhiêu|bao nhieu|thế nào|the nao/iu.test(text);
}

const doubts =
  /(?:dung|phai|chuan|chinh xac|that|chac)(?: vay| the| la)? (?:khong|ko|k|hong|hok|chua|vay|ha|a)(?: \S+){0,2}$|(?:co dung|co phai|co that) (?:la |vay )?/u;

/** "Nghe nói …", "người ta bảo …": passed on by somebody who does not know whether it is right. */
const hearsay =
  /^(?:minh |em |toi |tui )?(?:(?:co )?(?:nghe|thay)(?: (?:nguoi ta|moi nguoi|ho|bao|dai|tin))* (?:noi|don|bao|dua tin|ke|viet)|(?:nguoi ta|moi nguoi|co nguoi|ai do|ho|bao chi|bao|dan mang) (?:noi|don|bao|dua tin|ke|viet|dong nhau)) /u;

/** "GRDP tăng 11% đúng không?", "Nghe nói GRDP tăng 11%": states a figure whose truth is asked for or left open. */
function isDoubted(text: string): boolean {
  const folded = foldMarks(normalize(text))
    .replace(/[^\p{L}\p{N}\s]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const isOpen = doubts.test(folded) || hearsay.test(folded);
  return /\d/.test(folded) && isOpen && !/bao nhieu|the nao|khi nao|vi sao|tai sao/.test(folded);
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
