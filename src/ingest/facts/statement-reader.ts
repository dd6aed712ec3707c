import type { Fact } from "../../core/fact.ts";
import { type Bracket, blankBrackets } from "./blank-brackets.ts";
import { type Draft, fitsUnit, sentenceTopic, shareBases } from "./draft.ts";
import { FactNamer, type Named, type Whole } from "./fact-namer.ts";
import { baseAfter, countedName, shareEnd } from "./figure-tail.ts";
import { changeWords, planWords } from "./figure-words.ts";
import { type Figure, figures } from "./figures.ts";
import { opensWithMeasure } from "./noun-phrase.ts";
import { namedPeriods } from "./period-words.ts";
import { placeWords } from "./place-words.ts";
import type { SectionFrame } from "./section-frame.ts";
import { readSubject, type Subject } from "./subject.ts";

/** Where a sentence stands. */
export interface ReaderFrame {
  readonly passageId: string;
  readonly place: string | undefined;
  readonly frame: SectionFrame;
  /** What an opening "Trong đó" breaks down, if that can be told. */
  readonly whole: Fact | undefined;
}

/** Reads one sentence from left to right: each figure opens a fact, or tells more of the one before. */
export class StatementReader {
  private readonly drafts: Draft[] = [];
  private last: Draft | undefined;
  private whole: Whole | undefined;
  /** Behind "trong đó": names that are no measures belong to the whole, or to nothing. */
  private isBroken = false;
  /** The sentence opens with "Trong đó": all of it breaks something down. */
  private isAllParts = false;
  private head: string | undefined;
  private period: string | undefined;
  private isTarget = false;
  private namer = new FactNamer("");
  private readonly at: ReaderFrame;

  constructor(at: ReaderFrame) {
    this.at = at;
    this.period = at.frame.period;
  }

  readSentence(sentence: string): void {
    this.namer = new FactNamer(sentenceTopic(sentence));
    this.read(sentence, 0);
    shareBases(this.drafts);
  }

  /** Finished facts in order of appearance. */
  facts(): Fact[] {
    return this.drafts.map(({ isPart: _isPart, isOwn: _isOwn, ...fact }) => fact);
  }

  /** Facts that stand on their own, not parts of others. */
  wholes(): Fact[] {
    return this.drafts.filter((draft) => !draft.isPart && draft.kind !== "plan");
  }

  private read(text: string, depth: number): void {
    const { blanked, brackets } = blankBrackets(text);
    let cursor = 0;
    let isOpen = true;
    for (const figure of figures(blanked)) {
      if (figure.start < cursor) continue;
      this.readLoose(
        text,
        brackets.filter((one) => one.start >= cursor && one.end <= figure.start),
        depth,
      );
      const subject = readSubject(text.slice(cursor, figure.start), isOpen);
      this.enter(figure, subject, blanked.slice(cursor, figure.start), cursor === 0 && depth === 0);
      const count = this.drafts.length;
      let end = this.take(figure, subject, text, { depth, isStart: cursor === 0 });
      end = this.readTail({ text, blanked, brackets }, figure, end, { depth, isNew: this.drafts.length > count });
      cursor = end;
      isOpen = /^\s*(?:[,;.:]|và\s|với\s|trong đó|$)/u.test(blanked.slice(cursor));
    }
    this.readLoose(
      text,
      brackets.filter((one) => one.start >= cursor),
      depth,
    );
  }

  /** Base of comparison and brackets behind a figure, in any order. */
  private readTail(
    { text, blanked, brackets }: { text: string; blanked: string; brackets: readonly Bracket[] },
    figure: Figure,
    from: number,
    { depth, isNew }: { depth: number; isNew: boolean },
  ): number {
    let end = from;
    for (;;) {
      const next = baseAfter(blanked, end);
      if (next && this.last) {
        if (this.last.change && !this.last.changeBase && figure.kind !== "plan-share") this.last.changeBase = next.base;
        end = next.end;
        continue;
      }
      const bracket = brackets.find(({ start }) => start >= end && blanked.slice(end, start).trim() === "");
      if (!bracket) return end;
      const plan = plannedIn(text.slice(bracket.start + 1, bracket.end - 1), text.slice(0, bracket.start));
      if (this.last && plan !== undefined) this.readBracket(plan, depth);
      else if (this.last && (isNew || (figure.kind !== "bare" && figure.kind !== "plan-share")))
        this.readBracket(text.slice(bracket.start + 1, bracket.end - 1), depth);
      end = bracket.end;
    }
  }

