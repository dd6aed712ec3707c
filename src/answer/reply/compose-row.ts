import { tokens } from "../../vietnamese/tokens.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { type Row, type RowValue, thingOf } from "../passage/row-values.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import { computedChange } from "./computed-change.ts";
import { planVerdict, whichIsHigher } from "./judge-values.ts";
import { lowerFirst } from "./lower-first.ts";
import { spokenLabel } from "./spoken-label.ts";

/** Least that a question must speak of a column's thing for the column to be meant, by the weight of its concepts. */
const leastSpoken = 1.5;

/** A headline made from a table row, with the small line of all its values. */
export interface ComposedRow {
  readonly headline: string;
  readonly line: string;
}

/** Says what a table row says about what was asked; `undefined` when the row cannot be read. */
export function composeRow(view: PassageView, asked: Understanding): ComposedRow | undefined {
  if (!view.row) return undefined;
  const row = { ...view.row, label: spokenLabel(view.row.label) };
  const chosen = chooseValues(row, asked);
  if (!chosen.length) return undefined;
  return { headline: `${headline(row, chosen, asked)}.`, line: lineOf(row) };
}

/** All values in a small line; the verdict, or how much of the plan was reached, stands behind the value that it judges. */
function lineOf(row: Row): string {
  const judged = outcomesOf(row.values).at(-1);
  const share = judged && row.values.find((value) => value.year === undefined && shareOfPlan.test(value.text));
  const words = row.assessment ?? share?.text;
  const parts = row.values
    .filter((value) => row.assessment !== undefined || value !== share)
    .map((value) => {
      const verdict = value === judged && words ? ` (${verdictWords(words)})` : "";
      return `${value.short.replace(unitMark, "")}: ${value.text}${verdict}`;
    });
  return parts.join(" · ");
}

/** A column's "Đạt 93,6% KH" tells of the outcome beside it. */
const shareOfPlan = /^(?:đạt|bằng|vượt) \d[\d.,]*\s?%/iu;
/** The unit in a column's head: the value has it. */
const unitMark = /\s*\([%‰]\)$/u;

