import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { HoiTinhError } from "../../core/errors.ts";

const schema = z.object({
  errata: z
    .array(
      z.strictObject({
        source: z.string().min(1),
        document: z.string().min(1),
        received: z.string(),
        edition: z.string(),
        line: z.number().int().min(1),
        offset: z.number().int().min(0).optional(),
        kind: z.enum(["digit", "name", "footnote-mark", "word"]),
        proof: z.string().min(1),
      }),
    )
    .default([]),
});

/** A place where an edition departs from the received characters for a reason. */
export interface Erratum {
  /** Received file. */
  readonly source: string;
  /** Id of the edition. */
  readonly document: string;
  readonly received: string;
  readonly edition: string;
  /** 1-based line of the received file. */
  readonly line: number;
  /** Where the received form begins in the file, when it can be told (UTF-16). */
  readonly offset?: number | undefined;
  readonly kind: "digit" | "name" | "footnote-mark" | "word";
  readonly proof: string;
}

/** Reads `errata.yaml` of a corpus; none when there is no such file. @throws HoiTinhError `edition-invalid` */
export function readErrata(corpusDir: string): Erratum[] {
  const path = join(corpusDir, "errata.yaml");
  if (!existsSync(path)) return [];
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8")) ?? {};
  } catch (cause) {
    throw new HoiTinhError("edition-invalid", "errata.yaml không đọc được: hãy sửa tệp rồi chạy lại.", { cause });
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data.errata;
  const [issue] = parsed.error.issues;
  throw new HoiTinhError(
    "edition-invalid",
    `errata.yaml, mục ${issue?.path.join(".") || "đầu"} không đúng. Hãy sửa tệp rồi chạy lại.`,
  );
}
