import { foldMarks } from "../../vietnamese/fold-marks.ts";

const longestSlug = 64;

/** A readable ASCII name of a text: "Báo cáo năm 2023" → "bao-cao-nam-2023"; cut at a word, at most 64 characters. */
export function slug(text: string): string {
  const name = foldMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (name.length <= longestSlug) return name || "van-ban";
  const cut = name.slice(0, longestSlug + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 20));
}
