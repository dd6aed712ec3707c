import type { Fact } from "../../core/fact.ts";

/** A fact as a sentence in the document's words: "Kim ngạch xuất khẩu năm 2023 ước đạt 2.601 triệu USD". */
export function sayFact(fact: Fact, measure: "level" | "growth" | "share-of-plan"): string {
  const when = fact.period && /^\d{1,2}\//.test(fact.period) ? `đến ${fact.period}` : fact.period;
  const subject = [fact.indicator, placed(fact), when].filter(Boolean).join(" ");
  if (measure === "share-of-plan" && fact.shareOfPlan) return `${subject} ${fact.shareOfPlan}`;
  if (measure === "growth" && fact.change && /%/.test(fact.change)) {
    const base = fact.changeBase ? ` ${fact.changeBase}` : "";
    return `${subject} ${fact.kind === "estimate" ? "ước " : ""}${fact.change}${base}`;
  }
  const fall = /^[-−–]\s?(?=\d)/u.exec(fact.value)?.[0];
  const value = `${spokenValue(fact)}${fall ? ` (giảm ${spokenValue({ ...fact, value: fact.value.slice(fall.length) })})` : ""}`;
  if (fact.kind === "plan")
    return `kế hoạch${fact.period ? ` ${fact.period}` : ""} đặt ${lowered(fact.indicator)} là ${value}`;
  return `${subject} ${fact.kind === "estimate" ? "ước đạt" : "là"} ${value}`;
}

/** First letter small, unless the word is an abbreviation. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** The value with its unit behind the number: "11 trở lên" and "%" → "11% trở lên". */
export function spokenValue({ value, unit = "" }: Pick<Fact, "value" | "unit">): string {
  const short = /^[%‰]/.test(unit) ? unit : unit && ` ${unit.charAt(0).toLowerCase()}${unit.slice(1)}`;
  return value.replace(/^(\D*?[-–]?[\d.,]*\d(?:\s*[-–]\s*[\d.,]*\d)?)/u, (number) => `${number}${short}`);
}

/** A place below the province is said; the province itself goes without saying. */
function placed({ place, indicator }: Fact): string | undefined {
  return place && !/^(?:tỉnh|thành phố) /u.test(place) && !indicator.includes(place) ? place : undefined;
}