/** Estimates and results, oldest first: tables set their columns in any order. */
function outcomesOf(values: readonly RowValue[]): RowValue[] {
  return values
    .filter((value) => value.kind === "estimate" || value.kind === "result")
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

function chooseValues(row: Row, asked: Understanding): RowValue[] {
  const chosen = chooseLevels(row, asked);
  const ratios = row.values.filter((value) => isRatioAsked(value, asked) && !chosen.includes(value));
  return [...chosen, ...ratios];
}

/** Columns that compare ("So kế hoạch (%)", "So cùng kỳ (%)"), where the question asks for just that. */
function isRatioAsked(value: RowValue, asked: Understanding): boolean {
  if (value.kind !== "other") return false;
  if (/so (?:với )?(?:kế hoạch|kh|dự toán)|% kh|tỷ lệ (?:đạt|thực hiện)/i.test(value.head))
    return /(?:phần trăm|bao nhiêu|mấy) (?:\S+ ){0,4}(?:kế hoạch|dự toán)|(?:đạt|bằng) (?:bao nhiêu|mấy) phần trăm/.test(
      asked.text,
    );
  return (
    /cùng kỳ|năm trước|so (?:với )?\d/i.test(value.head) && (asked.wanted.has("change") || /cùng kỳ/.test(asked.text))
  );
}

/** Columns of the things that the question speaks of most, where the columns are things. */
function chooseThings(row: Row, asked: Understanding): RowValue[] {
  const seeker = seekerOf(asked);
  const scored = row.values.flatMap((value) => {
    const thing = thingOf(value);
    if (!thing) return [];
    const matches = seeker.matches(new WordList(tokens(thing.name).map(({ form }) => form)));
    const score = matches.reduce((sum, match, i) => sum + match.score * (seeker.concepts[i]?.weight ?? 0), 0);
    return [{ value, score }];
  });
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return most >= leastSpoken ? scored.filter(({ score }) => score === most).map(({ value }) => value) : [];
}

function chooseLevels(row: Row, asked: Understanding): RowValue[] {
  const things = chooseThings(row, asked);
  if (things.length) return things;
  const years = [...new Set(asked.periods.map((period) => period.year))];
  const dated = row.values.filter((value) => value.year !== undefined);
  const inYears = years.length ? dated.filter((value) => years.includes(value.year ?? 0)) : dated;
  const pool = inYears.length ? inYears : dated.length ? dated : [...row.values];
  const plans = pool.filter((value) => value.kind === "plan");
  const done = outcomesOf(pool);
  if (asked.kind === "plan" && plans.length && !asked.wanted.has("yes-no"))
    return years.length > 1 && done.length
      ? [...done, ...plans]
      : asked.valueCount > 1 && years.length && done.length
        ? [...plans, ...done.slice(-1)]
        : plans;
  if (asked.kind === "both" || asked.wanted.has("yes-no")) {
    const last = done.at(-1);
    const isOpen = !years.length && last?.year !== undefined;
    return isOpen ? [last, ...plans.filter((plan) => plan.year === last.year)] : [...done.slice(-2), ...plans];
  }
  if (years.length > 1) return [...done, ...(done.length ? [] : plans)];
  const isGrowth = /^(?:tốc độ|mức|tỷ lệ) (?:tăng|giảm)/i.test(row.label);
  if (asked.wanted.has("change") && !isGrowth && done.length && row.values.length > 1) {
    const last = done.at(-1);
    const before = row.values.find((value) => value.kind === "result" && (value.year ?? 0) < (last?.year ?? 0));
    return [before, last].filter((value) => value !== undefined);
  }
  return done.length ? done.slice(-1) : plans.length ? plans : pool.slice(0, 2);
}

function headline(row: Row, values: readonly RowValue[], asked: Understanding): string {
  const claim = checkedClaim(row, asked);
  if (claim) return claim;
  // The document's verdict is on the newest outcome: beside an older one it would be a lie.
  const outcome = outcomesOf(row.values).at(-1);
  const judges = outcome !== undefined && values.includes(outcome);
  const isVerdictAsked = judges && (asked.kind !== "result" || asked.wanted.has("yes-no")) && asked.kind !== "any";
  const verdict = row.assessment ? verdictWords(row.assessment) : planVerdict(row, values);
  const words = isVerdictAsked ? verdict : whichIsHigher(values, asked, whenOf);
  const isFirst = words && asked.wanted.has("yes-no");
  // Beside the plan of another year a verdict at the end would seem to judge that plan.
  const isMixed = new Set(values.map((value) => value.year)).size > 1;
  const judged = words && isVerdictAsked && isMixed && !isFirst ? outcome : undefined;
  const [only] = values;
  const said =
    values.length === 1 && only
      ? sayAlone(only, row.label)
      : `${row.label}: ${values.map((value) => `${sayValue(value, row.label)}${value === judged ? ` (${words})` : ""}`).join("; ")}`;
  const change = changeAsked(values, asked);
  if (change) return `${said}; ${change}`;
  if (isFirst) return `${words.charAt(0).toUpperCase()}${words.slice(1)}. ${said}`;
  return words && !judged ? `${said} – ${words}` : said;
}

/** How the later of two outcomes differs from the earlier one, where that was asked for and no column tells; "" else. */
function changeAsked(values: readonly RowValue[], asked: Understanding): string {
  const [before, after] = values;
  const isAsked = /(?:tăng|giảm|hơn|kém|chênh)(?: \S+){0,8} (?:bao nhiêu|mấy)/u.test(asked.text);
  if (!isAsked || !before || !after || values.length !== 2 || outcomesOf(values).length !== 2) return "";
  return computedChange(before.text, after.text);
}

/**
 * A claim put to the bot ("tăng trưởng 11% năm 2023 đúng không?"): whether the figure is what came of it, was only the
 * plan, or is neither. `undefined` when nothing is claimed.
 */
function checkedClaim(row: Row, asked: Understanding): string | undefined {
  if (!/(?:đúng|phải) (?:không|vậy|hông)|có đúng/.test(asked.text) || !asked.numbers.length) return undefined;
  const years = asked.periods.map((period) => period.year);
  const ofYear = row.values.filter(
    (value) => value.year !== undefined && (!years.length || years.includes(value.year)),
  );
  const done = ofYear.findLast((value) => value.kind === "estimate" || value.kind === "result");
  const plan = ofYear.findLast((value) => value.kind === "plan");
  if (!done) return undefined;
  const states = (value: RowValue | undefined) =>
    value !== undefined && asked.numbers.some((digits) => numbersOf(value).includes(digits));
  if (states(done)) return `Đúng. ${sayAlone(done, row.label)}`;
  const label = /^\p{Lu}\p{Ll}/u.test(row.label) ? row.label.charAt(0).toLowerCase() + row.label.slice(1) : row.label;
  const said = `${label} ${whenOf(done)} ${done.kind === "estimate" ? "ước đạt" : "là"} ${valueText(done, row.label)}`;
  return states(plan) && plan ? `Chưa đúng: ${plan.text} là kế hoạch; ${said}` : `Chưa đúng: ${said}`;
}

function numbersOf(value: RowValue): readonly string[] {
  return value.text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** One value as a sentence: "Tốc độ tăng trưởng GRDP năm 2023 ước đạt 7,37%", "Kế hoạch năm 2024: … 8,5-9%". */
function sayAlone(value: RowValue, label: string): string {
  const when = whenOf(value);
  const text = valueText(value, label);
  const subject = when.startsWith("năm") ? label.replace(/\s+trong năm$/i, "") : label;
  if (value.kind === "plan") return `${subject}: kế hoạch ${when} là ${text}`;
  if (value.kind === "estimate") return `${subject} ${when} ước đạt ${text}`;
  return value.kind === "result" ? `${subject} ${when} là ${text}` : `${label}: ${sayValue(value, label)}`;
}

function whenOf(value: RowValue): string {
  const part = value.short.replace(/^(?:KH|Ước)\s+/, "");
  return /^(?:19|20)\d{2}$/.test(part) ? `năm ${part}` : part.toLowerCase();
}

function sayValue(value: RowValue, label: string): string {
  const text = valueText(value, label);
  const thing = thingOf(value);
  if (thing)
    return `${lowerFirst(thing.name)} ${text}${thing.unit && !text.includes(thing.unit) ? ` ${thing.unit}` : ""}`;
  if (value.year === undefined || value.kind === "other")
    return `${lowerFirst(value.head.replace(unitMark, ""))} ${text}`.replace(/\s+/g, " ");
  const kind = value.kind === "plan" ? "kế hoạch " : "";
  return `${kind}${whenOf(value)} ${value.kind === "estimate" ? "ước" : "là"} ${text}`;
}

function valueText(value: RowValue, label: string): string {
  const isFall = /^[-−–]\s?\d/.test(value.text) && /tăng|tốc độ/i.test(label);
  return isFall ? `${value.text} (giảm ${value.text.replace(/^[-−–]\s?/, "")})` : value.text;
}

/** "Không đạt KH" → "không đạt kế hoạch". */
export function verdictWords(assessment: string): string {
  const spoken = assessment.replace(/\bKH\b/, "kế hoạch").trim();
  return spoken.charAt(0).toLowerCase() + spoken.slice(1);
}
