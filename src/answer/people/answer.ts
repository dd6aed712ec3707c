import type { DocumentKind } from "../../core/document.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { sayAuthor, sayHolder, sayHolders, sayRoles, saySigner } from "./headline.ts";
import { type Holder, holders } from "./match.ts";
import type { People, PersonMention } from "./people.ts";
import { type PersonQuestion, type RoleQuestion, readPersonQuestion, speaksOfSame, unknownName } from "./question.ts";
import { headOffices } from "./roles.ts";
import { authorsOf, signersOf } from "./signers.ts";
import type { PersonSource } from "./source.ts";

/** What is known of the question besides its words. */
export interface PersonContext {
  /** Years that the question names or inherits. Default: none. */
  readonly years?: readonly number[];
  /** Kinds of document that the question names, for signers. Default: read from the words. */
  readonly documentKinds?: readonly DocumentKind[];
  /** Repaired text of the question before, for "còn …?" and "ông ấy …?". Default: none. */
  readonly previous?: string;
}

/** An answer about a person. */
export interface PersonAnswer {
  /** At most 200 characters; names and roles stand in the sources. */
  readonly headline: string;
  /** What to cite, the weightiest first; empty when missing. */
  readonly sources: readonly PersonSource[];
  readonly confidence: number;
  /** Set when the documents name nobody: the engine abstains. `subject` is who was asked for, in the question's words. */
  readonly missing?: { readonly subject: string };
}

/** Roles for a time or a task: documents often leave out who holds them, so that they are never said to be missing. */
const passing = new Set(["to truong", "doi truong", "uy vien", "dai bieu quoc hoi", "tong thong", "dai su"]);

/** Offices that name their body themselves. */
const standsAlone = new Set(["thu tuong", "pho thu tuong", "tong bi thu"]);

/**
 * Answers who holds a role, which role a named person holds, and who signed a report or resolution.
 *
 * @param question repaired question: lower case, marked, abbreviations mostly spelled out
 * @returns `undefined` when the question asks for no such thing; sentence search answers then
 */
export function answerPerson(question: string, people: People, context: PersonContext = {}): PersonAnswer | undefined {
  const asked = readPersonQuestion(question, people.spell, context.previous);
  if (asked?.kind === "signer") return answerSigner(asked.text, people, context);
  if (asked?.kind === "author") return answerAuthor(asked.text, people);
  if (asked?.kind === "role") return answerRole(asked, people, context.years ?? []);
  return asked ? answerName(question, asked, people, context) : undefined;
}

function answerRole(asked: RoleQuestion, people: People, years: readonly number[]): PersonAnswer | undefined {
  const found = inTime(holders(asked.roles, people, years), years);
  const [first, second] = found;
  const [role] = asked.roles;
  if (!first || !role) {
    const isNamed = role && (role.body.length > 1 || role.body[0] === "nuoc" || standsAlone.has(role.office));
    const isSure = isNamed && !passing.has(role.office) && !asked.isWhich;
    return isSure ? missing(asked.subject) : undefined;
  }
  const close = found.filter((holder) => first.score - holder.score < 0.15);
  if (close.length === 1 || !second) return one(first, people, first.score > 0.5 ? 0.93 : 0.8);
  if (headOffices.has(role.office) || !role.office) {
    const isSameBody = close.every(({ held }) => held[0]?.role.body.join(" ") === first.held[0]?.role.body.join(" "));
    return isSameBody ? one(first, people, 0.65) : undefined;
  }
  if (asked.isWhich || asked.besides > 3) return undefined;
  return {
    headline: sayHolders(close.slice(0, 6), people),
    sources: close.slice(0, 6).flatMap(sourcesOf),
    confidence: 0.75,
  };
}

function one(holder: Holder, people: People, confidence: number): PersonAnswer {
  return { headline: sayHolder(holder, people), sources: sourcesOf(holder), confidence };
}

function sourcesOf({ mention }: Holder): readonly PersonSource[] {
  return mention.sources;
}

/** The document that a question names: from its kind on, without the asking words. */
function writtenName(text: string): string {
  const name = /(?:báo cáo|nghị quyết).*/.exec(text)?.[0] ?? "văn bản này";
  return name.replace(/ (?:là ai|do ai|ai|và|thì|vậy|thế)(?: .*)?$/, "").slice(0, 100);
}

