import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { normalize } from "../../vietnamese/normalize.ts";

/** Words of the role, from its first on, that must stand in one row; and the share of all its neighbours that must stand as neighbours. */
const opening = 3;
const most = 0.75;

/**
 * Whether a headline writes a role as the question does: "trưởng ban chỉ đạo" in "do Chủ tịch tỉnh làm Trưởng ban chỉ đạo",
 * not "trưởng ban nội chính" in "Trưởng ban Tổ chức … Ban Nội chính".
 *
 * @param role in the question's words
 */
export function writesRole(role: string, headline: string): boolean {
  const wordsOf = (text: string) => foldMarks(normalize(text)).match(/[\p{L}\d]+/gu) ?? [];
  const asked = wordsOf(role);
  const said = ` ${wordsOf(headline).join(" ")} `;
  const pairs = asked.slice(1).map((word, i) => ` ${asked[i]} ${word} `);
  const isOpened = asked.length >= opening && said.includes(` ${asked.slice(0, opening).join(" ")} `);
  return isOpened && pairs.filter((pair) => said.includes(pair)).length >= most * pairs.length;
}
