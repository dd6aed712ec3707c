import type { Citation } from "../../core/citation.ts";
import type { CheckedClaim, ClaimChecker } from "../../core/claim.ts";
import type { Document } from "../../core/document.ts";
import type { Fact } from "../../core/fact.ts";
import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import type { Retriever } from "../../core/ports.ts";
import type { Span } from "../../core/span.ts";
import { digitStrings } from "../../vietnamese/numbers.ts";
import { sentences } from "../../vietnamese/sentences.ts";
import type { InspectableAnswerer } from "../create-answerer.ts";
import { passageViewer } from "../passage/passage-view.ts";
import { cite } from "../reply/cite.ts";
import { type ClaimedFigure, claimedFigures } from "./claimed-figures.ts";
import { type Judged, judgeFigure } from "./judge-figure.ts";
import { sayVerdicts } from "./say-verdicts.ts";

/** Figures of one claim that are checked; the rest is counted. */
const mostFigures = 10;

/** A growth of nothing named is the economy's. */
const economy = ["tăng trưởng kinh tế", "tốc độ tăng trưởng GRDP"];

/** A letter outside ASCII: the text is typed with marks. */
const marked = /(?!\p{ASCII})\p{L}/u;

/**
 * Builds the checker of claims: every figure is held against the facts of all documents, by what it measures, where and
 * when. Nothing is said right or wrong without the statement that decides, cited.
 *
 * @param answerer reads the words of a claim as it reads a question: repaired, with the places that they name; keeps the facts
 */
export function createClaimChecker(
  { corpus }: Retriever,
  answerer: Pick<InspectableAnswerer, "gather" | "ledger">,
): ClaimChecker {
  const readWords = async (text: string) => {
    const { own } = await answerer.gather({ text, history: [] });
    return { text: own.text, places: own.places.flatMap(({ name, level }) => (level === "country" ? [] : [name])) };
  };
  const { documents, passages } = corpus;
  const home = homeOf(documents);
  const citeFact = citer(documents, passages);
  const judge = async (figure: ClaimedFigure, repaired: ClaimedFigure | undefined): Promise<Judged> => {
    const named = placeOf((await readWords(figure.sentence)).places, figure.sentence, home);
    const bare = [home, named].flatMap((place) => (place ? [bareName(place)] : []));
    const withoutPlace = (text: string) => bare.reduce((rest, name) => rest.replaceAll(name, " "), text);
    const words = [...figure.subjects, ...(repaired?.subjects ?? [])].map((text) =>
      withoutPlace(text).replace(/\s+/g, " ").trim(),
    );
    const isEconomy =
      /tăng trưởng/iu.test(figure.sentence) &&
      (words.length === 0 || words.some((text) => /^(?:nền )?(?:kinh tế)?$/u.test(text)));
    const subjects = isEconomy ? economy : [...new Set(words.filter((text) => text.length > 1))];
    return judgeFigure(figure, subjects, named ?? home, answerer.ledger());
  };
  return {
    check: async (typed): Promise<CheckedClaim | undefined> => {
      const claim = typed.normalize("NFC").replace(/(?<!\p{L})nam(?= (?:19|20)\d\d)/giu, "năm");
      const repaired = claimedFigures((await readWords(claim)).text);
      const isUnmarked = !marked.test(claim.replaceAll("năm", ""));
      const figures = isUnmarked ? repaired : claimedFigures(claim);
      if (figures.length === 0) return undefined;
      const isPaired = figures.length === repaired.length;
      const judged = figures
        .slice(0, mostFigures)
        .map((figure, index) => judge(figure, isPaired ? repaired[index] : undefined));
      return sayVerdicts(await Promise.all(judged), citeFact, Math.max(0, figures.length - mostFigures));
    },
  };
}

const placeKinds = /^(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn) /u;

const bareName = (place: string): string => place.replace(placeKinds, "").toLowerCase();

/** The place that a sentence names; the bare name that the province shares with its town is the province's. */
function placeOf(named: readonly string[], sentence: string, home: string | undefined): string | undefined {
  const [first] = named;
  const isShared = first !== undefined && home !== undefined && bareName(first) === bareName(home);
  return isShared && !sentence.toLowerCase().includes(first.toLowerCase()) ? home : first;
}

/** The place that most documents speak of. */
function homeOf(documents: readonly Document[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { place } of documents) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Cites the clause of a passage that holds a fact's value; undefined when the quoted words do not hold it. */
function citer(documents: readonly Document[], passages: readonly Passage[]) {
  const { numberOf } = passagePlaces(passages);
  const view = passageViewer(documents, passages, { find: () => [], home: undefined });
  return (fact: Fact, number: number): Citation | undefined => {
    const passage = passages[numberOf(fact.passageId) ?? -1];
    if (!passage) return undefined;
    const [digits = fact.value, ...others] = [fact.value, fact.change, fact.shareOfPlan].flatMap(
      (text) => digitStrings(text ?? "")[0] ?? [],
    );
    const citations = stretches(passage, digits).flatMap(
      ({ start, end }) => cite(view(passage), number, start, end) ?? [],
    );
    const holding = citations.filter(({ quote }) => quote.includes(digits));
    return holding.find(({ quote }) => others.every((other) => quote.includes(other))) ?? holding[0];
  };
}

/** Stretches of a passage that may be quoted for a value, widest first: its sentence, then its clause (a page's footnotes may cut a sentence). */
function stretches({ kind, text }: Passage, digits: string): Span[] {
  const whole = { start: 0, end: text.length };
  if (kind === "row") return [whole];
  const holds = ({ start, end }: Span) => text.slice(start, end).includes(digits);
  const sentence = sentences(text).find(holds) ?? whole;
  const clauses = [...text.slice(sentence.start, sentence.end).matchAll(/[^;]+;?/gu)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  return [sentence, ...clauses.filter(holds)];
}
