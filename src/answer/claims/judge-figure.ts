import type { ClaimVerdict } from "../../core/claim.ts";
import type { Fact } from "../../core/fact.ts";
import { parseNumber } from "../../vietnamese/numbers.ts";
import { periods } from "../../vietnamese/periods.ts";
import type { LedgerDifference } from "../ledger/difference.ts";
import type { Ledger, LedgerEntry } from "../ledger/ledger.ts";
import type { ClaimedFigure } from "./claimed-figures.ts";
import { type Comparison, compareFigure, type StatedValue } from "./compare-figure.ts";

/** What the documents state for a claimed figure. */
export interface Judged {
  readonly figure: ClaimedFigure;
  readonly verdict: ClaimVerdict;
  /** The statement that decides; absent when nothing is stated. */
  readonly fact?: Fact | undefined;
  /** For "other-kind": what is stated on the side that was claimed, where it is known. */
  readonly instead?: Fact | undefined;
  readonly isRounded?: boolean | undefined;
  /** Another value of the same matter in another document. */
  readonly differing?: Fact | undefined;
}

/** Entries less like the claim than this say nothing of it. */
const leastScore = 0.5;
/** Entries this like the claim are what it speaks of: another value there contradicts it. */
const sureScore = 0.66;
/** Entries this near to the best one may be meant as well. */
const nearBest = 0.2;

/** Entries this near to the likest one are as like the claim. */
const likeBest = 0.1;

/** A ledger entry with how its value stands to the claimed one. */
interface Compared {
  readonly entry: LedgerEntry;
  readonly comparison: NonNullable<Comparison>;
}

/**
 * Holds a claimed figure against the ledger. A value of the claimed indicator, place and period that agrees makes it right;
 * only an entry that surely speaks of the same thing and time can make it wrong.
 *
 * @param subjects wordings of what is measured, likeliest first
 */
export function judgeFigure(
  figure: ClaimedFigure,
  subjects: readonly string[],
  place: string | undefined,
  ledger: Ledger,
): Judged {
  const compared = subjects.flatMap((indicator) => compareAll(figure, { indicator, place }, ledger));
  const best = Math.max(0, ...compared.map(({ entry }) => entry.score));
  const near = compared.filter(({ entry }) => entry.score >= Math.max(leastScore, best - nearBest));
  const isClaimedSide = ({ entry }: Compared) => (entry.fact.kind === "plan") === figure.saysPlan;
  const own = near.filter(isClaimedSide);
  const other = near.filter((one) => !isClaimedSide(one));
  const agrees = ({ comparison }: Compared) => comparison !== "different";
  const right = bestOf(own.filter(agrees));
  if (right) return { figure, verdict: "right", ...deciding(right) };
  const isSure = (one: Compared) => isSurelyOf(one, figure, subjects);
  const sure = nearestOf(own.filter(isSure), figure);
  const elsewhere = bestOf(other.filter(agrees));
  if (elsewhere) {
    const verdict = sure === undefined ? "right" : "other-kind";
    return { figure, verdict, ...deciding(elsewhere), instead: sure && clearest(sure.entry) };
  }
  const wrong = sure ?? nearestOf(other.filter(isSure), figure);
  return wrong ? { figure, verdict: "different", ...deciding(wrong) } : { figure, verdict: "not-stated" };
}

/** Of statements of the same value the one that judges it too (a row of the plan's table), else the one with the shortest name. */
function clearest({ fact, supports }: LedgerEntry): Fact {
  const worth = (one: Fact) => (one.assessment ? 1000 : 0) - one.indicator.length;
  return supports.reduce((best, one) => (worth(one) > worth(best) ? one : best), fact);
}

/** Another value for another thing, place or time is no other value of this. */
const isRival = ({ reason }: LedgerDifference): boolean => reason === undefined || reason === "date";

function deciding({ entry, comparison }: Compared) {
  return {
    fact: clearest(entry),
    isRounded: comparison === "rounded",
    differing: entry.differences.find(isRival)?.fact,
  };
}

function compareAll(
  figure: ClaimedFigure,
  { indicator, place }: { readonly indicator: string; readonly place: string | undefined },
  ledger: Ledger,
): Compared[] {
  const measure = figure.measure === "share-of-plan" ? undefined : figure.measure;
  const entries = ledger.find({ indicator, place, period: figure.period, measure, limit: 16 });
  return entries.flatMap((entry) => {
    const stated = statedValue(entry, figure);
    const comparison = stated && compareFigure(targetOf(figure), stated);
    return comparison && !isOtherTime(entry.fact, figure) ? [{ entry, comparison }] : [];
  });
}

