/** What a column of a table holds: `verdict` says in the middle of a row how a plan was met, `note` does so at its end. */
export type Column = "number" | "name" | "unit" | "value" | "verdict" | "note";

/** A column, and its head as it is printed. */
export interface Head {
  readonly column: Column;
  readonly text: string;
}

interface Token {
  readonly kind: Column | "group" | "child";
  readonly text: string;
}

const year = "(?:19|20)\\d{2}";
const valueWords =
  "(?:ước|dự|kế|hoạch|kh|th|thực|hiện|mục|tiêu|nq|nghị|quyết|kiến|kết|quả|toán|đạt|phấn|đấu|giao|hđnd|tỉnh|cả|năm|cùng|kỳ|tháng|đầu|cuối|quý|[ivx]+|\\d{1,2}(?!\\d))";
const tokens: readonly (readonly [Token["kind"], RegExp])[] = [
  ["number", /(?:stt|tt|số tt|số thứ tự)(?!\p{L})/iuy],
  ["unit", /(?:đvt|đơn vị(?: tính)?|đ\/v tính)(?!\p{L})/iuy],
  [
    "note",
    /(?:so sánh|so)\s+(?:ước\s+)?(?:th|thực hiện)(?:\s+năm\s+\d{4})?(?:\s+so)?\s*(?:với|\/)\s*(?:kh|kế hoạch)(?:\s+năm\s+\d{4})?(?!\p{L})/iuy,
  ],
  ["group", new RegExp(`năm\\s+${year}(?!\\d|\\s?[-–/(])`, "iuy")],
  ["value", new RegExp(`(?:${valueWords}[\\s/:]+)*${year}(?:\\s?[-–/]\\s?${year})?(?:\\s?\\(%\\))?(?!\\d)`, "iuy")],
  [
    "value",
    new RegExp(
      `(?:tỷ lệ|so sánh|so với|th|ước th|tăng,? giảm|đạt)[\\s/]*(?:kh|th)?\\s?(?:${year})?\\s?\\(?%\\)?`,
      "iuy",
    ),
  ],
  [
    "child",
    /(?:(?:dự kiến )?kế hoạch|kh|mục tiêu|dự toán|ước(?: (?:thực hiện|th|đạt))?|thực hiện|th|kết quả)(?: cả năm)?(?!\p{L})/iuy,
  ],
  [
    "note",
    /(?:ghi chú|đánh giá(?: kết quả)?(?: thực hiện)?|nhận xét|kết quả|mức độ hoàn thành|so với kế hoạch)(?!\p{L})/iuy,
  ],
  [
    "name",
    /(?:tên )?(?:các )?(?:chỉ tiêu(?: chủ yếu)?|nội dung|danh mục|hạng mục|tiêu chí|lĩnh vực|mặt hàng|sản phẩm|địa phương)(?!\p{L})/iuy,
  ],
];
const place =
  "(?:tên )?(?:địa phương|đơn vị|huyện(?:, (?:thị xã, )?(?:thành phố|thị xã))?|xã(?:, phường(?:, thị trấn)?)?)";
const measuredHead = new RegExp(`^(?:(stt|tt)\\s+)?(${place}|nội dung|danh mục)\\s+(?=\\p{Lu})(.+\\))$`, "iu");

/** Whether a text may begin the head of a table. */
export function opensTableHead(text: string): boolean {
  return tokenAt(text, 0) !== undefined || /^(?:stt|tt|tên|địa phương|huyện|xã)(?!\p{L})/iu.test(text);
}

/**
 * Reads the head of a table out of running words: known column names in any order ("TT Tên chỉ tiêu ĐVT KH 2031 TH 2029"),
 * a year over several columns with their names at the end ("Năm 2022 … Kế hoạch Ước thực hiện"), or names of measures with
 * their units in brackets ("STT Địa phương Thu NSNN (tỷ đồng) Trồng rừng (ha)").
 *
 * @returns undefined when any word is left over
 */
export function readTableHead(text: string): Head[] | undefined {
  return knownHeads(text) ?? measuredHeads(text);
}

function knownHeads(text: string): Head[] | undefined {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (!token) return undefined;
    found.push(token);
    at += token.text.length;
    while (/[\s|]/.test(text.charAt(at))) at++;
  }
  const heads = withGroups(found);
  const columns = heads?.map(({ column }) => column).join(" ") ?? "";
  return /^(?:number )?name (?:unit )?value(?: value| verdict)* (?:value|verdict value)(?: note)?$/.test(columns)
    ? heads
    : undefined;
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of tokens) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found) return { kind, text: found.trimEnd() };
  }
  return undefined;
}

/** Names without a year stand below the one year that has no name; a year alone is a column when there are none. */
function withGroups(found: readonly Token[]): Head[] | undefined {
  const children = found.filter(({ kind }) => kind === "child");
  const groups = found.filter(({ kind }) => kind === "group");
  if (children.length > 0 && groups.length !== 1) return undefined;
  const heads: Head[] = [];
  for (const [index, { kind, text }] of found.entries()) {
    if (kind === "child") continue;
    if (kind === "group" && children.length > 0) {
      const below = text.charAt(0).toLowerCase() + text.slice(1);
      heads.push(
        ...children.map((child): Head => ({ column: "value", text: `${child.text.replace(/ năm$/iu, "")} ${below}` })),
      );
    } else {
      const isLast = !found.slice(index + 1).some((token) => token.kind !== "child");
      const column = kind === "group" ? "value" : kind === "note" && !isLast ? "verdict" : kind;
      heads.push({ column, text });
    }
  }
  return heads;
}

function measuredHeads(text: string): Head[] | undefined {
  const [, number, name, rest = ""] = measuredHead.exec(text) ?? [];
  if (!name) return undefined;
  const measures = [...rest.matchAll(/[^()]+\([^()]+\)\s*/gu)].map(([measure]) => measure.trim());
  if (measures.length < 2 || measures.join(" ") !== rest) return undefined;
  const heads: Head[] = number ? [{ column: "number", text: number }] : [];
  return [...heads, { column: "name", text: name }, ...measures.map((one): Head => ({ column: "value", text: one }))];
}
