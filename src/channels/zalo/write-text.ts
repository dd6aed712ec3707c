import type { Reply } from "../../core/reply.ts";
import type { ZaloOptions } from "./zalo-options.ts";

/** Longest text of a message, UTF-16 code units. */
export const longestText = 2000;

/** A reply as one message of Zalo. */
export interface ZaloText {
  /** Plain text, at most {@link longestText}. */
  readonly text: string;
  /** Length of the headline at its beginning, which is shown bold. */
  readonly boldLength: number;
}

const selfIntroduction = "Mình là bot: câu trả lời lấy tự động từ văn bản.";

/**
 * Writes a reply as one message: headline, details, sources, and below them the questions that a number picks. What does
 * not fit gives way from below; sources never do.
 *
 * @param isFirst whether this conversation has to be told that it talks to a bot
 */
export function writeText(reply: Reply, render: ZaloOptions["render"], isFirst: boolean): ZaloText {
  const introduction = isFirst ? selfIntroduction : "";
  const suggestions = reply.suggestions.map((question, index) => `${index + 1}. ${question}`);
  const offered = suggestions.length === 0 ? "" : ["Hỏi tiếp, bạn gõ số:", ...suggestions].join("\n");
  const candidates = [[offered, introduction], [introduction]].map((blocks) => blocks.filter(Boolean).join("\n\n"));
  for (const below of candidates) {
    const whole = [render(reply, longestText - below.length - 2), below].filter(Boolean).join("\n\n");
    if (whole.length <= longestText) return { text: whole, boldLength: boldLength(whole, reply) };
  }
  const cut = cutAtLine(render(reply, longestText));
  return { text: cut, boldLength: boldLength(cut, reply) };
}

function boldLength(text: string, { headline }: Reply): number {
  return text.startsWith(headline) ? headline.length : 0;
}

/** The last resort for a text that cannot be made shorter: whole lines as far as they fit. */
function cutAtLine(text: string): string {
  if (text.length <= longestText) return text;
  const end = text.lastIndexOf("\n", longestText - 2);
  return `${text.slice(0, end > longestText / 2 ? end : longestText - 2).trimEnd()}\n…`;
}