  /** Brackets behind words, not behind a figure: "Các chỉ số … tăng bậc (PCI xếp thứ …)". */
  private readLoose(text: string, brackets: readonly Bracket[], depth: number): void {
    if (depth > 0) return;
    for (const { start, end } of brackets) {
      const plan = plannedIn(text.slice(start + 1, end - 1), text.slice(0, start));
      if (plan !== undefined && this.last) {
        this.readBracket(plan, depth);
        continue;
      }
      const period =
        namedPeriods(text.slice(0, start).replace(/.*;/su, ""), this.at.frame.year).at(-1)?.label ?? this.period;
      this.within({ whole: undefined, period, last: undefined }, () =>
        this.read(text.slice(start + 1, end - 1), depth + 1),
      );
    }
  }

  private readBracket(text: string, depth: number): void {
    const owner = this.last;
    if (!owner || depth > 1) return;
    const verdict =
      /^(?:không |chưa )?(?:đạt|vượt|hoàn thành)(?: và vượt)?(?: vượt)? (?:kế hoạch|KH|mục tiêu|chỉ tiêu)$/u.exec(
        text.trim(),
      );
    if (verdict) owner.assessment ??= verdict[0];
    else this.within({ whole: owner, period: owner.period, last: owner }, () => this.read(text, depth + 1));
  }

  private within(
    inner: { whole: Whole | undefined; period: string | undefined; last: Draft | undefined },
    read: () => void,
  ): void {
    const { whole, head, period, last, isBroken } = this;
    Object.assign(this, { ...inner, head: undefined, isBroken: inner.whole !== undefined });
    this.namer.enterBracket();
    read();
    this.namer.leaveBracket();
    Object.assign(this, { whole, head, period, last, isBroken });
  }

  private enter(figure: Figure, subject: Subject, gap: string, isStart: boolean): void {
    if (subject.breaks) {
      this.whole = isStart ? this.at.whole : this.last?.isPart && !this.last.isOwn ? this.whole : this.last;
      this.isBroken = true;
      this.isAllParts ||= isStart;
    } else if (subject.restarts && subject.isNoun && !this.isAllParts && this.namer.opensNew(subject, figure)) {
      this.whole = undefined;
      this.isBroken = false;
    }
    if (subject.head !== undefined) this.head = subject.head;
    if (/phấn đấu|mục tiêu/u.test(gap)) this.isTarget = true;
    const named = namedPeriods(gap, this.at.frame.year).at(-1);
    const planned = /(?:kế hoạch|mục tiêu|dự toán)[^,;]* năm ((?:19|20)\d{2})\s*$/iu.exec(gap)?.[1];
    if (planned && !named) this.period = `năm ${planned}`;
    else if (named) this.period = named.label;
    else if (/(?:^|\s)đến nay(?=[\s,]|$)/u.test(gap)) this.period = this.at.frame.period;
    else if (/(?:^|\s)cả năm(?:\s|$)/u.test(gap) && this.at.frame.year) this.period = `năm ${this.at.frame.year}`;
  }

  private take(figure: Figure, subject: Subject, text: string, at: { depth: number; isStart: boolean }): number {
    if (subject.name === "" && !subject.breaks && this.addTo(figure, text)) return this.changeEnd(figure, text);
    const { whole, head, isBroken, last } = this;
    const named = this.namer.name(figure, subject, text, { whole, head, isBroken, last, ...at });
    if (!named) {
      if (!(subject.name === "" && at.depth > 0)) this.last = undefined;
      const isFrame = /^\s*Trong\s$/u.test(subject.text + " ") || subject.name === "Trong";
      return isFrame ? (countedName(text, figure.end)?.end ?? figure.end) : figure.end;
    }
    this.last = {
      ...this.draft(figure, named, subject, text),
      isOwn: subject.restarts && opensWithMeasure(subject.name),
    };
    this.drafts.push(this.last);
    return named.end;
  }

