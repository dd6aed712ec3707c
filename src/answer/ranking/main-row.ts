import type { Passage } from "../../core/passage.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Row } from "../passage/row-values.ts";
import { asksWhy } from "../question/asks-why.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import { isFraming } from "../question/framing-words.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import { spokenWords } from "../statement/clause-worth.ts";
import { isOfPlan } from "./fits.ts";
import type { Ranked } from "./rank.ts";
import { namesPartOfYear, namingWords, type RowFit, rowFit } from "./row-fit.ts";

/** Candidates whose tables are looked through. */
const looked = 15;
/** Words of a question that is only an indicator's name, at most. */
const bareWords = 5;
const asking = /(?<!\p{L})(?:bao nhiêu|mấy|nào|gì|ai|đâu|sao|không)(?!\p{L})/u;

/** What finding the row draws on. */
export interface MainRowResources {
  /** Rows of a document, in order. */
  readonly rowsOf: (documentId: string) => readonly Passage[];
  readonly view: (passage: Passage) => PassageView;
}

/**
 * Puts in front the table row of the very indicator that is asked for, where the best candidate is the row of a narrower one
 * ("tỷ trọng … trong GRDP" for "GRDP"), tells no plan though it is asked whether that was met, or tells no figure of what is
 * asked for by its name alone; where there is no such row, the statement that is most about that name.
 */
export function preferMainRow(
  ranked: readonly Ranked[],
  asked: Understanding,
  resources: MainRowResources,
): readonly Ranked[] {
  const [best] = ranked;
  if (!best || !asksForFigure(asked) || namesPartOfYear(asked)) return ranked;
  const { view } = best.candidate;
  const own = rowFit(view, asked);
  const needsPlan = asksVerdict(asked) && !(own?.isWhole && tellsBoth(own.row, asked));
  const isBare = asked.text.split(" ").length <= bareWords && !asking.test(asked.text) && !own;
  const needsFigure = isBare && figurePrecision(view, asked) < leastFigure;
  const needsResult = isBare && asked.kind === "any" && !asked.periods.length && isOfPlan(view);
  const near = narrower(ranked, asked);
  if (near) return near;
  if (!own && !needsPlan && !needsFigure && !needsResult) return ranked;
  const least = needsPlan || !own?.isWhole ? leastPrecision : own.precision;
  let found: { readonly view: PassageView; readonly fit: RowFit } | undefined;
  for (const other of rowsNear(ranked, resources)) {
    const fit = rowFit(other, asked);
    if (!fit?.isWhole || (needsPlan && !tellsBoth(fit.row, asked))) continue;
    if (fit.precision > (found?.fit.precision ?? least)) found = { view: other, fit };
  }
  if (found) return inFront(ranked, best, found.view);
  return needsFigure ? figureFirst(ranked, asked) : ranked;
}

/**
 * Where the best candidate gives the share of a part ("tỷ trọng công nghiệp trong GRDP") and the next one the figure of the very thing: the
 * latter first.
 */
function narrower(ranked: readonly Ranked[], asked: Understanding): readonly Ranked[] | undefined {
  const [best] = ranked;
  const isPart = best?.candidate.view.passage.kind === "item" && figurePrecision(best.candidate.view, asked) === 0;
  if (!best || !isPart) return undefined;
  const very = ranked
    .slice(1, looked)
    .find(
      ({ candidate, score }) =>
        best.score - score < partMargin &&
        candidate.view.passage.block === best.candidate.view.passage.block &&
        candidate.view.passage.documentId === best.candidate.view.passage.documentId &&
        figurePrecision(candidate.view, asked) === 1,
    );
  return very && [very, ...ranked.filter((other) => other !== very)];
}

/** How far behind it may lie, and a statement that is about a name alone; score. */
const partMargin = 3;
/** A statement that is less about a bare name than this gives no figure of it. */
const leastFigure = 0.35;
const figureMargin = 3;
/** A row's name that the question speaks less of is another indicator's. */
const leastPrecision = 0.3;

