/**
 * Parses Telegram's HTML as strictly as the Bot API documents it.
 *
 * @returns the text after entities parsing
 * @throws Error for unknown tags or attributes, unbalanced or wrongly nested tags, unknown entities, bare markup characters
 */
export function parseTelegramHtml(html: string): string {
  const open: string[] = [];
  let text = "";
  let at = 0;
  while (at < html.length) {
    const character = html[at];
    if (character === "<") {
      const end = html.indexOf(">", at);
      if (end < 0) throw new Error(`unclosed start tag at byte offset ${at}`);
      readTag(html.slice(at + 1, end), open);
      at = end + 1;
    } else if (character === "&") {
      const entity = /^&(lt|gt|amp|quot|#\d+|#x[0-9a-f]+);/i.exec(html.slice(at));
      if (!entity?.[1]) throw new Error(`unknown entity at ${at}`);
      text += decode(entity[1]);
      at += entity[0].length;
    } else if (character === ">") {
      throw new Error(`bare ">" at ${at}`);
    } else {
      text += character;
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`can't find end tag corresponding to start tag "${open.at(-1)}"`);
  return text;
}

const tags = new Set(["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"]);

function readTag(inner: string, open: string[]): void {
  if (inner.startsWith("/")) {
    const name = open.pop();
    if (name !== inner.slice(1)) throw new Error(`unmatched end tag "${inner}", expected "/${name ?? ""}"`);
    return;
  }
  const [name = "", ...attributes] = inner.split(" ");
  if (!tags.has(name)) throw new Error(`unsupported start tag "${name}"`);
  const isPlain = attributes.length === 0;
  const isAllowed =
    isPlain || inner === "blockquote expandable" || (name === "a" && /^a href="https?:\/\/[^"<>]*"$/.test(inner));
  if (!isAllowed) throw new Error(`attributes not allowed in "${inner}"`);
  if (name === "blockquote" && open.includes("blockquote")) throw new Error("nested blockquote");
  open.push(name);
}

function decode(entity: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
  if (!entity.startsWith("#")) return named[entity.toLowerCase()] ?? "";
  return String.fromCodePoint(
    entity[1]?.toLowerCase() === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)),
  );
}
