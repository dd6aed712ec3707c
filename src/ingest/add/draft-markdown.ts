import { parse } from "yaml";
import { type Document, documentKinds } from "../../core/document.ts";
import { describeDocument } from "./describe-document.ts";
import type { DraftEdition } from "./draft-editions.ts";
import { isKindLine, kindBeforeSubject } from "./marks.ts";
import { readLines } from "./read-lines.ts";
import { slug } from "./slug.ts";

const texts = ["title", "issuer", "number", "date", "place", "period", "author", "publication", "page"] as const;

/**
 * Drafts the edition of a Markdown file: its body stays as it is; fields that its own front matter does not give are read
 * from the text.
 */
export function draftMarkdown(received: string, source: string): DraftEdition {
  const [head = "", yaml = ""] = /^---\n([\s\S]*?)\n---\n/.exec(received) ?? [];
  const body = received.slice(head.length).trim();
  const plain = body.replace(/^#{1,6}\s+/gm, "").replace(/[*_`]{1,3}/g, "");
  const { fields } = describeDocument(readLines(plain));
  const given = givenFields(yaml);
  const heading = /^#\s+(.+)$/m.exec(body)?.[1]?.trim();
  const isOnlyKind = heading !== undefined && (isKindLine(heading) || kindBeforeSubject(heading) !== undefined);
  const title = given.title ?? (isOnlyKind ? fields.title : heading) ?? fields.title;
  const span = head === "" ? {} : { span: { start: head.length, end: received.length } };
  return { document: { ...fields, ...given, id: slug(title), title, source, ...span }, body };
}

/** Fields of front matter that are texts or numbers; anything else is passed over. */
function givenFields(yaml: string): Partial<Document> {
  let matter: unknown;
  try {
    matter = parse(yaml, { schema: "core" });
  } catch {
    return {};
  }
  if (typeof matter !== "object" || matter === null) return {};
  const values = new Map(Object.entries(matter));
  const found = texts.flatMap((field) => {
    const value = values.get(field);
    return typeof value === "string" || typeof value === "number" ? [[field, String(value).trim()] as const] : [];
  });
  const kind = documentKinds.find((one) => one === values.get("kind"));
  return { ...Object.fromEntries(found.filter(([, value]) => value !== "")), ...(kind ? { kind } : {}) };
}
