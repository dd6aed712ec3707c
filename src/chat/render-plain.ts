import type { Citation } from "../core/citation.ts";
import type { Reply } from "../core/reply.ts";
import { figures, shorten } from "./shorten.ts";

/** Only lists and reasons stand in lines longer than this; characters. */
const longLine = 320;

/** How a reply is written as plain text. */
export interface PlainOptions {
  /** Whether the next questions follow below the sources. Default: false. */
  readonly suggestions?: boolean;
  /** Longest text, characters. Default: 2,500 when the answer has many or long lines or is long itself, else 1,200. */
  readonly limit?: number;
  /** Address at which a source can be opened; stands below it where there is room. Default: none. */
  readonly link?: ((citation: Citation) => string | undefined) | undefined;
}

/**
 * Writes a reply as plain text: headline with its `[n]` marks, details, then every cited source in full or with its
 * quote shortened around the figures of the answer. No cited source is ever left out; details give way first.
 */
export function renderPlain(reply: Reply, options: PlainOptions = {}): string {
  const headline = withMarks(reply.headline, reply.headlineCitations);
  const body = [headline, ...reply.details].join("\n");
  const isLong = reply.details.length >= 4 || body.length > 900 || reply.details.some((line) => line.length > longLine);
  const limit = options.limit ?? (isLong ? 2500 : 1200);
  const asked =
    options.suggestions && reply.suggestions.length > 0 ? `\n\nHỏi tiếp: ${reply.suggestions.join(" · ")}` : "";
  if (reply.citations.length === 0) return fitDetails(headline, reply.details, limit - asked.length) + asked;
  const room = limit - asked.length;
  const sources = fitSources(
    reply.citations,
    body,
    Math.max(room - body.length - 2, Math.floor(room * 0.55)),
    options.link,
  );
  return `${fitDetails(headline, reply.details, room - sources.length - 2)}\n\n${sources}${asked}`;
}

/** Puts `[n]` marks behind a text, as one group. */
export function withMarks(text: string, numbers: readonly number[]): string {
  return numbers.length === 0 ? text : `${text} ${numbers.map((number) => `[${number}]`).join("")}`;
}

/** From so many sources on, one that shares its label with an earlier one points at that. */
const manySources = 4;

/** One source as a line; the label and the quote are cut to the lengths given, characters. */
function sourceLine(citation: Citation, label: string, quoteLength: number, keep: ReadonlySet<string>): string {
  const named = `[${citation.number}] ${label}`;
  return quoteLength < 12 ? named : `${named}: “${shorten(citation.quote, quoteLength, keep)}”`;
}

/** Quotes are not cut below this to make room for links, characters. */
const quoteWorthALink = 80;

/** The sources within a budget: quotes grow shorter together, then links go, then quotes; then labels grow shorter. */
function fitSources(
  citations: readonly Citation[],
  body: string,
  budget: number,
  link: PlainOptions["link"] = () => undefined,
): string {
  const keep = figures(body);
  const names = citations.map((citation, index) => {
    const earlier = citations.findIndex((other) => other.label === citation.label);
    return citations.length >= manySources && earlier < index ? `như [${citations[earlier]?.number}]` : citation.label;
  });
  const render = (labelLength: number, quoteLength: number, isLinked: boolean) => {
    const lines = (citation: Citation, index: number) => {
      const address = isLinked ? link(citation) : undefined;
      const line = sourceLine(citation, shorten(names[index] ?? "", labelLength), quoteLength, keep);
      return address === undefined ? [line] : [line, address];
    };
    return ["Nguồn:", ...citations.flatMap(lines)].join("\n");
  };
  let text = "";
  for (const [label, quote] of steps.filter(([, quote]) => quote >= quoteWorthALink)) {
    text = render(label, quote, true);
    if (text.length <= budget) return text;
  }
  for (const [label, quote] of steps) {
    text = render(label, quote, false);
    if (text.length <= budget) return text;
  }
  return text;
}

/** Lengths tried in turn, characters: label, quote. */
const steps: readonly (readonly [number, number])[] = [
  ...[2000, 600, 450, 350, 280, 230, 190, 160, 130, 100, 80, 60, 40].map((quote) => [400, quote] as const),
  ...[400, 200, 120, 80, 50, 30, 15].map((label) => [label, 0] as const),
];

/** As many details as fit, whole lines only; says how many are left out. */
function fitDetails(headline: string, details: readonly string[], room: number): string {
  const whole = [headline, ...details].join("\n");
  if (whole.length <= room) return whole;
  const rest = (shown: number) => `… và ${details.length - shown} dòng nữa`;
  for (let shown = details.length - 1; shown > 0; shown -= 1) {
    const text = [headline, ...details.slice(0, shown), rest(shown)].join("\n");
    if (text.length <= room) return text;
  }
  return details.length === 0 ? headline : `${headline}\n${rest(0)}`;
}
