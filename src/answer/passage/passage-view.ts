import type { Document } from "../../core/document.ts";
import type { Passage } from "../../core/passage.ts";
import { remembered } from "../../core/remembered.ts";
import { isComparisonBase } from "../../vietnamese/comparison-base.ts";
import { type Amount, amounts } from "../../vietnamese/numbers.ts";
import { type Period, periods } from "../../vietnamese/periods.ts";
import { type Token, tokens } from "../../vietnamese/tokens.ts";
import { isGlue } from "../question/glue.ts";
import type { Gazetteer, Place } from "../question/places.ts";
import { WordList } from "../question/word-list.ts";
import { type Clause, clauses } from "./clauses.ts";
import { withoutExcluded } from "./excluded.ts";
import { type PassageBlock, passageBlocks } from "./passage-block.ts";
import { type Row, readRow, thingOf } from "./row-values.ts";
import { runningSpeakers } from "./running-speakers.ts";

/** A clause with its words and values, worked out once. */
export interface ClauseView extends Clause {
  readonly text: string;
  readonly words: WordList;
  /** Amounts other than years. */
  readonly amounts: readonly Amount[];
  readonly hasName: boolean;
  readonly hasDate: boolean;
  /** Telling words before the first value: what the statement is about. */
  readonly subject: readonly string[];
}

/** A passage with everything that deciding needs, worked out once. */
export interface PassageView {
  readonly passage: Passage;
  readonly document: Document;
  readonly words: WordList;
  readonly clauses: readonly ClauseView[];
  /** A table's row, read; `undefined` for other passages and for rows without a name or value. */
  readonly row: Row | undefined;
  /** What it states one by one: its clauses; of a row whose columns are things, each thing with its value. */
  readonly statements: readonly ClauseView[];
  /** Telling words of a row's label; empty for other passages. */
  readonly label: WordList;
  /** The same with those of the row that it breaks down. */
  readonly fullLabel: WordList;
  /** Words of section path, context and title: what the passage leaves unsaid. */
  readonly aroundWords: WordList;
  /** Words of the sentences beside it in the same paragraph or list. */
  readonly blockWords: WordList;
  readonly amounts: readonly Amount[];
  readonly periods: readonly Period[];
  /** Periods of the nearest that names one: a note's sentence, the section, the document. */
  readonly inheritedPeriods: readonly Period[];
  readonly places: readonly Place[];
  /** Place of the document when it is below the home province, else undefined. */
  readonly documentPlaces: readonly Place[];
  /** Personal names: runs of two to four capitalised syllables after a title or role. */
  readonly hasPersonalName: boolean;
  readonly hasDate: boolean;
  /** Who speaks in it, name and roles in small letters, looked for when asked; empty where nobody is said to. */
  readonly speaker: string;
}

const personal =
  /(?<!\p{L})(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|anh|chị|TM\.|KT\.|CHỦ TỊCH|TỊCH|tướng|thư|trưởng|bộ trưởng|giám đốc|nhạc sĩ|ca sĩ|tác giả)[,:]? (?:\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+){1,3}/u;
const aloneName = /^\**\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}\**$/u;
const dated = /(?:ngày \d{1,2}|\d{1,2}\/\d{1,2}|tháng \d{1,2}|quý [IVX]+|năm (?:19|20)\d{2})/u;

/**
 * Makes a cache of views: each passage is looked at once. At most `capacity` views are kept (default 20,000), and with them
 * what passages of a section or a document share.
 */
export function passageViewer(
  documents: readonly Document[],
  passages: readonly Passage[],
  gazetteer: Gazetteer,
  capacity = 20000,
): (passage: Passage) => PassageView {
  const speakerOf = runningSpeakers(passages);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const blockOf = passageBlocks(passages, ({ documentId }) => ownYear(byId.get(documentId)));
  const cache = new Map<string, PassageView>();
  const around = new Map<string, WordList>();
  const aroundOf = (text: string): WordList => {
    const known = around.get(text) ?? listOf(tokens(text));
    around.set(text, known);
    return known;
  };
  const placesOf = remembered(({ place = "", title }: Document) =>
    gazetteer.find([place, title].join(" . ")).filter(({ level }) => level === "district" || level === "commune"),
  );
  return (passage) => {
    const known = cache.get(passage.id);
    if (known) return known;
    const document = byId.get(passage.documentId);
    if (!document) throw new Error(`passage ${passage.id} belongs to no document`);
    const block = blockOf(passage);
    const documentPlaces = placesOf(document);
    const view = look(passage, { document, documentPlaces, block, speakerOf, gazetteer, aroundOf });
    if (cache.size >= capacity) {
      cache.clear();
      around.clear();
    }
    cache.set(passage.id, view);
    return view;
  };
}

/** What a passage is looked at with. */
interface Surroundings extends Pick<PassageView, "document" | "documentPlaces"> {
  readonly block: PassageBlock;
  readonly speakerOf: (passage: Passage) => string;
  readonly gazetteer: Gazetteer;
  /** The words of what stands around passages, the same list for the same text. */
  readonly aroundOf: (text: string) => WordList;
}