/** "vượt dự toán 16,7%" claims 116,7% of it. */
function targetOf(figure: ClaimedFigure): ClaimedFigure {
  const isExcess = figure.measure === "share-of-plan" && /vượt/iu.test(figure.sentence);
  if (!isExcess || figure.amount.value >= 50) return { ...figure, sign: 1 };
  const value = Math.round((100 + figure.amount.value) * 1e6) / 1e6;
  return { ...figure, sign: 1, amount: { ...figure.amount, value, text: String(value).replace(".", ",") } };
}

function statedValue({ fact, measure }: LedgerEntry, figure: ClaimedFigure): StatedValue | undefined {
  if (figure.measure === "share-of-plan") {
    const share = fact.measure === "share-of-plan" ? fact.value : /\d[\d.,]*(?=%)/u.exec(fact.shareOfPlan ?? "")?.[0];
    return share === undefined ? undefined : { value: share, unit: "%", sign: 1 };
  }
  const sign = /giảm|thấp hơn/u.test(fact.change ?? "") ? -1 : 1;
  if (measure === "growth" && fact.measure !== "change" && fact.change && /%/.test(fact.change))
    return { value: /\d[\d.,]*(?=%)/u.exec(fact.change)?.[0] ?? "", unit: "%", sign };
  return { value: fact.value, unit: fact.unit ?? "", sign: fact.measure === "change" ? sign : 1 };
}

/** A statement of a part of the claimed time, or of more than it, neither proves nor disproves. */
function isOtherTime(fact: Fact, { period }: ClaimedFigure): boolean {
  const [asked] = period ? periods(period) : [];
  const [stated] = fact.period ? periods(fact.period) : [];
  if (!asked || !stated) return false;
  if (stated.kind === "day" && asked.kind !== "day") return stated.to < asked.from || stated.to > asked.to;
  return asked.from !== stated.from || asked.to !== stated.to;
}

/** Words that make of a measure another one: what was planted anew is no stock. */
const narrowing = /(?<!\p{L})(?:mới|thêm|riêng|bình quân|mức giảm|mức tăng|tối đa|tối thiểu)(?!\p{L})/giu;

/** Whether an entry speaks of what the claim does, and of no less, so that another value there contradicts it. */
function isSurelyOf({ entry }: Compared, { sentence }: ClaimedFigure, subjects: readonly string[]): boolean {
  const claimed = [sentence, ...subjects].join(" ").toLowerCase();
  const narrowed = entry.fact.indicator.toLowerCase().replaceAll("nông thôn mới", "").match(narrowing) ?? [];
  const isNarrower = narrowed.some((words) => !claimed.includes(words));
  return entry.score >= sureScore && entry.fact.period !== undefined && !isNarrower;
}

/** The likest; of those, the one that equals, then the one with a verdict of its own (a row of the plan's table). */
function bestOf(found: readonly Compared[]): Compared | undefined {
  const worth = ({ entry, comparison }: Compared) =>
    entry.score + (comparison === "equal" ? 0.1 : 0) + (entry.fact.assessment ? 0.1 : 0);
  return highest(found, worth);
}

/** What most likely is spoken of where no value agrees: the newest when no time is named, else the nearest value. */
function nearestOf(found: readonly Compared[], figure: ClaimedFigure): Compared | undefined {
  const best = Math.max(0, ...found.map(({ entry }) => entry.score));
  const alike = found.filter(({ entry }) => entry.score >= best - likeBest);
  if (figure.period === undefined) return highest(alike, ({ entry }) => periods(entry.fact.period ?? "")[0]?.to ?? 0);
  const gap = ({ entry }: Compared) =>
    Math.abs(Math.log((parseNumber(/\d[\d.,]*/u.exec(entry.fact.value)?.[0] ?? "") || 1) / (figure.amount.value || 1)));
  return highest(alike, (one) => (one.entry.fact.assessment ? 0.1 : 0) - gap(one));
}

function highest(found: readonly Compared[], worth: (one: Compared) => number): Compared | undefined {
  return found.reduce<Compared | undefined>((best, one) => (best && worth(best) >= worth(one) ? best : one), undefined);
}
