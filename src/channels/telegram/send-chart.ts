import { type Api, InputFile } from "grammy";
import type { Charts } from "../../core/charts.ts";
import type { Place } from "./send-reply.ts";

/** Said of a chart that an old button names and that is no longer there. */
export const goneChart = "Biểu đồ này không còn trong bộ tài liệu.";

/** Longest text under a picture, characters. */
const longestCaption = 1024;

/**
 * Sends a chart as a photo; its text says in words what it shows.
 *
 * @returns false when there is no such chart; then nothing is sent
 */
export async function sendChart(api: Api, place: Place, chartId: string, charts: Charts): Promise<boolean> {
  const chart = charts.find(chartId);
  const picture = chart && (await charts.drawPng(chartId));
  if (!picture) return false;
  await api.sendPhoto(place.chatId, new InputFile(picture, `${chartId}.png`), {
    caption: chart.alternative.slice(0, longestCaption),
    ...(place.threadId === undefined ? {} : { message_thread_id: place.threadId }),
    ...(place.answerTo === undefined
      ? {}
      : { reply_parameters: { message_id: place.answerTo, allow_sending_without_reply: true } }),
  });
  return true;
}
