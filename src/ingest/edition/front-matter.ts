import { parse } from "yaml";
import { z } from "zod";
import { type Document, documentKinds } from "../../core/document.ts";
import { HoiTinhError } from "../../core/errors.ts";
import { vietnameseMessages } from "../vietnamese-messages.ts";

const text = z.string().trim().min(1);
const stretch = z
  .tuple([z.number().int().min(0), z.number().int().min(1)])
  .refine(([start, end]) => start < end, { message: "đầu khoảng phải nhỏ hơn cuối khoảng" })
  .transform(([start, end]) => ({ start, end }));

const schema = z
  .strictObject({
    id: text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: "chỉ gồm a-z, 0-9 và dấu nối" }),
    title: text,
    kind: z.enum(documentKinds, { message: `cần một trong: ${documentKinds.join(", ")}` }),
    issuer: text.optional(),
    number: text.optional(),
    date: z.coerce
      .string()
      .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { message: "cần dạng 2023, 2023-11 hoặc 2023-11-30" })
      .optional(),
    place: text.optional(),
    period: text.optional(),
    author: text.optional(),
    publication: text.optional(),
    page: z.coerce.string().trim().min(1).optional(),
    source: text.regex(/^[^/\\]+$/, { message: "chỉ gồm tên tệp trong raw/" }),
    span: stretch.optional(),
    spans: z.array(stretch).min(1).optional(),
  })
  .refine((matter) => !(matter.span && matter.spans), { message: "chỉ dùng một trong span và spans", path: ["span"] });

/**
 * Reads the front matter of a clean edition.
 *
 * @param yaml what stands between the two `---` lines
 * @param fileName named in errors; the id must be its name without `.md`
 * @throws HoiTinhError `edition-invalid`, one line for the first wrong field
 */
export function readFrontMatter(yaml: string, fileName: string): Document {
  const parsed = schema.safeParse(parseYaml(yaml, fileName), vietnameseMessages);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") || "phần đầu tệp";
    throw invalid(fileName, `trường ${field}: ${issue?.message ?? "không hợp lệ"}`);
  }
  if (`${parsed.data.id}.md` !== fileName)
    throw invalid(fileName, `trường id phải trùng tên tệp (${fileName.replace(/\.md$/, "")})`);
  return parsed.data;
}

function parseYaml(yaml: string, fileName: string): unknown {
  try {
    return parse(yaml, { schema: "core" });
  } catch (cause) {
    const line = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "";
    throw invalid(fileName, `phần đầu tệp không đọc được (${line})`, cause);
  }
}

function invalid(fileName: string, what: string, cause?: unknown): HoiTinhError {
  return new HoiTinhError("edition-invalid", `Bản sạch documents/${fileName}: ${what}. Hãy sửa phần đầu tệp.`, {
    cause,
  });
}
