import type { Reply } from "../../core/reply.ts";

/** What a person is told when no reply could be made. */
export const failureReply = notice("Mình đang gặp trục trặc nên chưa trả lời được. Bạn hỏi lại sau ít phút nhé.");

/** What a chat is told, once, when it asks faster than the bot may answer. */
export const tooFastReply = notice("Câu hỏi đến nhanh quá. Mình nghỉ một phút rồi trả lời tiếp nhé.");

function notice(headline: string): Reply {
  return { kind: "notice", headline, headlineCitations: [], details: [], citations: [], suggestions: [] };
}
