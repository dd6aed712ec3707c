import type { Citation } from "../../core/citation.ts";
import type { CheckedClaim, ClaimVerdict } from "../../core/claim.ts";
import type { Fact } from "../../core/fact.ts";
import type { Judged } from "./judge-figure.ts";
import { lowered, sayFact, spokenValue } from "./say-fact.ts";

/** Cites the passage of a fact; undefined when it cannot be cited. */
export type CiteFact = (fact: Fact, number: number) => Citation | undefined;

/**
 * Puts verdicts into words: one figure in one sentence, several as a count and a line each.
 *
 * @param unchecked further figures that were not looked at
 */
export function sayVerdicts(all: readonly Judged[], citeFact: CiteFact, unchecked = 0): CheckedClaim {
  const citations: Citation[] = [];
  const marks = (...facts: readonly (Fact | undefined)[]): number[] => [
    ...new Set(facts.flatMap((fact) => (fact ? numberOf(fact, citations, citeFact) : []))),
  ];
  const spoken = all.map((judged) => {
    // A statement that cannot be cited decides nothing.
    const numbers = marks(judged.fact, judged.instead);
    const verdict: ClaimVerdict = numbers.length === 0 ? "not-stated" : judged.verdict;
    return { judged: { ...judged, verdict }, numbers, beside: besides(judged, marks) };
  });
  const verdicts = spoken.map(({ judged }) => judged.verdict);
  const [only] = spoken;
  if (only && spoken.length === 1) {
    const headlineCitations = only.numbers;
    return {
      verdicts,
      headline: `${capitalized(sentence(only.judged))}.`,
      headlineCitations,
      details: only.beside,
      citations,
    };
  }
  const rest = unchecked > 0 ? [`Còn ${unchecked} con số nữa: bạn gửi riêng đoạn đó để mình đối chiếu tiếp.`] : [];
  const lines = spoken.flatMap(({ judged, numbers, beside }, index) => [
    `${index + 1}. “${judged.figure.text}” – ${sentence(judged)}.${markText(numbers)}`,
    ...beside,
  ]);
  return {
    verdicts,
    headline: countLine(verdicts),
    headlineCitations: [],
    details: [...new Set(lines), ...rest],
    citations,
  };
}

const verdictWords: Readonly<Record<ClaimVerdict, string>> = {
  right: "đúng",
  different: "chưa đúng",
  "other-kind": "chưa đúng",
  "not-stated": "không thấy trong tài liệu",
};

function countLine(verdicts: readonly ClaimVerdict[]): string {
  const words = verdicts.map((verdict) => verdictWords[verdict]);
  const said = [...new Set(Object.values(verdictWords))].flatMap((word) => {
    const count = words.filter((other) => other === word).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  return said.length === 1
    ? `Cả ${verdicts.length} con số đều ${words[0]}.`
    : `${verdicts.length} con số: ${said.join(", ")}.`;
}

/** Verdict and reason, without the figure itself: "đúng: kim ngạch xuất khẩu năm 2023 ước đạt …". */
function sentence({ figure, verdict, fact, instead, isRounded }: Judged): string {
  if (!fact || verdict === "not-stated") return "tài liệu hiện có không nêu con số này";
  const said = lowered(sayFact(fact, figure.measure));
  if (verdict === "right") return `${isRounded ? "gần đúng" : "đúng"}: ${said}`;
  if (verdict === "different" || !instead) return `chưa đúng: ${said}`;
  const kind = fact.kind === "plan" ? "kế hoạch" : fact.kind === "estimate" ? "số ước thực hiện" : "kết quả";
  return `chưa đúng: ${spokenValue(fact)} là ${kind}; ${lowered(sayFact(instead, figure.measure))}`;
}

/** What another document says of the same matter. */
function besides({ differing, verdict, figure }: Judged, marks: (fact: Fact) => number[]): string[] {
  const numbers = differing && verdict !== "not-stated" ? marks(differing) : [];
  return differing && numbers.length > 0
    ? [`Văn bản khác ghi: ${lowered(sayFact(differing, figure.measure))}.${markText(numbers)}`]
    : [];
}

function numberOf(fact: Fact, citations: Citation[], citeFact: CiteFact): number[] {
  const known = citations.find(({ passageId }) => passageId === fact.passageId);
  if (known) return [known.number];
  const citation = citeFact(fact, citations.length + 1);
  if (!citation) return [];
  citations.push(citation);
  return [citation.number];
}

const markText = (numbers: readonly number[]): string =>
  numbers.length === 0 ? "" : ` ${numbers.map((number) => `[${number}]`).join("")}`;

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
