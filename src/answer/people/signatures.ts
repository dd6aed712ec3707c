import type { Document } from "../../core/document.ts";
import type { Passage } from "../../core/passage.ts";
import { nameCase, namePattern } from "./names.ts";
import type { PersonSource } from "./source.ts";

/** Who signed or wrote a document. */
export interface Signature {
  readonly name: string;
  readonly sources: readonly PersonSource[];
  readonly isSigner: boolean;
  readonly signedFor?: string | undefined;
  /** Role and body as a headline says them: "Phó Chủ tịch Ủy ban nhân dân tỉnh"; absent for an author. */
  readonly roleText?: string | undefined;
}

/** Passages at a document's end that are looked at for its signature. */
const reach = 16;
const office =
  /(?:^|\s)(?<stead>KT\. ?|Q\. ?|TUQ\. ?|TL\. ?)?(?<role>(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN|CHỦ NHIỆM|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỦ TƯỚNG)(?: THƯỜNG TRỰC)?)\s*$/u;
const behalf = /(?:^|\s)T\/?M\.? ?(?<body>\p{Lu}{2,}(?: \p{Lu}+)*)\s*$/u;
const nameAtEnd = new RegExp(`(?:^|[.;]\\s*|\\s{2,})(?<name>${namePattern})$`, "u");

/** Reads the signature block at the end of a document; `undefined` where none with a name stands. */
export function readSignature(document: Document, passages: readonly Passage[]): Signature | undefined {
  let stead: string | undefined;
  let body: { text: string; source: PersonSource } | undefined;
  let role: { text: string; source: PersonSource } | undefined;
  let signed: Signature | undefined;
  for (const passage of signatureReach(passages)) {
    const text = passage.text.trimEnd();
    const whole = { passageId: passage.id, start: 0, end: text.length };
    const bodyName = behalf.exec(text)?.groups?.["body"];
    const stands = office.exec(text)?.groups;
    if (bodyName) [body, role] = [{ text: bodyName, source: whole }, undefined];
    else if (stands?.["stead"]) stead = text;
    else if (stands?.["role"]) role = { text: stands["role"], source: whole };
    const name = role && passage.kind !== "row" ? nameAtEnd.exec(text)?.groups?.["name"] : undefined;
    if (!name || !role || text.length > 160) continue;
    const own = { ...whole, start: text.length - name.length };
    const sources = [own, role.source, ...(body ? [body.source] : [])];
    signed = {
      name,
      sources,
      isSigner: true,
      signedFor: stead,
      roleText: `${roleCase(role.text)} ${bodyOf(body?.text, document)}`.trim(),
    };
    [role, body] = [undefined, undefined];
  }
  return signed ?? readAuthor(document, passages);
}

/** The passages from the addressees ("Nơi nhận") on, or the last few. */
function signatureReach(passages: readonly Passage[]): readonly Passage[] {
  const addressees = passages.findLastIndex((passage) => /^Nơi nhận/.test(passage.text));
  return addressees >= 0 ? passages.slice(addressees, addressees + 60) : passages.slice(-reach);
}

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch". */
function roleCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.startsWith("phó ")
    ? `Phó ${lower.charAt(4).toUpperCase()}${lower.slice(5)}`
    : lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** "ỦY BAN NHÂN DÂN TỈNH" → "Ủy ban nhân dân tỉnh"; where the block names no body, the issuer without the place's name. */
function bodyOf(printed: string | undefined, document: Document): string {
  const issuer = document.issuer?.replace(/(?<=\s(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)) \p{Lu}.*$/u, "") ?? "";
  if (!printed) return issuer;
  const cased = printed.charAt(0) + printed.slice(1).toLowerCase();
  return issuer.toLowerCase().startsWith(cased.toLowerCase()) ? issuer : cased;
}

function readAuthor(document: Document, passages: readonly Passage[]): Signature | undefined {
  if (!document.author || document.kind !== "article") return undefined;
  const name = document.author.replace(/ \(.*$/, "");
  const line = passages.findLast(
    (passage) => nameCase(passage.text).startsWith(nameCase(name)) && passage.text.length < 60,
  );
  if (!line) return undefined;
  return { name, isSigner: false, sources: [{ passageId: line.id, start: 0, end: name.length }] };
}
