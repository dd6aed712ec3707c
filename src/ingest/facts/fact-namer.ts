import type { Fact } from "../../core/fact.ts";
import { type CountedName, countedName, sharedName, shareEnd } from "./figure-tail.ts";
import type { Figure } from "./figures.ts";
import { namePart, opensWithMeasure } from "./noun-phrase.ts";
import { countPrefix, measureName, type Subject } from "./subject.ts";

/** What a part is broken down from. */
export type Whole = Pick<Fact, "indicator" | "kind" | "period" | "place">;

/** A figure's name, and where its words end. */
export interface Named {
  readonly indicator: string;
  readonly isPart: boolean;
  readonly end: number;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}

/** Where in its sentence a figure stands. */
export interface NamePlace {
  readonly whole: Whole | undefined;
  readonly head: string | undefined;
  readonly isBroken: boolean;
  readonly last: Whole | undefined;
  readonly depth: number;
  readonly isStart: boolean;
}

/** Names what a sentence's figures measure; remembers what its lists go on with. */
export class FactNamer {
  /** What the counted things of a list are put behind; absent: no list. */
  private list: string | undefined;
  /** The list is of prizes won: a comma opens the next, even without a number. */
  private isPrizeList = false;
  /** The same for "…; có 5 …" further on in the sentence. */
  private having: string | undefined;
  /** What a list of shares goes on with: "cơ giới hóa đạt 100% khâu làm đất, 33,7% khâu …". */
  private shares: string | undefined;
  private hasNamed = false;
  /** A figure of the sentence could not be told: what stands alone behind it may belong to that. */
  private hasUnread = false;
  private readonly outer: (string | undefined)[] = [];
  private readonly topic: string;

  /** @param topic phrase that opens the sentence: what a bare "giá trị sản xuất" is of */
  constructor(topic: string) {
    this.topic = topic;
  }

  enterBracket(): void {
    this.outer.push(this.list, this.shares);
    this.list = undefined;
    this.shares = undefined;
  }

  leaveBracket(): void {
    this.shares = this.outer.pop();
    this.list = this.outer.pop();
  }

  /** Whether a clause's subject begins a new statement rather than another part. */
  opensNew(subject: Subject, figure: Figure): boolean {
    return opensWithMeasure(subject.name) && figure.kind !== "bare" && figure.verb !== "";
  }

  /** @returns `undefined` where it cannot be told what the figure measures */
  name(figure: Figure, subject: Subject, text: string, at: NamePlace): Named | undefined {
    const named = subject.isUnclear ? undefined : this.read(figure, subject, text, at);
    this.hasUnread ||= named === undefined && figure.kind !== "plan";
    this.hasNamed ||= named !== undefined;
    if (!named) this.list = undefined;
    return named;
  }

  private read(figure: Figure, subject: Subject, text: string, at: NamePlace): Named | undefined {
    const { kind, unit } = figure;
    if (kind === "plan") return undefined;
    // "phấn đấu giảm 15% số vụ vi phạm": the change is of what follows.
    const changed = kind === "change" ? countedName(text, figure.end) : undefined;
    if (changed && /^(?:số|tỷ lệ)\s\p{L}+\s\p{L}/u.test(changed.name))
      return { indicator: changed.name, isPart: false, end: changed.end };
    if (
      kind === "count" ||
      (kind === "bare" && (unit === undefined || (/trở lên$/u.test(figure.value) && unit !== "%")))
    )
      return this.readCount(figure, subject, text, at);
    if (unit === "%" && (kind === "bare" || kind === "level")) {
      if (/(?:tăng|nâng) lên/u.test(figure.verb)) return undefined;
      const share = this.readShare(figure, subject, text, at);
      if (share) return share;
    }
    return this.readMeasure(figure, subject, text, at);
  }

