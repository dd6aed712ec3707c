import { withoutMarker } from "../passage/list-marker.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import { capitalise } from "../statement/say-spans.ts";
import { endStop } from "./end-stop.ts";
import type { Main } from "./say-main.ts";

/** The whole passage stands below a shortened headline up to these lengths: for lists and reasons, and for the rest. Characters. */
const wholeBroad = 1200;
const wholeNarrow = 260;
/** Lists and reasons leave nothing out unsaid that is longer than this; characters. */
const slight = 20;

/** The row's small line, or what a shortened headline leaves of its passage: the rest after its beginning, else the whole. */
export function detailLines(view: PassageView, main: Main, numbers: readonly number[], asked: Understanding): string[] {
  if (main.line) return [main.line];
  const isBroad = asked.wanted.has("list") || asked.wanted.has("reason");
  const { text } = view.passage;
  const leavesMuch = isBroad
    ? text.length > main.headline.length + slight || main.headline.includes(" … ")
    : text.length > main.headline.length * 1.4;
  return main.isShortened && leavesMuch && text.length <= (isBroad ? wholeBroad : wholeNarrow)
    ? [`${endStop(restOf(text, main))} ${numbers.map((number) => `[${number}]`).join("")}`]
    : [];
}

/** The text without the statement that the headline took; the whole where it took words that hang on others. */
function restOf(text: string, main: Main): string {
  const around = aroundStatement(text, main);
  if (around) return withoutMarker(around);
  const said = text.slice(0, main.kept.at(-1)?.end).replace(/[\s.;,:…]+$/, "");
  const headline = main.headline.replace(/[\s.;,:…]+$/, "").toLowerCase();
  const isBeginning = [said, said.replace(/^[\p{L} ,-]{3,49}: /u, "")].some((words) =>
    headline.endsWith(words.toLowerCase()),
  );
  if ((main.kept[0]?.start ?? 0) > 0 || !isBeginning) return withoutMarker(text);
  const rest = text.slice(said.length).replace(/^[\s.;,:…]+/, "");
  if (/[^.]…$/.test(main.headline) && rest) return `… ${rest}`;
  if (/^(?:và|hoặc|cùng|nhằm|để) /u.test(rest)) return `… ${rest}`;
  return rest.length > 0 ? capitalise(rest) : text;
}

/** A heading that the paragraph runs on from: "1.3. Trồng trọt, chăn nuôi". */
const headingNumber = /^(?:\d+\.)+\s*\p{L}[^.;\d]{0,60}$/u;

/** What stands before and behind a whole statement of the middle or the end; `undefined` where the headline said other words. */
function aroundStatement(text: string, { headline, kept }: Main): string | undefined {
  const [only] = kept;
  if (kept.length !== 1 || !only || only.start === 0 || headline.includes("…")) return undefined;
  const before = /^(?<words>.*[^\s;.])\s*(?<mark>[;.])\s*$/su.exec(text.slice(0, only.start))?.groups;
  const end = text.slice(0, only.end).replace(/[\s;.]+$/u, "").length;
  const after = /^(?:[\s;.]+(?<words>\S.*)?)?$/su.exec(text.slice(end))?.groups;
  if (!before || !after) return undefined;
  const rest = after["words"]?.trim();
  const [words = "", mark] = [before["words"], before["mark"]];
  if (!rest) return words;
  if (headingNumber.test(words)) return capitalise(rest);
  return `${words}${mark} ${mark === "." ? capitalise(rest) : rest}`;
}
