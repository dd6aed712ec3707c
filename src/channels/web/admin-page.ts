import { html } from "hono/html";
import type { AbstainReason } from "../../core/answer.ts";
import type { FeedbackReason } from "../../core/feedback.ts";
import type { KeptFeedback, UnansweredQuestion, UsageDay } from "../../core/usage.ts";
import { groupAlike } from "./group-alike.ts";
import type { Markup } from "./markup.ts";

/** What the operator's page shows. */
export interface AdminView {
  /** Oldest day first. */
  readonly perDay: readonly UsageDay[];
  /** Milliseconds. */
  readonly latencies: readonly number[];
  /** Newest first. */
  readonly unanswered: readonly UnansweredQuestion[];
  /** Newest first. */
  readonly feedback: readonly KeptFeedback[];
  readonly versions: {
    readonly documents: number;
    readonly passages: number;
    /** Checksum of the corpus. */
    readonly corpus: string;
    /** Name of the embedding model. */
    readonly model: string;
  };
}

const mostGroups = 40;
const mostFeedback = 30;

const reasonNames: Readonly<Record<FeedbackReason, string>> = {
  "wrong-figure": "Sai số liệu",
  "wrong-source": "Sai nguồn",
  "off-question": "Không đúng câu hỏi",
  "hard-to-read": "Khó đọc",
};

const abstainNames: Readonly<Record<AbstainReason, string>> = {
  "not-stated": "văn bản không nêu",
  "out-of-scope": "ngoài phạm vi",
  "small-talk": "trò chuyện",
  abuse: "lời lẽ không phù hợp",
  instruction: "ra lệnh cho bot",
  unreadable: "không đọc được",
};

/** Numbers as Vietnamese prints them. */
const figures = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const printDay = (day: string) => day.split("-").reverse().join("/");

/** The operator's page: how much is asked, how well it goes, what is missing. */
export function adminPage({ perDay, latencies, unanswered, feedback, versions }: AdminView): Markup {
  const { documents, passages, corpus, model } = versions;
  return html`<h1>Quản trị</h1>
<p class="lead">Số liệu không kèm tên hay mã của người hỏi.</p>
${daysView(perDay)}
${latencyView(latencies)}
${feedbackView(feedback)}
${unansweredView(unanswered)}
<h2>Phiên bản</h2>
<p>Bộ tài liệu: ${figures.format(documents)} văn bản, ${figures.format(passages)} đoạn, mã ${corpus.slice(0, 12)}.<br>Mô hình: ${model}.</p>`;
}

function daysView(perDay: readonly UsageDay[]): Markup {
  if (perDay.length === 0) return html`<h2>Câu hỏi theo ngày</h2><p>Chưa có câu hỏi nào.</p>`;
  const rows = perDay.toReversed().map(
    ({ day, asked, abstained }) => html`<tr><th scope="row">${printDay(day)}</th><td>${figures.format(asked)}</td>
<td>${figures.format(asked - abstained)}</td><td>${figures.format(abstained)}</td><td>${figures.format((100 * (asked - abstained)) / asked)}%</td></tr>\n`,
  );
  return html`<h2>Câu hỏi theo ngày</h2>
<div class="table" tabindex="0" role="region" aria-label="Câu hỏi theo ngày"><table>
<thead><tr>${["Ngày", "Câu hỏi", "Trả lời được", "Chưa trả lời được", "Tỷ lệ trả lời"].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function latencyView(latencies: readonly number[]): Markup | string {
  if (latencies.length === 0) return "";
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) =>
    figures.format(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return html`<h2>Thời gian trả lời</h2>
<p>${figures.format(latencies.length)} câu gần nhất: một nửa trong ${at(0.5)} ms, 95% trong ${at(0.95)} ms, 99% trong ${at(0.99)} ms.</p>`;
}

function feedbackView(feedback: readonly KeptFeedback[]): Markup {
  if (feedback.length === 0) return html`<h2>Ý kiến</h2><p>Chưa có ý kiến nào.</p>`;
  // A thumb down is recorded at once, and once more with its reason.
  const good = feedback.filter(({ verdict }) => verdict === "good").length;
  const bad = feedback.filter(({ verdict, reason }) => verdict === "bad" && reason === undefined).length;
  const reasons = Object.entries(reasonNames).map(([reason, name]) => {
    const times = feedback.filter((entry) => entry.reason === reason).length;
    return html`<li>${name}: ${figures.format(times)}</li>\n`;
  });
  const same = (a: KeptFeedback, b: KeptFeedback) => a.headline === b.headline && a.question === b.question;
  const complaints = feedback
    .filter(({ verdict }) => verdict === "bad")
    .filter(
      (entry, index, all) => entry.reason !== undefined || !all.slice(0, index).some((later) => same(later, entry)),
    )
    .slice(0, mostFeedback);
  return html`<h2>Ý kiến</h2>
<p>${figures.format(good + bad)} ý kiến gần nhất: ${figures.format(good)} khen, ${figures.format(bad)} chê. Lý do chê:</p>
<ul>${reasons}</ul>
<ul class="documents">${complaints.map(complaintView)}</ul>`;
}

function complaintView({ day, channel, reason, headline, question }: KeptFeedback): Markup {
  const facts = [printDay(day), channel, reason && reasonNames[reason]].filter(Boolean).join(" · ");
  return html`<li>${question ? html`“${question}” → ` : ""}${headline}<small>${facts}</small></li>\n`;
}

function unansweredView(unanswered: readonly UnansweredQuestion[]): Markup {
  const groups = groupAlike(unanswered, ({ text }) => text).slice(0, mostGroups);
  if (groups.length === 0) return html`<h2>Câu chưa trả lời được</h2><p>Chưa có câu nào.</p>`;
  return html`<h2>Câu chưa trả lời được</h2>
<p class="lead">${figures.format(unanswered.length)} câu gần nhất, câu giống nhau gộp lại.</p>
<ul class="documents">${groups.map(({ members }) => groupView(members))}</ul>`;
}

function groupView(members: readonly UnansweredQuestion[]): Markup | string {
  const [last] = members;
  if (!last) return "";
  const why = last.abstainReason && abstainNames[last.abstainReason];
  const facts = [`${figures.format(members.length)} lần`, `gần nhất ${printDay(last.day)}`, why]
    .filter(Boolean)
    .join(" · ");
  const others = [...new Set(members.map(({ text }) => text))].slice(1, 6);
  return html`<li>${last.text}<small>${facts}</small>${
    others.length === 0
      ? ""
      : html`<details><summary>Cách hỏi khác</summary><ul>${others.map((text) => html`<li>${text}</li>\n`)}</ul></details>`
  }</li>\n`;
}