  private readMeasure(figure: Figure, subject: Subject, text: string, at: NamePlace): Named | undefined {
    const { whole } = at;
    const head = at.isBroken && !whole ? "" : at.head;
    const isPart = whole !== undefined;
    const isMeasure = opensWithMeasure(subject.name);
    if (figure.kind === "bare" && (!subject.isNoun || !(isMeasure || isPart || head)))
      return subject.verb ? this.readDeed(figure, subject, text) : undefined;
    if (subject.verb && !isMeasure && !isPart && head === undefined && figure.kind !== "change")
      return this.readDeed(figure, subject, text);
    if (at.isBroken && !whole && /^(?:tổng )?(?:diện tích|số|tổng số)(?!\p{L})/iu.test(subject.name)) return undefined;
    const mayStandAlone = !at.isBroken && (at.isStart || this.hasNamed);
    const topic = at.last?.indicator ?? whole?.indicator ?? this.topic;
    const indicator = measureName(subject, { whole: whole?.indicator, head, topic, mayStandAlone });
    if (!indicator) return undefined;
    if (
      figure.kind === "level" &&
      figure.unit === "%" &&
      !isMeasure &&
      !isPart &&
      !head &&
      !opensWithMeasure(indicator)
    )
      return undefined;
    if (figure.unit === undefined && figure.kind === "level")
      return this.readPlainLevel(figure, indicator, text, isPart);
    // "thực hiện 4.159 lượt tiếp": the value goes on with words that a name without a measure would need.
    if (
      !isMeasure &&
      figure.kind !== "change" &&
      figure.kind !== "rank" &&
      !/%|‰/u.test(figure.unit ?? "%") &&
      countedName(text, figure.end)
    )
      return undefined;
    return { indicator, isPart, end: shareEnd(figure, text) };
  }

  /** "đạt 6,71", "là 825 ao", "đạt 02 HCV": a level whose unit is the thing counted, if any. */
  private readPlainLevel(figure: Figure, indicator: string, text: string, isPart: boolean): Named | undefined {
    const counted = countedName(text, figure.end);
    const isMeasure = opensWithMeasure(indicator.slice(indicator.lastIndexOf(": ") + 1).trim());
    if (!counted)
      return isMeasure || isPart || indicator.includes(": ") ? { indicator, isPart, end: figure.end } : undefined;
    if (isMeasure)
      return counted.name.split(" ").length <= 4
        ? { indicator, isPart, end: counted.end, unit: counted.name }
        : undefined;
    if (!/đạt|giành/u.test(figure.verb)) return undefined;
    this.list = `${indicator}: `;
    this.isPrizeList = true;
    return { indicator: `${indicator}: ${counted.name}`, isPart, end: counted.end, unit: counted.unit };
  }

  /** "trồng được 4.260 ha cây màu": verb and what follows name the value together. */
  private readDeed(figure: Figure, subject: Subject, text: string): Named | undefined {
    if (figure.kind === "change" || figure.kind === "rank" || figure.kind === "plan-share") return undefined;
    const object = countedName(text, figure.end);
    if (!object || object.name.split(" ").length < 2) return undefined;
    const verb = subject.verb.replace(/\s(?:được|trên|thêm)$/u, "");
    return { indicator: `${verb} ${object.name}`, isPart: false, end: object.end };
  }

