import type { Corpus } from "../../core/corpus.ts";
import { elsewhere } from "../../core/elsewhere.ts";
import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { questionRepairer } from "../../vietnamese/question-repair.ts";
import { buildLedger, type Ledger } from "../ledger/ledger.ts";
import { type JudgedRow, judgedTables } from "../ledger/say-plan-verdicts.ts";
import { buildPeople } from "../people/people.ts";
import { answerLexicon } from "../question/answer-lexicon.ts";
import { conceptFinder } from "../question/concepts.ts";
import { buildGazetteer } from "../question/places.ts";
import { referenceYears, understand } from "../question/understand.ts";
import { continuationsOf } from "../ranking/continuation.ts";
import { partsOf } from "../ranking/prefer-part.ts";
import { readSections, type Section } from "../sections/read-sections.ts";
import { passageViewer } from "./passage-view.ts";

/** What a word that no passage holds weighs, in a corpus of any size: the weights were learned with this. */
const rarestForm = 8;

/** Of more passages people are read from the corpus's own place alone: the first question about one would wait for seconds. */
const mostReadForPeople = 50_000;

/** What answering knows of a corpus. */
export type PreparedCorpus = ReturnType<typeof prepareCorpus>;

/** Everything that answering learns from the corpus once, at start. */
export function prepareCorpus(corpus: Corpus) {
  const { vocabulary, documents, passages } = corpus;
  // What words mean here is learned from texts of the corpus's own place.
  const others = elsewhere(documents);
  const own = others.size > 0 ? passages.filter(({ documentId }) => !others.has(documentId)) : passages;
  const ownDocuments = documents.filter(({ id }) => !others.has(id));
  const lexicon = answerLexicon({ ...corpus, documents: ownDocuments, passages: own });
  const frequency = documentFrequency(own.map((passage) => passage.text));
  const rarest = Math.log((own.length + 1) / 0.5);
  const rarity = (form: string) =>
    (Math.log((own.length + 1) / ((frequency.get(form) ?? 0) + 0.5)) * rarestForm) / rarest;
  // Of other documents, those that state a place name it; titles of the others only look as if: "Văn hóa Xã Hội".
  const placed = documents.filter(({ id, place }) => place !== undefined || !others.has(id));
  const gazetteer = buildGazetteer(placed, own, vocabulary.provinces);
  const repair = questionRepairer({
    lexicon,
    chatWords: vocabulary.chatWords,
    abbreviations: vocabulary.abbreviations,
  });
  const concepts = conceptFinder({ vocabulary, rarity, lexicon });
  const years = referenceYears(ownDocuments);
  const places = passagePlaces(passages);
  const isLarge = passages.length > mostReadForPeople;
  let ledger: Ledger | undefined;
  let tables: JudgedRow[][] | undefined;
  let rows: Map<string, Passage[]> | undefined;
  let sections: Section[] | undefined;
  return {
    home: gazetteer.home,
    tables: () => (tables ??= judgedTables(passages)),
    rowsOf: (documentId: string) => {
      rows ??= rowsByDocument(passages);
      return rows.get(documentId) ?? [];
    },
    sections: () => (sections ??= readSections(ownDocuments, own)),
    // Joined when the first answer needs it.
    ledger: () => (ledger ??= buildLedger(corpus.facts, documents, passages, vocabulary)),
    continuations: continuationsOf(passages),
    parts: partsOf(passages),
    people: isLarge ? buildPeople(ownDocuments, own, vocabulary) : buildPeople(documents, passages, vocabulary),
    view: passageViewer(documents, passages, gazetteer),
    pairCount: lexicon.pairCount,
    byId: (id: string) => passages[places.numberOf(id) ?? -1],
    numberOf: places.numberOf,
    read: (question: string) =>
      understand(question, { repair, concepts, gazetteer, years, pairCount: lexicon.pairCount }),
  };
}

function rowsByDocument(passages: readonly Passage[]): Map<string, Passage[]> {
  const rows = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.kind !== "row") continue;
    const own = rows.get(passage.documentId);
    if (own) own.push(passage);
    else rows.set(passage.documentId, [passage]);
  }
  return rows;
}

function documentFrequency(texts: readonly string[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const text of texts)
    for (const form of new Set(normalize(text).match(/[\p{L}\p{M}]+/gu) ?? []))
      frequency.set(form, (frequency.get(form) ?? 0) + 1);
  return frequency;
}
