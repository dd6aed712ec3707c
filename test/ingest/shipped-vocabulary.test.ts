import { describe, expect, it } from "vitest";
import { isProperWord, knownWords } from "../../src/ingest/check/check-syllables.ts";
import { readVocabulary } from "../../src/ingest/read-vocabulary.ts";
import { tokens } from "../../src/vietnamese/tokens.ts";
import { words } from "../../src/vietnamese/words.ts";
import { temporaryFolder } from "./small-corpus.ts";

const vocabulary = readVocabulary("corpus");
const key = (phrase: string) =>
  tokens(phrase)
    .map((token) => token.form)
    .join(" ");
const groups = [
  ...vocabulary.synonyms.map(({ terms }) => terms.map(key)),
  ...vocabulary.indicators.map(({ name, aliases }) => [name, ...aliases].map(key)),
];

/** Things that are near one another and never the same: a total and its part, two levels, two measures. */
const apart = [
  ["công nghiệp", "công nghiệp và xây dựng"],
  ["thu nội địa", "thu ngân sách"],
  ["tổng thu ngân sách nhà nước", "thu ngân sách nhà nước trên địa bàn"],
  ["chi thường xuyên", "chi ngân sách"],
  ["khu công nghiệp", "cụm công nghiệp"],
  ["nông thôn mới", "nông thôn mới nâng cao"],
  ["hộ nghèo", "hộ cận nghèo"],
  ["tiểu học", "trung học cơ sở"],
  ["khách quốc tế", "khách du lịch"],
  ["nuôi trồng thủy sản", "khai thác thủy sản"],
  ["dư nợ", "nợ xấu"],
  ["vốn đầu tư nước ngoài", "thu hút đầu tư"],
  ["GRDP", "GRDP bình quân đầu người"],
  ["bác sĩ", "giường bệnh"],
].map((pair) => pair.map(key));

describe("the vocabulary that ships", () => {
  it("names each wording of a group once", () => {
    expect(groups.filter((terms) => new Set(terms).size < terms.length)).toEqual([]);
  });

  it("says each group once", () => {
    const sorted = vocabulary.synonyms.map(({ terms }) => terms.map(key).sort().join(" | "));
    expect(sorted.filter((group, i) => sorted.indexOf(group) !== i)).toEqual([]);
  });

  it.each(["abbreviations", "chatWords"] as const)("lists each short form of its %s once", (kind) => {
    const shorts = vocabulary[kind].map(({ short }) => short);
    expect(shorts.filter((short, i) => shorts.indexOf(short) !== i)).toEqual([]);
  });

  it("spells no short form out as itself, and none twice as the same", () => {
    const wrong = [...vocabulary.abbreviations, ...vocabulary.chatWords].filter(
      ({ short, long }) =>
        long.some((form) => form.toLowerCase() === short.toLowerCase()) || new Set(long).size < long.length,
    );
    expect(wrong).toEqual([]);
  });

  it.each(apart)("keeps “%s” and “%s” apart", (one, other) => {
    expect(groups.filter((terms) => terms.includes(one ?? "") && terms.includes(other ?? ""))).toEqual([]);
  });

  it("knows words of any province that are no Vietnamese syllables, and takes no misprint for one", () => {
    const known = knownWords(readVocabulary(temporaryFolder(), "corpus"));
    const strange = (text: string) =>
      words(text).filter((word) => word.kind === "word" && !isProperWord(word.text, known)).length;
    expect(strange("dịch Covid-19, đồng bào Khmer, thị trường EU, chỉ số DTI, điểm Wi-Fi, hầm biogas, chuẩn ASC")).toBe(
      0,
    );
    expect(strange("tỉiih giảỉ ừong nhũTig")).toBe(4);
  });
});