  private draft(figure: Figure, named: Named, subject: Subject, text: string): Draft {
    const { at, whole } = this;
    const adverbial = /^\s*(?:,\s)?(?:tại|ở|riêng|trên địa bàn)\s[^,]+,/iu.exec(subject.text)?.[0] ?? "";
    const place =
      placeWords(adverbial) ?? placeWords(named.indicator) ?? (named.isPart ? whole?.place : undefined) ?? at.place;
    const isEstimate =
      /(?:^|\s)(?:ước|dự kiến)(?:\s|$)/u.test(`${/[^,;]*$/u.exec(subject.text)?.[0] ?? ""} ${figure.verb}`) ||
      (named.isPart && whole?.kind === "estimate");
    const isPlan =
      at.frame.kind === "plan" ||
      this.isTarget ||
      /^(?:kế hoạch|mục tiêu|dự toán)\s/iu.test(named.indicator) ||
      (named.isPart && whole?.kind === "plan");
    const draft: Draft = {
      indicator: named.indicator,
      place,
      period: named.period ?? this.period,
      kind: isPlan ? "plan" : isEstimate ? "estimate" : "result",
      value: figure.value,
      unit: figure.unit ?? named.unit,
      passageId: at.passageId,
      isPart: named.isPart,
    };
    if (figure.kind === "change") Object.assign(draft, { measure: "change", change: changeWords(figure, undefined) });
    if (figure.kind === "share" && shareEnd(figure, text) > figure.end)
      draft.share = text.slice(figure.start, shareEnd(figure, text)).trim();
    if (figure.kind === "plan-share")
      Object.assign(draft, { measure: "share-of-plan", shareOfPlan: planWords(figure, text) });
    if (figure.kind === "rank") {
      Object.assign(draft, { measure: "rank", rank: text.slice(figure.start, shareEnd(figure, text)).trim() });
      // A ranking is published for a year of its own; the report's period is not it.
      if (this.period === at.frame.period) draft.period = undefined;
    }
    return draft;
  }

  /** A figure without a subject of its own: "…, tăng 7,37%", "(kế hoạch 11% trở lên)", "đạt 116,7% dự toán". */
  private addTo(figure: Figure, text: string): boolean {
    const fact = this.last;
    if (!fact) return false;
    if (figure.kind === "plan-share") return this.addPlanShare(figure, fact, text);
    if (figure.kind === "plan") return this.addPlan(figure, fact);
    if (figure.kind === "change") {
      const counted = figure.unit === undefined ? countedName(text, figure.end)?.name : undefined;
      if (!fact.change && fitsUnit(fact, figure.unit ?? counted)) fact.change = changeWords(figure, counted);
      return true;
    }
    if (figure.kind !== "share" && figure.kind !== "rank") return false;
    fact[figure.kind] ??= text.slice(figure.start, shareEnd(figure, text)).trim();
    return true;
  }

  private changeEnd(figure: Figure, text: string): number {
    const counted = figure.kind === "change" && figure.unit === undefined ? countedName(text, figure.end) : undefined;
    return counted?.end ?? shareEnd(figure, text);
  }

  private addPlanShare(figure: Figure, fact: Draft, text: string): boolean {
    if (fact.shareOfPlan === undefined) fact.shareOfPlan = planWords(figure, text);
    else if (fact.measure === "share-of-plan") {
      this.last = { ...fact, value: figure.value, shareOfPlan: planWords(figure, text) };
      this.drafts.push(this.last);
    }
    return true;
  }

  private addPlan(figure: Figure, fact: Draft): boolean {
    const isChange = fact.measure === "change" || (figure.unit === "%" && fact.unit !== "%");
    const { indicator, place, period, passageId, isPart } = fact;
    const { year } = this.at.frame;
    const isWholeYear = /cả năm/u.test(figure.verb) && year !== undefined;
    const plan: Draft = {
      indicator,
      place,
      period: isWholeYear ? `năm ${year}` : period,
      kind: "plan",
      value: figure.value,
      unit: figure.unit,
      passageId,
      isPart,
    };
    this.drafts.push(
      isChange ? { ...plan, measure: "change", changeBase: isWholeYear ? undefined : fact.changeBase } : plan,
    );
    return true;
  }
}

/** "vượt kế hoạch (94%)", "bằng 103,7% dự toán tỉnh giao (14.100 tỷ đồng)": what stands alone in brackets behind a plan is its value. */
function plannedIn(inside: string, before: string): string | undefined {
  const isBehindPlan = /(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?:\s\p{L}+){0,6}\s*$/iu.test(before.slice(-80));
  const isValue = /^\s*(?:trên |từ |dưới )?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:%|\p{L}[\p{L}/ ]{0,24})$/u.test(
    inside,
  );
  return isBehindPlan && isValue ? `kế hoạch ${inside.trim()}` : undefined;
}
