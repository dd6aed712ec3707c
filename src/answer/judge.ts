import type { Passage } from "../core/passage.ts";
import { type ConfidenceName, confidenceOf, confidenceSigns } from "./confidence/confidence.ts";
import { doubt } from "./confidence/doubt.ts";
import { isPlainMiss } from "./confidence/plain-miss.ts";
import type { Said } from "./confidence/said.ts";
import { holdsValue, keepsNarrowing } from "./confidence/veto.ts";
import type { PassageView } from "./passage/passage-view.ts";
import type { PreparedCorpus } from "./passage/prepare-corpus.ts";
import { asksWhy } from "./question/asks-why.ts";
import type { Understanding } from "./question/understanding.ts";
import { announces, namedElsewhere } from "./ranking/continuation.ts";
import { isRecital } from "./ranking/features.ts";
import { preferMainRow } from "./ranking/main-row.ts";
import { preferCause } from "./ranking/prefer-cause.ts";
import { preferContent } from "./ranking/prefer-content.ts";
import { preferNaming } from "./ranking/prefer-naming.ts";
import { preferPart } from "./ranking/prefer-part.ts";
import { preferTelling } from "./ranking/prefer-telling.ts";
import { preferWhole } from "./ranking/prefer-whole.ts";
import type { Ranked } from "./ranking/rank.ts";
import { isVeryRow } from "./ranking/row-fit.ts";
import { supporters } from "./ranking/supporters.ts";
import type { AnswerWeights } from "./ranking/weights.ts";
import { type Composed, compose } from "./reply/compose.ts";
import { otherStatements } from "./reply/other-statements.ts";
import { saySides } from "./reply/say-sides.ts";

/** What would be said of the candidates, and the signs of how surely it answers. */
export interface Judged {
  /** `undefined` when nothing can be said. */
  readonly composed: Composed | undefined;
  /** The passage that its headline is from. */
  readonly view: PassageView | undefined;
  readonly signs: Readonly<Record<ConfidenceName, number>>;
  /** What the confidence is multiplied by, 0 to 1. */
  readonly doubt: number;
}

/** An answer, and the passage that its headline is from. */
interface Spoken {
  readonly composed: Composed;
  readonly view: PassageView;
}

/** Says the best of some candidates, and how surely it answers. */
export interface Judge {
  /** Says the best of the candidates and judges what is said, whatever the threshold. */
  judge(ranked: readonly Ranked[], asked: Understanding): Judged;
  /** The same with the chance that it answers the question, 0 to 1. */
  sureness(ranked: readonly Ranked[], asked: Understanding): Pick<Judged, "composed"> & { readonly confidence: number };
}

/** Candidates that are tried for a headline, and how far behind the best one they may lie; where the cause is asked for: misses are many, their causes few. */
const reach = { tried: 4, farScore: 2.5 };
const reachForCause = { tried: 8, farScore: 5 };

/** What is left of the confidence in a headline that is plainly about something else. */
const plainMissFactor = 0.35;
/** Least confidence in the row of the very indicator that is asked for. */
const veryRow = 0.75;

/** Makes the judge of one corpus. */
export function createJudge(corpus: PreparedCorpus, weights: AnswerWeights): Judge {
  const { view, byId, continuations, parts, ledger, rowsOf } = corpus;
  const viewOf = (id: string) => {
    const passage = byId(id);
    return passage && view(passage);
  };

  /** The candidate itself; for a heading or an announcing line the passage below it, if any. */
  const whatFollows = (entry: Ranked): Ranked | undefined => {
    const { candidate } = entry;
    if (!announces(candidate.view.passage)) return entry;
    const [next] = continuations(candidate.view.passage);
    return next && !announces(next) ? { ...entry, candidate: { ...candidate, view: view(next) } } : undefined;
  };

  /** Says the best candidate that holds a value of the kind asked for; the others support it. */
  const say = (ranked: readonly Ranked[], asked: Understanding): Spoken | undefined => {
    const { tried, farScore } = asksWhy(asked.text) ? reachForCause : reach;
    for (const [at, found] of ranked.slice(0, tried).entries()) {
      if ((ranked[0]?.score ?? 0) - found.score > farScore) break;
      const entry = whatFollows(found);
      if (!entry || isRecital(entry.candidate.view.passage)) continue;
      const order = [entry, ...ranked.slice(0, at), ...ranked.slice(at + 1)];
      const goesOn = namedElsewhere(entry.candidate.view, asked, continuations, view);
      const composed = compose(supporters(order), order.slice(0, 12), asked, {
        goesOn,
        others: (headline, own) => otherStatements(headline, own, asked, { ledger: ledger(), viewOf }),
      });
      const own = entry.candidate.view;
      if (
        composed &&
        holdsValue(composed.headline, asked, own.passage.kind === "row") &&
        keepsNarrowing(composed.headline, asked, own)
      )
        return { composed, view: own };
    }
    return undefined;
  };

  const preferred = (ranked: readonly Ranked[], asked: Understanding) => {
    const whole = preferPart(preferWhole(ranked, asked), asked, (row) => parts(row).map(view));
    const naming = preferNaming(whole, asked, (passage: Passage) => continuations(passage).map(view));
    const telling = preferTelling(preferContent(naming, asked), asked);
    const causing = preferCause(telling, asked, (passage: Passage) => continuations(passage).map(view));
    return preferMainRow(causing, asked, { rowsOf, view });
  };

  const judge = (ranked: readonly Ranked[], asked: Understanding): Judged => {
    const [best] = ranked;
    const sides = best && saySides(ranked, asked);
    const spoken = sides ? { composed: sides, view: best.candidate.view } : say(preferred(ranked, asked), asked);
    const said: Said | undefined = spoken && { headline: spoken.composed.headline, view: spoken.view };
    return {
      composed: spoken?.composed,
      view: spoken?.view,
      signs: confidenceSigns(ranked, asked, said),
      doubt: doubt(ranked, asked) * (said && isPlainMiss(said, asked) ? plainMissFactor : 1),
    };
  };

  const sureness = (ranked: readonly Ranked[], asked: Understanding) => {
    const { composed, view: own, signs, doubt: left } = judge(ranked, asked);
    const told = confidenceOf(signs, weights.confidence) * left;
    return { composed, confidence: own && isVeryRow(own, asked) ? Math.max(told, veryRow) : told };
  };

  return { judge, sureness };
}