function inFront(ranked: readonly Ranked[], best: Ranked, view: PassageView): readonly Ranked[] {
  const known = ranked.find(({ candidate }) => candidate.view.passage.id === view.passage.id);
  const features = { ...best.candidate.features, isRow: 1, labelFit: 1 };
  const entry = known ?? { ...best, candidate: { ...best.candidate, view, features } };
  return [entry, ...ranked.filter((other) => other !== entry)];
}

/** The statement first that is most about what is asked for. */
function figureFirst(ranked: readonly Ranked[], asked: Understanding): readonly Ranked[] {
  let most = 0;
  let found: Ranked | undefined;
  for (const entry of ranked.slice(0, looked)) {
    if ((ranked[0]?.score ?? 0) - entry.score > figureMargin) break;
    if (entry.candidate.view.documentPlaces.length > 0) continue;
    const precision = figurePrecision(entry.candidate.view, asked);
    if (precision > most) [most, found] = [precision, entry];
  }
  if (found) return [found, ...ranked.filter((other) => other !== found)];
  // "100% hộ nghèo được tặng quà" says of what share something holds.
  return ranked.filter(({ candidate }) => !/^\d[\d.,]*\s?%/u.test(candidate.view.passage.text));
}

/** Rows of the tables that the best candidates stand in. */
function rowsNear(ranked: readonly Ranked[], { rowsOf, view }: MainRowResources): PassageView[] {
  const near = ranked.slice(0, looked).map(({ candidate }) => candidate.view.passage);
  const documents = new Set(near.filter(({ kind }) => kind === "row").map(({ documentId }) => documentId));
  return [...documents].flatMap((id) => rowsOf(id)).map(view);
}

/** Whether a question names an indicator of the province and asks for its value. */
function asksForFigure({ wanted, places, documentSides, text }: Understanding): boolean {
  const isOther = (["person", "date", "place", "rank", "document-number", "list"] as const).some((kind) =>
    wanted.has(kind),
  );
  return !isOther && !places.length && !documentSides.length && !asksWhy(text);
}

/** Whether a row has a plan and what came of it, for the year that is asked for or any. */
function tellsBoth({ values }: Row, { periods }: Understanding): boolean {
  const years = periods.map(({ year }) => year);
  const ofYear = values.filter(({ year }) => year !== undefined && (!years.length || years.includes(year)));
  const isDone = (kind: string) => kind === "estimate" || kind === "result";
  return ofYear.some(({ kind }) => kind === "plan") && ofYear.some(({ kind }) => isDone(kind));
}

/**
 * How much the statement of a passage that gives a figure of what is asked for is about just that, 0 to 1; 0 for rows and where
 * what is asked for is only what the figure is a part of ("cơ giới trong nông nghiệp đạt 100%").
 */
function figurePrecision({ passage, clauses }: PassageView, asked: Understanding): number {
  if (passage.kind === "row") return 0;
  const seeker = seekerOf(asked);
  const spoken = spokenWords(asked);
  const isTelling = asked.concepts.map(({ variants: [words = []] }) => !isFraming(words));
  const speaksOfAll = (words: WordList) =>
    seeker.matches(words).every(({ score }, i) => score >= 0.9 || (isTelling.some(Boolean) && !isTelling[i]));
  let most = 0;
  for (const { amounts, text } of clauses) {
    const before = text.slice(0, amounts[0]?.start ?? 0);
    const words = new WordList(tokens(before).map(({ form }) => form));
    if (partOf.test(before) || !speaksOfAll(words)) continue;
    const naming = namingWords(before);
    most = Math.max(most, naming.filter((form) => spoken.has(form)).length / Math.max(1, naming.length));
  }
  return most;
}

/** "Cơ giới trong nông nghiệp đạt": what stands behind such a word is not what is counted. */
const partOf = /(?<!\p{L})(?:trong|của|cho(?! (?:vay|thuê|mượn|thu hoạch|mủ))) [^,;]*$/iu;

/** Whether it is asked if a plan was met, or how far. */
function asksVerdict({ kind, wanted, text }: Understanding): boolean {
  return kind === "both" && (wanted.has("yes-no") || againstPlan.test(text));
}

const againstPlan =
  /(?:so (?:với )?|vượt |hơn |kém |hụt |đạt )(?:\S+ ){0,3}(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán|nghị quyết)|(?<!\p{L})đạt hay/u;
