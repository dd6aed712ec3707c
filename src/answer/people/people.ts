import type { Document } from "../../core/document.ts";
import { once } from "../../core/once.ts";
import type { Passage } from "../../core/passage.ts";
import type { Vocabulary } from "../../core/vocabulary.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { isVietnameseSyllable } from "../../vietnamese/syllable.ts";
import { readMentions } from "./mentions.ts";
import { type Role, readRole, type Spell, speller } from "./roles.ts";
import { readSignature } from "./signatures.ts";
import type { PersonSource } from "./source.ts";

/** One role of a person as a passage prints it. */
export interface StatedRole {
  /** The document's own words, e.g. "Phó Chủ tịch UBND tỉnh". */
  readonly text: string;
  readonly role: Role;
}

/** One place where the documents name a person. */
export interface PersonMention {
  readonly name: string;
  /** Title before the name as printed, lower case ("đồng chí", "ông"); empty when none stands. */
  readonly title: string;
  /** Roles beside the name, in the document's order. */
  readonly roles: readonly StatedRole[];
  /** How many of the roles stand before the name ("Thủ tướng Chính phủ Lê Minh Tâm"). */
  readonly leading: number;
  readonly document: Document;
  /** Name and roles in the text; a signature block has several stretches, the name's first. */
  readonly sources: readonly PersonSource[];
  /** Whether the person signed the document; `signedFor`: in whose stead, as printed ("KT. CHỦ TỊCH"). */
  readonly isSigner: boolean;
  readonly signedFor?: string | undefined;
  /** Folded words of the place that the document speaks of. */
  readonly placeWords: readonly string[];
}

/** The people that documents name, ready to be asked for. */
export interface People {
  readonly mentions: readonly PersonMention[];
  /** Mentions by office ("pho chu tich"). */
  readonly byOffice: ReadonlyMap<string, readonly PersonMention[]>;
  /** Mentions by folded name ("le minh tam"). */
  readonly byName: ReadonlyMap<string, readonly PersonMention[]>;
  /** Folded words of the place that most documents speak of. */
  readonly homeWords: readonly string[];
  readonly documents: readonly Document[];
  readonly spell: Spell;
  /** How body names are shortened for headlines: "Ủy ban nhân dân" → "UBND". */
  readonly shortenBody: (body: string) => string;
}

/**
 * Finds every person with a role, every signature and every by-line in the passages, by rule, when somebody is first asked
 * for. Linear in the length of the texts; knows no name and no place beforehand.
 */
export function buildPeople(
  documents: readonly Document[],
  passages: readonly Passage[],
  vocabulary: Vocabulary,
): People {
  const spell = speller(vocabulary);
  const read = once(() => indexes(readPeople(documents, passages, spell)));
  return {
    get mentions() {
      return read().mentions;
    },
    get byOffice() {
      return read().byOffice;
    },
    get byName() {
      return read().byName;
    },
    documents,
    spell,
    homeWords: homeOf(documents),
    shortenBody: shortener(vocabulary),
  };
}

function readPeople(documents: readonly Document[], passages: readonly Passage[], spell: Spell): PersonMention[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const mentions: PersonMention[] = [];
  const tails = new Map<string, Passage[]>();
  for (const passage of passages) {
    const document = byId.get(passage.documentId);
    if (!document) continue;
    const rest = { document, isSigner: false, placeWords: placeWordsOf(document) };
    for (const { name, title, roles, leading, start, end } of readMentions(passage.text)) {
      const stated = roles.flatMap((text) => stateRole(text, spell));
      if (stated.length)
        mentions.push({
          ...rest,
          name,
          title,
          roles: stated,
          leading,
          sources: [{ passageId: passage.id, start, end }],
        });
    }
    const tail = tails.get(document.id);
    if (tail) tail.push(passage);
    else tails.set(document.id, [passage]);
  }
  for (const document of documents) {
    const signed = readSignature(document, tails.get(document.id) ?? []);
    if (signed) {
      const { roleText, ...rest } = signed;
      const roles = roleText ? stateRole(roleText, spell) : [];
      mentions.push({ ...rest, title: "", roles, leading: 0, document, placeWords: placeWordsOf(document) });
    }
  }
  return mentions;
}

function stateRole(text: string, spell: Spell): StatedRole[] {
  const role = readRole(text, spell);
  return role ? [{ text, role }] : [];
}

function indexes(mentions: readonly PersonMention[]): Pick<People, "mentions" | "byOffice" | "byName"> {
  const byOffice = new Map<string, PersonMention[]>();
  const byName = new Map<string, PersonMention[]>();
  const add = (map: Map<string, PersonMention[]>, key: string, mention: PersonMention) => {
    const known = map.get(key);
    if (known) known.push(mention);
    else map.set(key, [mention]);
  };
  for (const mention of mentions) {
    add(byName, foldMarks(mention.name).toLowerCase(), mention);
    for (const office of new Set(mention.roles.map(({ role }) => role.office))) add(byOffice, office, mention);
  }
  return { mentions, byOffice, byName };
}

function placeWordsOf(document: Document): string[] {
  return foldMarks(normalize(document.place ?? ""))
    .split(" ")
    .filter(Boolean);
}

function homeOf(documents: readonly Document[]): string[] {
  const counts = new Map<string, number>();
  for (const { place, issuer } of documents) {
    const stated = place && /^(?:tỉnh|thành phố) /i.test(place) ? place : /tỉnh \p{Lu}.*$/u.exec(issuer ?? "")?.[0];
    if (stated) counts.set(stated, (counts.get(stated) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? foldMarks(normalize(best[0])).split(" ") : [];
}

/** Only names of organs are shortened, at their beginning: "Ủy ban nhân dân tỉnh" → "UBND tỉnh". */
function shortener(vocabulary: Vocabulary): (body: string) => string {
  const organs = vocabulary.abbreviations.flatMap(({ short, long }) =>
    long.filter((form) => form.split(" ").length > 2).map((form) => [normalize(form), short] as const),
  );
  const usable = organs.filter(([, short]) => !isVietnameseSyllable(short));
  return (body) => {
    const normal = normalize(body);
    const found = usable.find(([form]) => normal.startsWith(form));
    return found ? found[1] + body.slice(found[0].length) : body;
  };
}