  private readCount(figure: Figure, subject: Subject, text: string, at: NamePlace): Named | undefined {
    const counted = countedThing(figure, text);
    if (!counted) return undefined;
    const isList = subject.isList && figure.kind === "bare" && !subject.breaks;
    const isOpening = at.depth > 0 && at.isStart && at.whole !== undefined;
    if (figure.kind === "bare" && !isList && !subject.verb && !(subject.breaks && subject.name === ""))
      return undefined;
    if (at.isBroken && !at.whole && !at.isStart) return undefined;
    if (isList && this.list === undefined && !isOpening) return undefined;
    if (figure.unit !== undefined && /gồm/u.test(figure.verb)) return undefined;
    if (isList && this.isPrizeList && counted.name.includes(",")) return undefined;
    const prefix = this.prefixOf(figure, subject, at, isList);
    if (prefix === undefined || isVague(prefix, counted)) return undefined;
    this.isPrizeList &&= isList;
    this.list = !subject.verb || /\scho\s$/u.test(prefix) ? prefix : undefined;
    if (figure.kind === "count") this.having = prefix;
    const { name, end, unit, period } = counted;
    const whole = at.whole && (at.isBroken || at.depth > 0) ? at.whole : undefined;
    if (
      whole &&
      counted.name.toLowerCase() === counted.unit?.toLowerCase() &&
      whole.indicator.toLowerCase().includes(counted.name.toLowerCase())
    )
      return undefined;
    const isOwn = prefix !== "" && !whole?.indicator.startsWith(prefix) && !(subject.breaks && subject.name === "");
    return {
      indicator: whole && !isOwn ? namePart(whole.indicator, name) : `${prefix}${name}`,
      isPart: whole !== undefined,
      end,
      unit,
      period,
    };
  }

  private prefixOf(figure: Figure, subject: Subject, at: NamePlace, isList: boolean): string | undefined {
    if (isList) return this.list ?? "";
    if (subject.name === "" && figure.kind === "count" && this.having !== undefined) return this.having;
    return countPrefix(subject, at.head, figure.kind === "count");
  }

  /** "100% khâu làm đất", "gần 94% trẻ em được trợ giúp": the share is of what follows. */
  private readShare(figure: Figure, subject: Subject, text: string, at: NamePlace): Named | undefined {
    const isBare = figure.kind === "bare";
    if (isBare && this.hasUnread) return undefined;
    const of = isBare && subject.name === "" ? sharedName(text, figure.end) : countedName(text, figure.end);
    if (!of || (at.isBroken && !at.whole && !isBare)) return undefined;
    if (isBare && subject.isList && this.shares !== undefined)
      return { indicator: `${this.shares}${of.name}`, isPart: false, end: of.end };
    if (
      isBare &&
      (subject.name !== "" ||
        (subject.isList && at.last && !subject.breaks && !subject.restarts) ||
        !isStatement(of.name))
    )
      return undefined;
    if (/^(?:số|tổng|kế hoạch|dự toán)(?!\p{L})/u.test(of.name) && !isBare) return undefined;
    const { whole, head } = at;
    const indicator =
      subject.name === ""
        ? undefined
        : measureName(subject, { whole: whole?.indicator, head, topic: this.topic, mayStandAlone: true });
    if (subject.name !== "" && !indicator) return undefined;
    this.shares = indicator ? `${indicator}: ` : "";
    return { indicator: `${this.shares}${of.name}`, isPart: whole !== undefined, end: of.end };
  }
}

/** "10 xã trở lên đạt chuẩn": the thing stands before "trở lên", more of its name behind. */
function countedThing(figure: Figure, text: string): CountedName | undefined {
  const behind = countedName(text, figure.end);
  if (!figure.unit || !/trở (?:lên|xuống)$/u.test(figure.value)) return behind;
  return {
    name: [figure.unit, behind?.name].filter(Boolean).join(" "),
    unit: figure.unit,
    end: behind?.end ?? figure.end,
    period: behind?.period,
  };
}

/** "trẻ em có hoàn cảnh đặc biệt được trợ giúp": a share of people or things of which something is said. */
function isStatement(name: string): boolean {
  return /\s(?:đã|được|đạt|có|thực hiện|tham gia|là|hoàn thành|sử dụng|biết|đều)\s/u.test(name);
}

/** "ký hợp đồng 20 dự án", "có 8 sản phẩm gồm": the thing alone says too little. */
function isVague(prefix: string, counted: CountedName): boolean {
  if (counted.unit === undefined || counted.name.toLowerCase() !== counted.unit.toLowerCase()) return false;
  if (prefix.endsWith(": ")) return false;
  return prefix.trim().split(" ").length < 4;
}
