import type { Document } from "../../core/document.ts";
import type { Passage } from "../../core/passage.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { longestByFirst } from "./longest-by-first.ts";

/** Levels of administration, widest first. */
export type PlaceLevel = "country" | "province" | "district" | "commune" | "area";

/** A place that the documents name. */
export interface Place {
  /** As the documents print it, with its kind: "huyện Kiến Xương". */
  readonly name: string;
  /** Normalised name without its kind: "kiến xương". */
  readonly key: string;
  readonly level: PlaceLevel;
}

/** Finds places in texts. */
export interface Gazetteer {
  /** Places named in a text, longest names first; a name without its kind is read at its widest level. */
  find(text: string): readonly Place[];
  /** The place that a corpus is about: the province named most often in front matter, or a city of a province's rank. */
  readonly home: Place | undefined;
  /** What people there mean by "thành phố" alone: the home province's only city, or the city that is home. */
  readonly city?: Place | undefined;
}

const levels: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/^tỉnh$/, "province"],
  [/^(?:thành phố|tp|huyện|thị xã|quận)$/, "district"],
  [/^(?:xã|phường|thị trấn)$/, "commune"],
];
const capital = "\\p{Lu}[\\p{Ll}\\p{M}]*";
const placePattern = new RegExp(
  `(?<![\\p{L}])(?<kind>[Tt]ỉnh|TỈNH|[Tt]hành phố|TP\\.?|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn) (?<name>${capital}(?: ${capital}){0,3})`,
  "gu",
);
const startsWithKind = /^(?:tỉnh|thành phố|TP\.?|huyện|thị xã|quận|xã|phường|thị trấn) /iu;
/** Names that are everyday words too: only "tỉnh …" makes them a place. */
const ambiguous = new Set(["hoa binh", "an giang", "hau giang"]);
const country: Place = { name: "cả nước", key: "cả nước", level: "country" };
const countryPattern = /(?<!\p{L})(?:cả nước|toàn quốc|bình quân chung cả nước|việt nam)(?!\p{L})/u;

/** Reads the place names of a corpus out of its texts and front matter: nothing about a province is known beforehand. */
export function buildGazetteer(
  documents: readonly Document[],
  passages: readonly Passage[],
  provinces: readonly string[] = [],
): Gazetteer {
  const counts = new Map<string, { place: Place; count: number }>();
  const note = (kind: string, name: string, weight: number) => {
    const level = levels.find(([pattern]) => pattern.test(kind.toLowerCase().replace(".", "")))?.[1];
    const key = normalize(name).trim();
    if (!level || key.length < 3) return;
    const id = `${level}:${key}`;
    const known = counts.get(id);
    if (known) known.count += weight;
    else counts.set(id, { place: { name: `${kind.toLowerCase()} ${name}`, key, level }, count: weight });
  };
  const scan = (text: string, weight: number) => {
    for (const match of text.matchAll(placePattern))
      note(match.groups?.["kind"] ?? "", match.groups?.["name"] ?? "", weight);
  };
  for (const document of documents)
    scan([document.place, document.issuer, document.title].filter(Boolean).join(" . "), 5);
  for (const passage of passages) scan(passage.text, 1);
  for (const document of documents)
    if (document.place && !startsWithKind.test(document.place)) note("tỉnh", document.place, 3);
  const stated = homeOf(documents, counts);
  const all = [...counts.values()].sort((a, b) => b.count - a.count);
  const home = stated ?? all.find((entry) => entry.place.level === "province")?.place;
  const known = new Set(
    all
      .filter((entry) => entry.place.level === "province" || entry.place.level === "district")
      .map((entry) => entry.place.key),
  );
  const others: Place[] = provinces
    .map((name) => ({
      name: `tỉnh ${name}`,
      key: normalize(name).replace(/^thành phố /, ""),
      level: "province" as const,
    }))
    .filter((place) => !known.has(place.key));
  const own = all.filter((entry) => entry.count > 1 || entry.place.level !== "commune").map((entry) => entry.place);
  const far = new Set(
    provinces.map((name) => normalize(name).replace(/^thành phố /, "")).filter((key) => key !== home?.key),
  );
  return { find: finder([...own, ...others]), home, city: home && isCity(home) ? home : onlyCity(all, far) };
}

