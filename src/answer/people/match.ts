import type { People, PersonMention, StatedRole } from "./people.ts";
import { headOffices, isLevel, type Role } from "./roles.ts";

/** A person who holds what was asked, with the mention that says it best. */
export interface Holder {
  readonly name: string;
  readonly mention: PersonMention;
  /** The roles of the mention that were asked for. */
  readonly held: readonly StatedRole[];
  /** 0 to 1: how much of the bodies' names the question named. */
  readonly score: number;
}

const national = new Set(["trung uong", "quoc gia", "chinh phu", "quoc hoi"]);
/** Least share of a body's name that a question must name. */
const leastShare = 0.3;

/** The people who hold all of the roles together, best first; each person once. */
export function holders(roles: readonly Role[], people: People, years: readonly number[]): Holder[] {
  const [first] = roles;
  if (!first) return [];
  const best = new Map<string, Holder>();
  for (const mention of candidates(first, people)) {
    const fits = roles.map((role) => bestFit(role, mention, people));
    if (fits.some((fit) => fit === undefined)) continue;
    const found = fits.filter((fit) => fit !== undefined);
    const score = found.reduce((sum, fit) => sum + fit.score, 0) / found.length;
    const holder = { name: mention.name, mention, held: [...new Set(found.map((fit) => fit.stated))], score };
    const key = mention.name.toLowerCase();
    const known = best.get(key);
    if (!known || worth(holder, years) > worth(known, years)) best.set(key, holder);
  }
  return [...best.values()].sort((a, b) => worth(b, years) - worth(a, years));
}

function candidates(role: Role, people: People): readonly PersonMention[] {
  if (role.office) return people.byOffice.get(role.office) ?? [];
  return [...new Set([...headOffices].flatMap((office) => people.byOffice.get(office) ?? []))];
}

/** The fit of the words counts most; then the year, then how much the mention says. */
function worth({ mention, score }: Holder, years: readonly number[]): number {
  const year = Number(mention.document.date?.slice(0, 4) ?? 0);
  const isInYear = years.length === 0 ? 0 : years.includes(year) ? 0.5 : 0;
  const recent = (Number((mention.document.date ?? "").replaceAll("-", "").padEnd(8, "0")) || 0) / 1e10;
  return (
    score * 10 +
    isInYear +
    (mention.isSigner ? 0 : 0.2) +
    (mention.title ? 0.1 : 0) +
    Math.min(mention.roles.length, 4) * 0.02 +
    recent
  );
}

function bestFit(
  role: Role,
  mention: PersonMention,
  people: People,
): { stated: StatedRole; score: number } | undefined {
  let best: { stated: StatedRole; score: number } | undefined;
  for (const stated of mention.roles) {
    const isOffice = role.office ? stated.role.office === role.office : headOffices.has(stated.role.office);
    if (!isOffice || (role.isStanding && !stated.role.isStanding)) continue;
    const score = bodyFit(role, stated.role, mention, people);
    if (score >= leastShare && score > (best?.score ?? 0)) best = { stated, score };
  }
  return best;
}

/** Share of a body's words that the question named; 0 when the question names another body or place. */
function bodyFit(asked: Role, stated: Role, mention: PersonMention, people: People): number {
  const body = new Set(stated.body);
  if (body.size === 0) return asked.body.length === 0 ? 1 : 0;
  if (asked.body.length === 0) return 0;
  const words = withoutHome(asked.body, people.homeWords, body);
  const allowed = placeWords(stated.body, mention, people);
  const foreign = words.filter((word) => !body.has(word) && !allowed.has(word));
  // A word between two roles that no body holds is a slip ("kiêm" read as another word).
  if (asked.isCut && foreign.length === 1 && foreign[0] === asked.body.at(-1) && !isLevel(foreign[0] ?? ""))
    foreign.pop();
  if (foreign.length > 0) return 0;
  const matched = [...body].filter((word) => words.includes(word)).length;
  const isHome = body.has("tinh") && !words.includes("tinh") && !words.includes("huyen") && !words.includes("xa");
  return Math.min(1, matched / body.size + (isHome && matched > 1 ? 0.2 : 0));
}

/** "huyện … tỉnh …": the home province's name beside a lower level says nothing. */
function withoutHome(asked: readonly string[], home: readonly string[], body: ReadonlySet<string>): readonly string[] {
  const text = ` ${asked.join(" ")} `;
  const tail = ` ${home.join(" ")} `;
  if (body.has("tinh") || home.length < 2 || !text.endsWith(tail) || !/ (?:huyen|xa|pho|phuong|quan|tran) /.test(text))
    return asked;
  return text.slice(0, -tail.length).trim().split(" ");
}

/** Words of the place that a body leaves unsaid: a provincial body stands for the document's province. */
function placeWords(body: readonly string[], mention: PersonMention, people: People): ReadonlySet<string> {
  const pairs = body.map((word, i) => `${word} ${body[i + 1] ?? ""}`);
  if (pairs.some((pair) => national.has(pair))) return new Set();
  const hasLevel = body.some((word) => isLevel(word)) || pairs.includes("thanh pho") || pairs.includes("thanh uy");
  const all = [...mention.placeWords, ...people.homeWords];
  const names = all.filter((word) => !isLevel(word) && word !== "pho");
  return new Set(hasLevel ? names : all);
}
