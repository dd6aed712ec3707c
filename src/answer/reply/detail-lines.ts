import { withoutMarker } from "../passage/list-marker.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
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
    ? [`${restOf(text, main)} ${numbers.map((number) => `[${number}]`).join("")}`]
    : [];
}

/** The text after the words that the headline took from its beginning; the whole where it took others too. */
function restOf(text: string, main: Main): string {
  const said = text.slice(0, main.kept.at(-1)?.end).replace(/[\s.;,:…]+$/, "");
  const headline = main.headline.replace(/[\s.;,:…]+$/, "").toLowerCase();
  if ((main.kept[0]?.start ?? 0) > 0 || !headline.endsWith(said.toLowerCase())) return withoutMarker(text);
  const rest = text.slice(said.length).replace(/^[\s.;,:…]+/, "");
  if (/[^.]…$/.test(main.headline) && rest) return `… ${rest}`;
  return rest.length > 0 ? rest.charAt(0).toUpperCase() + rest.slice(1) : text;
}
