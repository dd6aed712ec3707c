import type { Document } from "../../core/document.ts";
import type { Fact } from "../../core/fact.ts";
import { digitStrings } from "../../vietnamese/numbers.ts";
import { periods } from "../../vietnamese/periods.ts";
import type { LedgerDifference } from "../ledger/difference.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { withUnit } from "../passage/row-values.ts";
import { speakerOf } from "../passage/speaker.ts";
import type { Understanding } from "../question/understanding.ts";
import { lowerFirst } from "./lower-first.ts";
import { unverified } from "./verify.ts";

/** What another document states of the same thing, with the passage that states it. */
export interface OtherStatement {
  readonly text: string;
  readonly view: PassageView;
}

/** Most other statements that are shown. */
const most = 2;

/** An indicator with a longer name is not named; characters. */
const longestName = 90;

/** What finding other statements draws on. */
export interface OtherStatementResources {
  readonly ledger: Ledger;
  /** @returns `undefined` for an unknown passage */
  readonly viewOf: (passageId: string) => PassageView | undefined;
}

/**
 * Finds documents that state another value of the same indicator, place and time than a headline does: another day of
 * writing, an estimate and a result. Two sources that differ are both shown.
 */
export function otherStatements(
  headline: string,
  view: PassageView,
  asked: Understanding,
  resources: OtherStatementResources,
): OtherStatement[] {
  const said = new Set(digitStrings(headline));
  const years = asked.periods.map((period) => period.year);
  const facts = resources.ledger
    .ofPassage(view.passage.id)
    .filter((fact) => digitStrings(fact.value).every((digits) => said.has(digits)) && isOfYears(fact, years));
  const found: OtherStatement[] = [];
  const differing = facts.flatMap((one) => differencesOf(one, resources.ledger).map(({ fact }) => ({ one, fact })));
  // Of several values the reader cannot tell which one the other document gives anew.
  const isOneOfMany = new Set(facts.map(({ indicator }) => indicator)).size > 1;
  for (const { one, fact } of differing) {
    const other = resources.viewOf(fact.passageId);
    if (!other || !isAnotherVoice(other.document, view.document)) continue;
    const name = isOneOfMany && one.indicator.length <= longestName ? `${lowerFirst(one.indicator)} ` : "";
    const text = `${speakerOf(other.document)} ghi ${name}${withUnit(fact.value, fact.unit ?? "")}.`;
    if (found.every((one) => one.text !== text) && unverified(text, [other]).length === 0)
      found.push({ text, view: other });
  }
  return found.slice(0, most);
}

/** Looked up once for each fact: the ledger does not change. */
const known = new WeakMap<Ledger, Map<Fact, readonly LedgerDifference[]>>();

function differencesOf(fact: Fact, ledger: Ledger): readonly LedgerDifference[] {
  const found = known.get(ledger) ?? new Map<Fact, readonly LedgerDifference[]>();
  known.set(ledger, found);
  const differences = found.get(fact) ?? lookUp(fact, ledger);
  found.set(fact, differences);
  return differences;
}

function lookUp(fact: Fact, ledger: Ledger): readonly LedgerDifference[] {
  const { indicator, place, period, kind } = fact;
  const entry = ledger
    .find({ indicator, place, period, kind, limit: 4 })
    .find((one) => one.fact === fact || one.supports.includes(fact));
  return (entry?.differences ?? []).filter(
    ({ reason, fact: other }) =>
      (reason === "date" || reason === "kind") && other.measure === fact.measure && other.unit !== undefined,
  );
}

function isOfYears(fact: Fact, years: readonly number[]): boolean {
  const stated = periods(fact.period ?? "").map((period) => period.year);
  return !years.length || !stated.length || stated.some((year) => years.includes(year));
}

/** A report, its summary and its appendix speak with one voice; so does one issuer in one month. */
function isAnotherVoice(other: Document, own: Document): boolean {
  if (other.id === own.id) return false;
  const isSameIssuer = other.issuer !== undefined && other.issuer === own.issuer;
  return !(isSameIssuer && other.date?.slice(0, 7) === own.date?.slice(0, 7));
}
