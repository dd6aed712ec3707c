import { remembered } from "../../core/remembered.ts";
import { clauseText } from "../passage/clause-marks.ts";
import type { ClauseView } from "../passage/passage-view.ts";
import type { Concept } from "../question/concepts.ts";
import type { Understanding } from "../question/understanding.ts";
import { spokenWords } from "./clause-worth.ts";

/** What a statement names beside what was asked for, or of just that; each 0 or 1. */
export interface NameSigns {
  /** It names a place that was asked for. */
  readonly place: number;
  /** It is only about a part that nobody asked for: "trong ao bán nổi", "nâng cao". */
  readonly narrows: number;
  /** It names the role asked for only as a deputy's or a former holder's. */
  readonly deputy: number;
}

/** The signs that lie in the names of a statement. */
export function nameSigns(clause: ClauseView, asked: Understanding): NameSigns {
  const said = clauseText(clause);
  const isNarrowed = narrowings(clause).some(({ thing, kind }) =>
    kind ? !asked.text.includes(kind) : !spokenWords(asked).has(thing),
  );
  const isDeputy = asked.wanted.has("person") && asked.concepts.some((concept) => isOnlyDeputy(said, concept));
  return {
    place: asked.places.some(({ key }) => said.includes(key)) ? 1 : 0,
    narrows: isNarrowed ? 1 : 0,
    deputy: isDeputy ? 1 : 0,
  };
}

/** A thing that the subject lies in (group 1), or a kind of it (group 2). */
const narrowing =
  /(?<!\p{L})(?:(?:trong|ở|tại|thuộc) (?!năm|tháng|quý|tỉnh|kỳ|đó)(\p{L}+)|(nâng cao|kiểu mẫu|giai đoạn|bổ sung|phát sinh|còn lại|chất lượng cao))/gu;

/** What the subject of a statement lies in, or what kind of it is meant. */
const narrowings = remembered((clause: ClauseView) => {
  const said = clauseText(clause);
  const value = said.search(/\d/);
  const subject = value > 0 ? said.slice(0, value) : said;
  return [...subject.matchAll(narrowing)].map(({ 1: thing = "", 2: kind = "" }) => ({ thing, kind }));
});

function isOnlyDeputy(said: string, { variants }: Concept): boolean {
  const names = variants.map((variant) => variant.join(" ")).filter((name) => said.includes(name));
  return names.length > 0 && names.every((name) => !isHeld(said, name));
}

/** Whether a role stands anywhere without "phó" or "nguyên" before it. */
function isHeld(said: string, role: string): boolean {
  for (let at = said.indexOf(role); at >= 0; at = said.indexOf(role, at + 1))
    if (!/(?:phó|nguyên) $|\p{L}$/u.test(said.slice(0, at))) return true;
  return false;
}
