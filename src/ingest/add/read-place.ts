import type { Line } from "./line.ts";

/** What tells the place that a document is about. */
export interface PlaceSources {
  readonly issuer: string | undefined;
  /** The newspaper that it stands in. */
  readonly publication: string | undefined;
  /** The document's own lines. */
  readonly lines: readonly Line[];
  /** All lines of the received text. */
  readonly around: readonly Line[];
}

const places = /(tỉnh|thành phố|huyện|thị xã|quận)\s+(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){0,3})/gu;
/** "Chủ tịch UBND tỉnh Trần …" names a person, not a province. */
const beforePerson = /(?:UBND|HĐND|nhân dân|chủ tịch|đồng chí|lãnh đạo)\s$/iu;
/** What a local newspaper prints below its name: "CƠ QUAN CỦA ĐẢNG BỘ …". */
const ofParty = /ĐẢNG BỘ/u;
const provincial = /(?:UBND|HĐND|ĐẢNG BỘ|nhân dân) tỉnh(?!\p{L})|(?<!\p{L})tỉnh ủy/iu;
const municipal = /(?:UBND|HĐND|ĐẢNG BỘ|nhân dân) thành phố(?!\p{L})|(?<!\p{L})thành ủy/iu;

/**
 * Reads the place that a document is about: its issuer's; of an article that of the newspaper, a city where the page speaks of a
 * city's authorities and of no province's; else the province that its text names most often.
 */
export function readPlace({ issuer, publication, lines, around }: PlaceSources): string | undefined {
  const own = issuer && [...issuer.matchAll(places)][0];
  if (own) return `${own[1]} ${own[2]}`;
  const text = textOf(lines);
  const named = publication?.replace(/^Báo\s+|\s+điện tử$/gu, "");
  if (named && (text.includes(named) || ofParty.test(text) || text.includes(`TỈNH ${named.toUpperCase()}`)))
    return `${isOfCity(textOf(around)) ? "thành phố" : "tỉnh"} ${named}`;
  const counts = new Map<string, number>();
  for (const match of text.matchAll(places)) {
    if (match[1] !== "tỉnh" || beforePerson.test(text.slice(0, match.index))) continue;
    counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

function isOfCity(page: string): boolean {
  return municipal.test(page) && !provincial.test(page);
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(" ");
}
