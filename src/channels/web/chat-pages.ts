import { html } from "hono/html";
import type { Reply } from "../../core/reply.ts";
import { answerView, type Markup } from "./answer-view.ts";

/** The first page: what the bot is, and questions to tap. */
export function conversationView(turns: Markup | string): Markup {
  return html`<h1 class="hidden">Hỏi về kế hoạch và kết quả của tỉnh</h1>
<div id="turns" class="turns" role="log" aria-live="polite" aria-label="Cuộc trò chuyện">${turns}</div>`;
}

/** A question with its reply. */
export function turnView(question: string | undefined, reply: Reply, key: string, plainText: string): Markup {
  return html`${question === undefined ? "" : html`<p class="question"><span class="hidden">Bạn hỏi: </span>${question}</p>`}
${answerView(reply, key, plainText)}`;
}

/** What a shared link shows below its title. */
export function previewOf(reply: Reply): string {
  const [source] = reply.citations;
  return [...reply.details, source ? `Nguồn: ${source.label}` : ""].join(" ").trim().slice(0, 300);
}
