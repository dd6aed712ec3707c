import type { DocumentKind } from "../../core/document.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { periods } from "../../vietnamese/periods.ts";
import type { People, PersonMention } from "./people.ts";
import { spelledWords } from "./roles.ts";

/** Signed documents that a question may mean, best first; equal ones share the first score. */
export interface SignerMatch {
  readonly mention: PersonMention;
  readonly score: number;
}

const kindWords: readonly (readonly [RegExp, readonly DocumentKind[]])[] = [
  [/báo cáo tóm tắt/, ["summary-report"]],
  [/báo cáo/, ["report", "summary-report"]],
  [/nghị quyết/, ["resolution"]],
];

/** Finds the signed documents of the kind, time and issuer that the question names. */
export function signersOf(text: string, people: People, kinds: readonly DocumentKind[]): SignerMatch[] {
  const [first] = kindWords.filter(([pattern]) => pattern.test(text));
  const wanted = first?.[1] ?? kinds;
  const found: SignerMatch[] = [];
  for (const mention of people.mentions) {
    if (!mention.isSigner || !wanted.includes(mention.document.kind)) continue;
    const time = timeFit(text, mention);
    if (time === 0 || !isIssuer(text, mention, people)) continue;
    const full = mention.document.kind === wanted[0] ? 0.2 : 0;
    found.push({ mention, score: time + full + titleFit(text, mention) });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Articles with a by-line whose titles or opening words the question names, best first. */
export function authorsOf(text: string, people: People): SignerMatch[] {
  const asked = new Set(
    foldMarks(text)
      .split(" ")
      .filter((word) => !askingWords.has(word)),
  );
  const found = people.mentions
    .filter((mention) => mention.roles.length === 0 && !mention.isSigner)
    .map((mention) => {
      const title = new Set(foldMarks(normalize(mention.document.title)).match(/[\p{L}\d]+/gu) ?? []);
      return { mention, score: [...asked].filter((word) => title.has(word)).length / Math.max(2, asked.size) };
    });
  return found.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score);
}

const askingWords = new Set(
  "ai viet bai bao tin ve cua tac gia phong vien nao la do nguoi da o tren co cho biet xin thi vay".split(" "),
);

/** 0 when the document belongs to another time than the question names. */
function timeFit(text: string, { document }: PersonMention): number {
  const [asked] = periods(text.replace(/(?<=tháng \d{1,2}) (?=(?:19|20)\d{2})/g, " năm "));
  if (!asked) return 1;
  const own = periods(`${document.period ?? document.title} `)[0];
  if (own && own.from === asked.from && own.to === asked.to) return 3;
  const dated = Number(document.date?.slice(0, 4) ?? 0);
  if (asked.kind === "year")
    return own?.year === asked.year ? 1.5 : dated === asked.year && !own ? 1 : dated === asked.year ? 0.5 : 0;
  const month = document.date?.slice(0, 7).replace("-", "");
  return month && Math.floor(asked.from / 100) === Number(month) ? 1 : 0;
}

/** The issuing body and level, where the question names them. */
function isIssuer(text: string, { document }: PersonMention, people: People): boolean {
  const issuer = spelledWords(document.issuer ?? "", people.spell).join(" ");
  const organs = ["ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy", "chính phủ", "quốc hội"].filter((organ) =>
    text.includes(organ),
  );
  const level = /(?:ủy ban nhân dân|hội đồng nhân dân) (?<level>tỉnh|thành phố|huyện|thị xã|xã|phường)/.exec(text)
    ?.groups?.["level"];
  if (organs.length && !organs.some((organ) => issuer.includes(organ))) return false;
  const place = /(?:huyện|thị xã|xã|phường) (?<name>\p{L}+)/u.exec(text)?.groups?.["name"];
  if (place && !/^(?:hội|chuẩn|đã)$/.test(place) && !issuer.includes(place)) return false;
  return !level || issuer.includes(level);
}

/** Share of the title's words that the question names; decides among documents of one time. */
function titleFit(text: string, { document }: PersonMention): number {
  const asked = new Set(foldMarks(text).split(" "));
  const title = foldMarks(normalize(document.title)).match(/\p{L}+/gu) ?? [];
  return (title.filter((word) => asked.has(word)).length / Math.max(8, title.length)) * 0.3;
}
