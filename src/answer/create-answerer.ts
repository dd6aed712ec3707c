import type { Answer } from "../core/answer.ts";
import { HoiTinhError } from "../core/errors.ts";
import type { Answerer, Retriever } from "../core/ports.ts";
import type { Question, Turn } from "../core/question.ts";
import type { ScoredPassage } from "../core/retrieval.ts";
import { normalize } from "../vietnamese/normalize.ts";
import { createJudge, type Judge } from "./judge.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { sayPlanVerdicts } from "./ledger/say-plan-verdicts.ts";
import { neighbours } from "./passage/neighbours.ts";
import { prepareCorpus } from "./passage/prepare-corpus.ts";
import { answerPerson } from "./people/answer.ts";
import { sayPerson } from "./people/say-person.ts";
import { writesRole } from "./people/writes-role.ts";
import { soughtText } from "./question/asked-speaker.ts";
import { asksWhy, asksWhyMissed } from "./question/asks-why.ts";
import { withDefaultWanted } from "./question/default-wanted.ts";
import { inherit, resolvedText } from "./question/follow-up.ts";
import { relaxations } from "./question/relax.ts";
import type { Understanding } from "./question/understanding.ts";
import { bestPassages } from "./ranking/best-passages.ts";
import { candidateOf, type Thread } from "./ranking/features.ts";
import { learnedWeights } from "./ranking/learned-weights.ts";
import { promote } from "./ranking/promote.ts";
import { type Ranked, rank } from "./ranking/rank.ts";
import type { AnswerWeights } from "./ranking/weights.ts";
import { lowerFirst } from "./reply/lower-first.ts";
import { isNear, refuse, type Told } from "./reply/refuse.ts";
import { sayDocumentNumber } from "./reply/say-document-number.ts";
import { unverifiedNumbers } from "./reply/verify.ts";
import { answerBroadly } from "./sections/answer-broadly.ts";
import { generalCauses } from "./sections/general-causes.ts";
import { mannerOf } from "./talk/manners.ts";
import { sayTalk } from "./talk/say-talk.ts";

/** How the engine may be set up; every field has a default that serves. */
export interface AnswererOptions {
  /** Passages that are looked at closely for each question. Default: 40. */
  readonly candidates?: number;
  /** Default: those that ship. */
  readonly weights?: AnswerWeights;
  /** Milliseconds since some start, for `Answer.milliseconds`. Default: `performance.now`. */
  readonly now?: () => number;
}

/** Longest question, characters. */
export const questionLimit = 2000;

/** What was gathered for one question before anything is decided. */
export interface Gathered {
  readonly asked: Understanding;
  /** The question by itself, without what it inherits. */
  readonly own: Understanding;
  /** The question before it, when there was one. */
  readonly before: Understanding | undefined;
  readonly isFollowUp: boolean;
  readonly retrieved: readonly ScoredPassage[];
  readonly ranked: readonly Ranked[];
}

/** An answerer that also shows its evidence, for measuring and training. */
export interface InspectableAnswerer extends Answerer {
  gather(question: Question): Promise<Gathered>;
  /** All facts with what is known of each, joined when first asked for. */
  ledger(): Ledger;
  readonly judge: Judge["judge"];
  /** Numbers of an answer that stand in none of its citations. */
  unverified(answer: Answer): string[];
}

