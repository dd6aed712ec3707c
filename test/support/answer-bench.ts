import { type PassageView, passageViewer } from "../../src/answer/passage/passage-view.ts";
import { answerLexicon } from "../../src/answer/question/answer-lexicon.ts";
import { type Concept, conceptFinder } from "../../src/answer/question/concepts.ts";
import { buildGazetteer, type Gazetteer } from "../../src/answer/question/places.ts";
import { referenceYears, understand } from "../../src/answer/question/understand.ts";
import type { Understanding } from "../../src/answer/question/understanding.ts";
import type { Corpus } from "../../src/core/corpus.ts";
import type { Passage } from "../../src/core/passage.ts";
import { normalize } from "../../src/vietnamese/normalize.ts";
import { questionRepairer } from "../../src/vietnamese/question-repair.ts";
import { aDocument, aPassage } from "../fakes/documents.ts";
import { answerCorpus } from "../fixtures/answer-corpus.ts";

/** What the parts of the engine are tested with: a reader of questions and a looker at passages over one small corpus. */
export interface AnswerBench {
  readonly corpus: Corpus;
  readonly gazetteer: Gazetteer;
  read(question: string): Understanding;
  pairCount(first: string, second: string): number;
  concepts(question: string): Concept[];
  view(passage: Passage): PassageView;
  /** The first passage of the corpus that holds these words. */
  holding(words: string): PassageView;
}

/** Rarity of a word of one or two passages, and of one of more: as in a corpus of a thousand passages. */
const rare = 6;
const everyday = 2;

/** Sets the bench up. */
export function answerBench(corpus = answerCorpus()): AnswerBench {
  const { documents, passages, vocabulary } = corpus;
  const texts = passages.map((passage) => passage.text);
  const lexicon = answerLexicon(corpus);
  const gazetteer = buildGazetteer(documents, passages, vocabulary.provinces);
  const rarity = (form: string) =>
    texts.filter((text) =>
      normalize(text)
        .split(/[^\p{L}\p{M}]+/u)
        .includes(form),
    ).length > 2
      ? everyday
      : rare;
  const { chatWords, abbreviations } = vocabulary;
  const repair = questionRepairer({ lexicon, chatWords, abbreviations });
  const concepts = conceptFinder({ vocabulary, rarity, lexicon });
  const view = passageViewer(documents, passages, gazetteer);
  const years = referenceYears(documents);
  return {
    corpus,
    gazetteer,
    concepts,
    pairCount: lexicon.pairCount,
    view,
    read: (question) => understand(question, { repair, concepts, gazetteer, years, pairCount: lexicon.pairCount }),
    holding: (words) => {
      const passage = passages.find(({ text }) => text.includes(words));
      if (!passage) throw new Error(`no passage holds “${words}”`);
      return view(passage);
    },
  };
}

/** A view of a text that stands in no corpus, by itself in its document. */
export function viewOf(text: string, changes: Partial<Passage> = {}, document = aDocument()): PassageView {
  const passage = aPassage({ id: `${document.id}/x`, documentId: document.id, sectionPath: [], text, ...changes });
  return passageViewer([document], [passage], { find: () => [], home: undefined })(passage);
}

/** An understanding that asks for nothing; everything can be overridden. */
export function anUnderstanding(changes: Partial<Understanding> = {}): Understanding {
  return {
    text: "",
    isUnmarked: false,
    wanted: new Set(),
    units: [],
    valueCount: 1,
    concepts: [],
    inherited: [],
    narrowed: [],
    names: [],
    periods: [],
    places: [],
    kind: "any",
    documentKinds: [],
    documentSides: [],
    numbers: [],
    unknown: [],
    ...changes,
  };
}

/** A concept of the given words, with the weight of a rare one. */
export function aConcept(...variants: readonly string[]): Concept {
  return {
    variants: variants.map((variant) => variant.split(" ")),
    weight: 6,
    rarity: 6,
    isCode: false,
    isIndicator: false,
  };
}
