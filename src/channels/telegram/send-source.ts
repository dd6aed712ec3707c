import type { Api } from "grammy";
import type { Place } from "./send-reply.ts";
import type { SourceReader } from "./source-reader.ts";

/** Said of a passage that an old button or link names and that is no longer there. */
export const goneSource = "Văn bản này không còn trong bộ tài liệu.";

/**
 * Shows a cited passage with what stands around it.
 *
 * @returns false when there is no such passage; then nothing is sent
 */
export async function sendSource(
  api: Api,
  place: Place,
  passageId: string,
  readSource: SourceReader,
): Promise<boolean> {
  const source = readSource(passageId);
  if (source === undefined) return false;
  await api.sendMessage(place.chatId, source, {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    ...(place.threadId === undefined ? {} : { message_thread_id: place.threadId }),
    ...(place.answerTo === undefined
      ? {}
      : { reply_parameters: { message_id: place.answerTo, allow_sending_without_reply: true } }),
  });
  return true;
}