/** Joins understanding, retrieval, decision and words. @see Answerer */
export function createAnswerer(retriever: Retriever, options: AnswererOptions = {}): InspectableAnswerer {
  const { candidates: count = 40, weights = learnedWeights, now = () => performance.now() } = options;
  const corpus = prepareCorpus(retriever.corpus);
  const { view, byId, numberOf, read, people, ledger, tables, sections, pairCount } = corpus;
  const { judge, sureness } = createJudge(corpus, weights);
  const isMentioned = (words: string) => retriever.mentions(words);

  const gather = async (question: Question): Promise<Gathered> => {
    const last = question.history.findLast(({ resolved }) => !isTalk(resolved));
    const own = read(question.text);
    const followUp = inherit(own, last, { read, pairCount });
    const asked = withDefaultWanted(followUp.understanding);
    const retrieved = await retriever.retrieve({
      text: soughtText(asked.text, asked.speaker),
      limit: count,
      places: asked.places.map((place) => place.name),
      years: asked.periods.map((period) => period.year).filter((year) => year > 0),
      documentKinds: asked.documentKinds,
    });
    const isNearLast = followUp.isFollowUp && !followUp.leavesPlace;
    const thread = threadOf(isNearLast ? last : undefined);
    const near = isNearLast ? neighbours(last, retriever, numberOf, retrieved) : [];
    const bestScore = retrieved[0]?.score ?? 0;
    const candidates = [...retrieved, ...near].map((scored) =>
      candidateOf(scored, bestScore, view(scored.passage), asked, thread),
    );
    return {
      asked,
      own,
      before: last && read(last.resolved),
      isFollowUp: followUp.isFollowUp,
      retrieved,
      ranked: promote(rank(candidates, weights.ranking), asked),
    };
  };

  const threadOf = (turn: Turn | undefined): Thread => {
    const passages = (turn?.passageIds ?? []).map((id) => byId(id)).filter((p) => p !== undefined);
    return {
      passageIds: new Set(passages.map((p) => p.id)),
      blocks: new Set(passages.map((p) => `${p.documentId}:${p.block}`)),
      documentIds: new Set(passages.map((p) => p.documentId)),
    };
  };

  /** What the documents say of less than was asked. */
  const instead = ({ asked, retrieved }: Gathered): Told[] => {
    const thread = threadOf(undefined);
    const bestScore = retrieved[0]?.score ?? 0;
    const told: Told[] = [];
    for (const { asked: less, label } of relaxations(asked, read, corpus.home)) {
      const relaxed = withDefaultWanted(less);
      const candidates = retrieved.map((scored) =>
        candidateOf(scored, bestScore, view(scored.passage), relaxed, thread),
      );
      const { composed, confidence } = sureness(promote(rank(candidates, weights.ranking), relaxed), relaxed);
      const citation = composed?.citations.find(({ number }) => number === composed.headlineCitations[0]);
      if (composed && citation && confidence >= weights.threshold && isNear(composed.headline, relaxed))
        told.push({ text: labelled(label, composed.headline), citation });
    }
    const causes = asksWhyMissed(asked.text) ? generalCauses(asked, sections(), view) : undefined;
    return causes ? [...told, causes] : told;
  };

  const answer = async (question: Question): Promise<Answer> => {
    const started = now();
    const text = question.text.trim();
    if (!text) throw new HoiTinhError("question-empty", "Câu hỏi trống: bạn hãy gõ điều muốn hỏi.");
    if (text.length > questionLimit)
      throw new HoiTinhError(
        "question-too-long",
        `Câu hỏi dài ${text.length} ký tự: bạn rút gọn còn tối đa ${questionLimit} ký tự nhé.`,
      );
    const gathered = await gather({ ...question, text });
    const { asked, ranked } = gathered;
    const resolved = resolvedText(text, gathered.isFollowUp, asked);
    const finish = (rest: Omit<Answer, "resolved" | "retrieved" | "milliseconds">): Answer => ({
      ...rest,
      resolved,
      retrieved: bestPassages(ranked, rest, byId),
      milliseconds: now() - started,
    });
    const typed = normalize(text);
    const manner = mannerOf(typed, gathered.own.text);
    const [best] = ranked;
    if (manner) return finish(sayTalk(manner, typed, gathered.own.text));
    const person = asksWhy(asked.text)
      ? undefined
      : answerPerson(gathered.own.text, people, {
          years: gathered.own.periods.map((period) => period.year).filter((year) => year > 0),
          ...(gathered.before ? { previous: gathered.before.text } : {}),
        });
    const named = person && sayPerson(person, byId, view);
    const role = person?.missing?.subject;
    if (named && role === undefined) return finish(named);
    const { composed, confidence } = sureness(ranked, asked);
    const isSure = composed !== undefined && confidence >= weights.threshold;
    // A sentence may say who does it without naming a holder: "do Chủ tịch UBND tỉnh làm Trưởng ban".
    if (named && !(isSure && role && writesRole(role, composed.headline))) return finish(named);
    const numbered = sayDocumentNumber(asked, retriever.corpus, view);
    if (numbered) return finish(numbered);
    const targets = sayPlanVerdicts({ ...gathered.own, periods: asked.periods, places: asked.places }, tables(), view);
    if (targets) return finish(targets);
    const section = answerBroadly(gathered, sections, view);
    if (section) return finish(section);
    if (!best) return finish(sayTalk("unreadable", typed, gathered.own.text));
    if (!isSure) return finish(refuse(asked, ranked, confidence, isMentioned, instead(gathered)));
    return finish({ ...composed, abstained: false, confidence, suggestions: [] });
  };
  const check = (given: Answer): string[] => {
    const views = given.citations
      .map((citation) => byId(citation.passageId))
      .filter((p) => p !== undefined)
      .map(view);
    return given.abstained
      ? []
      : unverifiedNumbers([given.headline, ...given.details].join("\n"), given.citations, views);
  };
  return { gather, judge, answer, ledger, unverified: check };
}

/** What is said of less than was asked, behind what that is: "Toàn tỉnh: …", unless its words begin with it. */
function labelled(label: string, said: string): string {
  return said.toLowerCase().startsWith(label.toLowerCase()) ? said : `${label}: ${lowerFirst(said)}`;
}

/** Whether a turn was talk: what follows goes on from the turn before it. */
function isTalk(resolved: string): boolean {
  const text = normalize(resolved);
  return mannerOf(text, text) !== undefined;
}
