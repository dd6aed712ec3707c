import type { Message } from "../core/message.ts";
import type { Turn } from "../core/question.ts";
import { foldMarks } from "../vietnamese/fold-marks.ts";
import { normalize } from "../vietnamese/normalize.ts";

/** Letters of a headline by which its message is known again. */
const knownBy = 60;

/** Words that open a question which goes on from the one before, folded. */
const goesOn = /^(?:the con|vay con|con|the|vay|roi|vi sao|tai sao|sao|nam (?:19|20)\d\d|trong do|cu the)(?!\p{L})/u;

/**
 * The turns that a message goes on from. In a group several people ask about different things: there a message goes on only
 * from the answer that it replies to, or from the last one when its words say so.
 *
 * @param history turns of the conversation, oldest first
 */
export function threadOf(message: Message, history: readonly Turn[]): readonly Turn[] {
  const { answeredLine: line, isGroup } = message;
  const answered =
    line === undefined
      ? -1
      : history.findLastIndex(({ headline }) => headline !== "" && line.startsWith(headline.slice(0, knownBy)));
  if (answered >= 0) return history.slice(0, answered + 1);
  return !isGroup || line !== undefined || goesOn.test(foldMarks(normalize(message.text.trim()))) ? history : [];
}