/** The city that is named at least twice as often as any other; those of the rank of a province are left out. */
function onlyCity(
  all: readonly { readonly place: Place; readonly count: number }[],
  far: ReadonlySet<string>,
): Place | undefined {
  const [first, second] = all.filter(({ place }) => place.level === "district" && isCity(place) && !far.has(place.key));
  return first && first.count >= 2 * (second?.count ?? 1) ? first.place : undefined;
}

/** Whether a place is called a city. */
function isCity({ name }: Place): boolean {
  return /^(?:thành phố|tp)/.test(name);
}

/**
 * The province that most documents say they are about: texts of other places may name another one more often. A city with
 * more than twice as many documents as any province is under the central government: its entry in `known` is raised to
 * a province's rank.
 */
function homeOf(
  documents: readonly Document[],
  known: Map<string, { readonly place: Place; count: number }>,
): Place | undefined {
  const counts = new Map<string, number>();
  for (const { place } of documents) {
    const key = normalize(place ?? "");
    const id = key.startsWith("thành phố ") ? `district:${key.slice(10)}` : `province:${key.replace(/^tỉnh /, "")}`;
    if (known.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const mostOf = (level: string) => [...counts].filter(([id]) => id.startsWith(level)).sort((a, b) => b[1] - a[1])[0];
  const [province, city] = [mostOf("province"), mostOf("district")];
  if (!city || city[1] <= 2 * (province?.[1] ?? 0)) return province && known.get(province[0])?.place;
  const entry = known.get(city[0]);
  if (!entry) return undefined;
  const raised = { ...entry, place: { ...entry.place, level: "province" as const } };
  known.delete(city[0]);
  known.set(`province:${raised.place.key}`, raised);
  return raised.place;
}

function finder(places: readonly Place[]): (text: string) => readonly Place[] {
  const rank: Record<PlaceLevel, number> = { country: 0, province: 1, district: 2, commune: 3, area: 4 };
  const byKey = new Map<string, Place[]>();
  for (const place of places)
    byKey.set(
      place.key,
      [...(byKey.get(place.key) ?? []), place].sort((a, b) => rank[a.level] - rank[b.level]),
    );
  for (const [key, list] of [...byKey]) {
    const folded = foldMarks(key);
    if (!byKey.has(folded)) byKey.set(folded, list);
  }
  const longestFrom = longestByFirst(byKey.keys());
  return (text) => {
    const normal = normalize(text);
    const found: Place[] = countryPattern.test(normal) ? [country] : [];
    const list = normal.match(/[\p{L}\p{M}]+/gu) ?? [];
    for (let i = 0; i < list.length; i++) {
      const longest = longestFrom.get(list[i] ?? "") ?? 0;
      for (let length = Math.min(longest, list.length - i); length > 0; length--) {
        const same = byKey.get(list.slice(i, i + length).join(" "));
        if (!same) continue;
        const before = list.slice(Math.max(0, i - 2), i).join(" ");
        const place = pick(same, before);
        if (place && !found.some((known) => known.key === place.key && known.level === place.level)) found.push(place);
        i += length - 1;
        break;
      }
    }
    return found;
  };
}

function pick(same: readonly Place[], before: string): Place | undefined {
  const stated = /(?:thành phố|thanh pho|tp|huyện|huyen|thị xã|quận)$/.test(before)
    ? "district"
    : /(?:xã|xa|phường|phuong|thị trấn)$/.test(before)
      ? "commune"
      : /(?:tỉnh|tinh)$/.test(before)
        ? "province"
        : undefined;
  const meant = same.filter(
    (place) => place.level !== "province" || stated === "province" || !ambiguous.has(foldMarks(place.key)),
  );
  return (stated && meant.find((place) => place.level === stated)) ?? meant[0];
}
