import { remembered } from "../../core/remembered.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { speakerOf } from "../passage/speaker.ts";
import type { Understanding } from "../question/understanding.ts";

/** Words that stand before everybody's name, or join. */
const titles = new Set("ông bà đồng chí đc sếp các lãnh đạo thì của tỉnh ngành sở".split(" "));

/** 1: somebody whose words are asked for speaks in a passage; below 0: somebody else does; 0: nobody, or none asked for. */
export function speakerFit({ speaker: asked }: Understanding, view: PassageView): number {
  if (!asked) return 0;
  const words = spelledOut(asked.who)
    .split(" ")
    .filter((word) => !titles.has(word));
  if (words.length === 0) return view.speaker ? 1 : 0;
  const speakers = [view.speaker, issuerOf(view)].filter((speaker) => speaker !== "");
  const shares = speakers.map((speaker) =>
    shareOf(words, asked.who.includes("phó") ? speaker : withoutDeputies(speaker)),
  );
  const best = Math.max(0, ...shares);
  return best >= 1 ? 1 : view.speaker ? -0.5 * (1 - best) : 0;
}

/** Who speaks in a report or a resolution; empty for what a newspaper tells. */
const issuerOf = remembered(({ document }: PassageView): string =>
  document.kind === "article" ? "" : spelledOut(normalize(`${speakerOf(document)} ${document.issuer ?? ""}`)),
);

const spelledOut = (text: string): string =>
  text.replaceAll("ubnd", "ủy ban nhân dân").replaceAll("hđnd", "hội đồng nhân dân");
const withoutDeputies = (text: string): string => text.replace(/phó \S+ \S+/g, " ");

function shareOf(words: readonly string[], speaker: string): number {
  const held = new Set(tokens(spelledOut(speaker)).map(({ form }) => form));
  return words.filter((word) => held.has(word)).length / words.length;
}