function look(passage: Passage, surroundings: Surroundings): PassageView {
  const { document, documentPlaces, block, speakerOf, gazetteer, aroundOf } = surroundings;
  const around = withoutExcluded([...passage.sectionPath, passage.context, document.title].join(" . "));
  const sources = [
    passage.kind === "note" ? passage.context.slice(0, 45) : "",
    ...[...passage.sectionPath].reverse(),
    document.period ?? "",
    document.title,
    yearOf(document),
  ];
  const blockTokens = tokens(
    [...block.before.slice(0, 2), ...block.after.slice(0, 1)].map((other) => other.text).join(" . "),
  );
  const row = passage.kind === "row" ? readRow(passage) : undefined;
  const clauses = readClauses(passage.text);
  return {
    passage,
    document,
    words: oneOf(clauses, listOf(tokens([withoutExcluded(passage.text), ...thingsOf(row)].join(" . ")))),
    label: new WordList(labelWords(row?.ownLabel)),
    fullLabel: new WordList(labelWords(row?.label)),
    clauses,
    row,
    statements: thingStatements(row) ?? clauses,
    aroundWords: aroundOf(around),
    blockWords: listOf(blockTokens),
    amounts: amounts(passage.text),
    periods: periods(passage.text),
    inheritedPeriods: block.runningPeriod
      ? [block.runningPeriod]
      : [...nearestPeriods(sources), ...storyYear(document)],
    places: gazetteer.find(passage.text),
    documentPlaces,
    hasPersonalName: personal.test(passage.text) || aloneName.test(passage.text.trim()),
    hasDate: dated.test(passage.text),
    get speaker() {
      return speakerOf(passage);
    },
  };
}

/** The words of a passage's only statement where they are all of its own: then they are sought in once. */
function oneOf([only, ...others]: readonly ClauseView[], own: WordList): WordList {
  const isSame =
    only !== undefined &&
    others.length === 0 &&
    only.words.forms.length === own.forms.length &&
    only.words.forms.every((form, at) => form === own.forms[at]);
  return isSame ? only.words : own;
}

const listOf = (list: readonly Token[]): WordList => new WordList(list.map((token) => token.form));

/** "Huyện Bình Khê khách du lịch 85 nghìn lượt": a row's things with their values; `undefined` where its columns are no things. */
function thingStatements(row: Row | undefined): ClauseView[] | undefined {
  const said = (row?.values ?? []).flatMap((value) => {
    const thing = thingOf(value);
    return thing ? `${row?.ownLabel} ${thing.name} ${value.text} ${thing.unit}` : [];
  });
  return said.length
    ? said.flatMap((text) => clauseView(text, { start: 0, end: text.length, sentence: 0, isHead: false }))
    : undefined;
}

/** What the columns of a row are of, where they are things: the row speaks of them. */
function thingsOf(row: Row | undefined): string[] {
  return (row?.values ?? []).flatMap((value) => thingOf(value)?.name ?? []);
}

function labelWords(label = ""): string[] {
  return tokens(label.replace(/\(.*?\)/g, " "))
    .map((token) => token.form)
    .filter((form) => !isGlue(form));
}

/** Periods of the nearest source that names any. */
function nearestPeriods(sources: readonly string[]): Period[] {
  for (const source of sources) {
    const found = periods(source).filter((period) => !isComparisonBase(source, period));
    if (found.length) return found;
  }
  return [];
}

/** A newspaper that looks ahead in its title still tells what came of its own year. */
function storyYear(document: Document): Period[] {
  return document.kind === "article" || document.kind === "speech" ? periods(yearOf(document)) : [];
}

/** The year that a document is about: of its period, else of its date; 0 when unknown. */
function ownYear(document: Document | undefined): number {
  const [stated] = periods(document?.period ?? "");
  return stated?.year ?? Number(document?.date?.slice(0, 4) ?? 0);
}

function yearOf(document: Document): string {
  return document.date ? `năm ${document.date.slice(0, 4)}` : "";
}

/** The statements of a text with their words and values. */
export function readClauses(text: string): ClauseView[] {
  return clauses(text).map((clause) => clauseView(text, clause));
}

function clauseView(whole: string, clause: Clause): ClauseView {
  const text = whole.slice(clause.start, clause.end);
  const spoken = withoutExcluded(text);
  const own = tokens(text);
  const values = amounts(text).filter((amount) => !/^(?:19|20)\d{2}$/.test(amount.text));
  return {
    ...clause,
    text,
    words: listOf(spoken === text ? own : tokens(spoken)),
    amounts: values,
    hasName: /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text),
    hasDate: dated.test(text),
    subject: subjectOf(text, own, values[0]),
  };
}

const filler = new Set(
  "ước đạt được thực hiện là có đã tăng giảm trong đó năm tháng ngày đến hết nay trên gần khoảng tổng toàn tỉnh cả với so".split(
    " ",
  ),
);

/** @param own the words of the text */
function subjectOf(text: string, own: readonly Token[], first: Amount | undefined): string[] {
  const before = first ? tellingWords(tokens(text.slice(0, first.start))) : [];
  return before.length ? before : tellingWords(own);
}

function tellingWords(list: readonly Token[]): string[] {
  const forms = list.filter((token) => token.kind === "word").map((token) => token.form);
  return [...new Set(forms)].filter((form) => !isGlue(form) && !filler.has(form));
}
