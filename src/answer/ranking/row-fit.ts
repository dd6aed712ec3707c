import { remembered } from "../../core/remembered.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Row } from "../passage/row-values.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import { isFraming } from "../question/framing-words.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import { spokenWords } from "../statement/clause-worth.ts";

/** How a table row's name fits the indicator that a question names. */
export interface RowFit {
  readonly row: Row;
  /** Share of the label's telling words that the question speaks of; how a thing is measured aside. */
  readonly precision: number;
  /** Whether the label speaks of every thing that the question names. */
  readonly isWhole: boolean;
}

/** Match from which a label speaks of a concept; its words may stand apart ("nông, lâm nghiệp"). */
const speaks = 0.7;
/** Least precision of a row that is the one asked for beyond doubt. */
const surePrecision = 0.4;

/** What says how a thing is measured: "Tốc độ tăng kim ngạch xuất khẩu" is about "xuất khẩu". */
const measures =
  /(?<!\p{L})(?:tốc độ|tăng trưởng|giá trị sản xuất|gtsx|kim ngạch|tỷ lệ|nhà nước|trên địa bàn|toàn xã hội|thực hiện|quy mô|trưởng)(?!\p{L})/giu;
const growth = /^(?:(?:tốc độ|mức|tỷ lệ) )?(?:tăng|giảm|tăng trưởng|phát triển)(?: trưởng| thêm)?$/u;

/** Compares a row's name with what a question names; `undefined` for other passages. */
export function rowFit(view: PassageView, asked: Understanding): RowFit | undefined {
  const { row } = view;
  if (!row) return undefined;
  const spoken = spokenWords(asked);
  const { forms, words, isGrowth } = nameOf(row);
  const precision = forms.length ? forms.filter((form) => spoken.has(form)).length / forms.length : 0;
  const matches = seekerOf(asked).matches(words);
  const isSaid = asked.concepts.map((_, i) => (matches[i]?.score ?? 0) >= speaks);
  const isWhole =
    isSaid.some(Boolean) &&
    asked.concepts.every(
      ({ variants: [words = []] }, i) => isSaid[i] || isFraming(words) || (isGrowth && growth.test(words.join(" "))),
    );
  return { row, precision, isWhole };
}

/** A row's name as questions are compared with it. */
const nameOf = remembered(({ label, ownLabel }: Row) => ({
  forms: namingWords(ownLabel),
  words: wordsOf(label),
  isGrowth: /tốc độ|tăng|giảm/iu.test(label),
}));

/** Words of a name that say what is measured: "Tốc độ tăng trưởng GRDP (theo giá so sánh)" → "grdp". */
export function namingWords(name: string): string[] {
  return wordsOf(name.replace(/\(.*?\)/g, " ").replace(measures, " ")).forms.filter((form) => !isGlue(form));
}

/** Whether a passage is the row of the very indicator that is asked for, in the unit and with a value for the years asked for. */
export function isVeryRow(view: PassageView, asked: Understanding): boolean {
  if (!asked.concepts.length || asked.inherited.length || asked.places.length || asked.unknown.length) return false;
  if (namesPartOfYear(asked)) return false;
  const fit = rowFit(view, asked);
  if (!fit?.isWhole || fit.precision < surePrecision) return false;
  const { label, values } = fit.row;
  // "Tổng cộng bao nhiêu bác sĩ" is no question for a rate.
  if (/(?<!\p{L})tổng(?!\p{L})/u.test(asked.text) && /\/|bình quân/u.test(label)) return false;
  const isOfTime = asked.periods.every(
    ({ kind, year }) => kind === "year" && values.some((value) => value.year === year),
  );
  const hasUnit = !asked.units.length || values.some(({ text }) => asked.units.some((unit) => unit.test(unitOf(text))));
  return isOfTime && hasUnit;
}

/** Whether a part of a year is named without its year ("quý I", "6 tháng đầu năm"): no figure of a whole year answers that. */
export function namesPartOfYear({ text, periods }: Understanding): boolean {
  return (
    !periods.length &&
    /(?<!\p{L})quý (?:[ivx]+|\d|một|hai|ba|bốn)(?![\p{L}\d])|tháng (?:đầu|cuối)|nửa (?:đầu|cuối)|giữa năm/u.test(text)
  );
}

const wordsOf = (text: string): WordList => new WordList(tokens(text).map(({ form }) => form));

/** "14.152 tỷ đồng" → "tỷ đồng". */
const unitOf = (text: string): string =>
  text
    .replace(/[\d.,\s–−>-]+/gu, " ")
    .trim()
    .toLowerCase();