/** Who held an office in a year that no document is near to is not told by the documents. */
function inTime(found: readonly Holder[], years: readonly number[]): readonly Holder[] {
  if (years.length === 0) return found;
  return found.filter(({ mention }) => {
    const year = Number(mention.document.date?.slice(0, 4) ?? 0);
    return year === 0 || years.some((asked) => Math.abs(asked - year) <= 1);
  });
}

function missing(subject: string): PersonAnswer {
  return {
    headline: `Tài liệu hiện có không nêu tên ${subject}.`,
    sources: [],
    confidence: 0.85,
    missing: { subject },
  };
}

function answerSigner(text: string, people: People, context: PersonContext): PersonAnswer | undefined {
  const found = signersOf(text, people, context.documentKinds ?? []);
  const [first] = found;
  if (!first) return missing(`người ký ${writtenName(text)}`);
  const equal = found.filter(({ score }) => first.score - score < 0.01);
  const isOne = new Set(equal.map(({ mention }) => mention.name)).size === 1;
  if (!isOne && equal.length > 2) return undefined;
  return { headline: saySigner(first.mention, people), sources: first.mention.sources, confidence: isOne ? 0.93 : 0.6 };
}

function answerAuthor(text: string, people: People): PersonAnswer | undefined {
  const [first, second] = authorsOf(text, people);
  if (!first || (second && first.score - second.score < 0.1)) return undefined;
  return { headline: sayAuthor(first.mention), sources: first.mention.sources, confidence: 0.8 };
}

function answerName(
  question: string,
  asked: Extract<PersonQuestion, { kind: "name" }>,
  people: People,
  context: PersonContext,
): PersonAnswer | undefined {
  const named = speaksOfSame(question) ? personBefore(people, context) : namedIn(asked.words, people);
  if (!named.length) {
    const unknown = unknownName(asked.words);
    return unknown ? missing(unknown) : undefined;
  }
  const isWanted = (office: string) => !asked.office || office.includes(asked.office);
  const ranked = named.filter((mention) => mention.roles.some(({ role }) => isWanted(role.office))).sort(fullestFirst);
  const [fullest] = ranked;
  if (!fullest) return undefined;
  const own = fullest.roles.filter(({ role }) => isWanted(role.office)).map(({ text }) => text);
  return { headline: sayRoles(fullest, own, people), sources: fullest.sources, confidence: 0.9 };
}

function fullestFirst(a: PersonMention, b: PersonMention): number {
  return Number(a.isSigner) - Number(b.isSigner) || b.roles.length - a.roles.length || b.title.length - a.title.length;
}

/** The person that the question before was answered with. */
function personBefore(people: People, context: PersonContext): readonly PersonMention[] {
  if (!context.previous) return [];
  const before = readPersonQuestion(context.previous, people.spell);
  if (before?.kind === "role") {
    const [first] = holders(before.roles, people, context.years ?? []);
    return first ? mentionsOf(first.name, people) : [];
  }
  if (before?.kind === "signer") {
    const [first] = signersOf(before.text, people, []);
    return first ? mentionsOf(first.mention.name, people) : [];
  }
  return before?.kind === "name" ? namedIn(before.words, people) : [];
}

function mentionsOf(name: string, people: People): readonly PersonMention[] {
  return people.byName.get(foldMarks(name).toLowerCase()) ?? [];
}

/** Mentions of the person named in full, or by given name after a title ("ông Tâm") where only one person fits. */
function namedIn(words: readonly string[], people: People): readonly PersonMention[] {
  const folded = words.map(foldMarks);
  for (let length = 5; length >= 2; length--)
    for (let i = 0; i + length <= folded.length; i++) {
      const found = people.byName.get(folded.slice(i, i + length).join(" "));
      if (found) return found;
    }
  const given = /(?:^| )(?:ông|bà|đồng chí|anh|chị) (?<name>\p{L}+(?: \p{L}+)?)/u
    .exec(words.join(" "))
    ?.groups?.["name"]?.split(" ");
  for (const name of given ? [given.join(" "), given[0] ?? ""] : []) {
    const same = people.mentions.filter(
      (mention) => ` ${mention.name.toLowerCase()}`.endsWith(` ${name}`) && mention.roles.length > 0,
    );
    if (same.length && new Set(same.map((mention) => mention.name)).size === 1) return same;
  }
  return [];
}
