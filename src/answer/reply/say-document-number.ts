import type { Answer } from "../../core/answer.ts";
import type { Corpus } from "../../core/corpus.ts";
import type { Document } from "../../core/document.ts";
import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { periods } from "../../vietnamese/periods.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import { cite } from "./cite.ts";

/**
 * Answers "nghị quyết … mang số mấy" about a document of the corpus itself, from its letterhead.
 *
 * @returns `undefined` when the question asks for another number, or no single document of the kind and year bears one
 */
export function sayDocumentNumber(
  asked: Understanding,
  corpus: Corpus,
  view: (passage: Passage) => PassageView,
): Omit<Answer, "resolved" | "retrieved" | "milliseconds"> | undefined {
  if (!asked.wanted.has("document-number") || !asked.documentKinds.length || /số liệu/.test(asked.text))
    return undefined;
  const years = asked.periods.map((period) => period.year);
  const fitting = corpus.documents.filter(
    (document) => document.number && asked.documentKinds.includes(document.kind) && isOfYears(document, years),
  );
  const [document] = fitting;
  if (fitting.length !== 1 || !document?.number || !speaksOf(asked, document)) return undefined;
  const number = document.number;
  const { from, to } = passagePlaces(corpus.passages).rangeOf(document.id);
  const passage = corpus.passages.slice(from, to).find((p) => p.text.includes(number));
  const citation =
    passage && cite(view(passage), 1, passage.text.indexOf(number), passage.text.indexOf(number) + number.length);
  if (!citation) return undefined;
  return {
    headline: `${document.title} mang số ${number}.`.slice(0, 300),
    headlineCitations: [1],
    details: [],
    citations: [citation],
    abstained: false,
    confidence: 0.9,
    suggestions: [],
  };
}

function isOfYears(document: Document, years: readonly number[]): boolean {
  if (!years.length) return true;
  const own = periods([document.title, document.period ?? "", document.date?.slice(0, 4) ?? ""].join(" . ")).map(
    (period) => period.year,
  );
  return years.some((year) => own.includes(year));
}

/** The document itself is meant when most of the question's concepts stand in its title or issuer. */
function speaksOf(asked: Understanding, document: Document): boolean {
  const title =
    `${document.title} ${document.issuer ?? ""} ${document.kind === "resolution" ? "nghị quyết" : "báo cáo"}`.toLowerCase();
  const met = asked.concepts.filter((concept) => concept.variants.some((variant) => title.includes(variant.join(" "))));
  return asked.concepts.length > 0 && met.length / asked.concepts.length >= 0.6;
}
