import { html } from "hono/html";
import type { Reply } from "../../core/reply.ts";
import { type AnswerDetails, answerView } from "./answer-view.ts";
import type { Markup } from "./markup.ts";

/** The first page: what the bot is, and questions to tap. */
export function conversationView(turns: Markup | string): Markup {
  return html`<h1 class="hidden">Hỏi về kế hoạch và kết quả của tỉnh</h1>
<div id="turns" class="turns" role="log" aria-live="polite" aria-label="Cuộc trò chuyện">${turns}</div>`;
}

/** A question with its reply. */
export function turnView(question: string | undefined, reply: Reply, details: AnswerDetails): Markup {
  return html`${question === undefined ? "" : html`<p class="question"><span class="hidden">Bạn hỏi: </span>${question}</p>`}
${answerView(reply, details)}`;
}

/** What a shared link shows below its title. */
export function previewOf(reply: Reply): string {
  const [source] = reply.citations;
  return [...reply.details, source ? `Nguồn: ${source.label}` : ""].join(" ").trim().slice(0, 300);
}
