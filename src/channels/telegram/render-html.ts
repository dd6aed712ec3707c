import type { Citation } from "../../core/citation.ts";
import type { Reply } from "../../core/reply.ts";

/** One message to send: Telegram's HTML, and the same as plain text for a server that refuses the markup. */
export interface RenderedPart {
  readonly html: string;
  readonly plain: string;
}

/** Longest text of a message after entities parsing is 4,096 UTF-16 code units; a margin stays free. */
const longestPart = 4000;
const longestLine = 1600;
const longestQuote = 1200;
const leastQuote = 200;
const longestLabel = 400;
const leastLabel = 160;
const manySources = 4;

interface Line {
  readonly html: string;
  readonly plain: string;
  readonly numbers: readonly number[];
}

/**
 * Writes a reply as Telegram messages: bold headline first, details, then the sources folded. Each message holds the
 * sources of its own marks, so that a mark never stands apart from its source; a long list flows into further messages.
 */
export function renderHtml(reply: Reply): readonly RenderedPart[] {
  const known = new Map(reply.citations.map((citation) => [citation.number, citation]));
  const groups: Line[][] = [];
  let open: Line[] = [];
  for (const line of toLines(reply)) {
    if (open.length > 0 && plainLength([...open, line], known) > longestPart) {
      groups.push(open);
      open = [];
    }
    open.push(line);
  }
  groups.push(open);

  const marked = new Set(groups.flat().flatMap((line) => line.numbers));
  const unmarked = reply.citations.filter((citation) => !marked.has(citation.number));
  const parts = groups.map((lines) => renderPart(lines, citationsOf(lines, known)));
  return unmarked.length === 0 ? parts : withUnmarked(parts, groups.at(-1) ?? [], unmarked, known);
}

/** Escapes the three characters that Telegram's HTML mode reads as markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function toLines(reply: Reply): Line[] {
  const marks = reply.headlineCitations.map((number) => `[${number}]`).join("");
  const headlineText = cut(reply.headline, longestLine);
  const headline: Line = {
    html: `<b>${escapeHtml(headlineText)}</b>${marks && ` ${marks}`}`,
    plain: `${headlineText}${marks && ` ${marks}`}`,
    numbers: reply.headlineCitations,
  };
  return [headline, ...reply.details.flatMap(detailLines)];
}

/** A detail as one line; an overlong one as several, each with the sources of the whole. */
function detailLines(detail: string): Line[] {
  const numbers = [...detail.matchAll(/\[(\d+)\]/g)].map((mark) => Number(mark[1]));
  return pieces(detail).map((plain) => ({ html: escapeHtml(plain), plain, numbers }));
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > longestLine) {
    const window = rest.slice(0, longestLine);
    const sentence = Math.max(window.lastIndexOf(". "), window.lastIndexOf("; ")) + 1;
    const at = sentence > longestLine / 3 ? sentence : Math.max(window.lastIndexOf(" "), 0) || longestLine;
    found.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...found, rest];
}

function citationsOf(lines: readonly Line[], known: ReadonlyMap<number, Citation>): Citation[] {
  const numbers = [...new Set(lines.flatMap((line) => line.numbers))].toSorted((a, b) => a - b);
  return numbers.map((number) => known.get(number)).filter((citation) => citation !== undefined);
}

function plainLength(lines: readonly Line[], known: ReadonlyMap<number, Citation>): number {
  return renderPart(lines, citationsOf(lines, known)).plain.length;
}

function renderPart(lines: readonly Line[], citations: readonly Citation[]): RenderedPart {
  const html = lines.map((line) => line.html).join("\n");
  const plain = lines.map((line) => line.plain).join("\n");
  if (citations.length === 0) return { html, plain };
  const room = Math.floor((longestPart - plain.length - 8) / citations.length) - 12;
  const least = lines.length > 1 ? { label: leastLabel, quote: leastQuote } : { label: 20, quote: 1 };
  const sources = namedSources(citations).map((source) => renderSource(source, room, least));
  const foldedHtml = ["<b>Nguồn</b>", ...sources.map((source) => source.html)].join("\n");
  const foldedPlain = ["Nguồn", ...sources.map((source) => source.plain)].join("\n");
  return {
    html: `${html}${html && "\n"}<blockquote expandable>${foldedHtml}</blockquote>`,
    plain: `${plain}${plain && "\n"}${foldedPlain}`,
  };
}

/** Among many sources, one that shares its label with an earlier one of the same message points at that. */
function namedSources(citations: readonly Citation[]): readonly Citation[] {
  if (citations.length < manySources) return citations;
  return citations.map((citation, index) => {
    const earlier = citations.find((other) => other.label === citation.label);
    return earlier && citations.indexOf(earlier) < index ? { ...citation, label: `như [${earlier.number}]` } : citation;
  });
}

/** A source within `room` characters; label and quote are not cut below their least, rather the message flows over. */
function renderSource(
  citation: Citation,
  room: number,
  least: { readonly label: number; readonly quote: number },
): RenderedPart {
  const name = cut(citation.label, Math.max(least.label, Math.min(longestLabel, room >> 1)));
  const label = `[${citation.number}] ${name}`;
  const quote = `“${cut(citation.quote, Math.max(least.quote, Math.min(longestQuote, room - name.length)))}”`;
  return { html: `${escapeHtml(label)}\n<i>${escapeHtml(quote)}</i>`, plain: `${label}\n${quote}` };
}

/** Sources that no mark points at go below the last part, or into further ones of their own. */
function withUnmarked(
  parts: readonly RenderedPart[],
  lastLines: readonly Line[],
  unmarked: readonly Citation[],
  known: ReadonlyMap<number, Citation>,
): readonly RenderedPart[] {
  const together = renderPart(
    lastLines,
    [...citationsOf(lastLines, known), ...unmarked].toSorted((a, b) => a.number - b.number),
  );
  if (together.plain.length <= longestPart) return [...parts.slice(0, -1), together];
  return [...parts, ...unmarked.map((citation) => renderPart([], [citation]))];
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", length - 1);
  return `${text.slice(0, space > length / 2 ? space : length - 1).trimEnd()}…`;
}
