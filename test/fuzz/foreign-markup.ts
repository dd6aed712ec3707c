/**
 * Reads a page as a browser does and names what our pages never hold: elements and attributes that somebody smuggled in.
 *
 * @returns one line for each find; empty when the page is clean
 */
export function foreignMarkup(page: string): string[] {
  const found: string[] = [];
  let at = page.indexOf("<");
  while (at >= 0) {
    const name = /^[a-z][^\s/>]*/i.exec(page.slice(at + 1, at + 60))?.[0]?.toLowerCase();
    const end = name === undefined ? at + 1 : endOfTag(page, at);
    if (name !== undefined) found.push(...judge(name, page.slice(at + 1 + name.length, end)));
    at = page.indexOf("<", end);
  }
  return found;
}

const strangers = new Set([
  "xss",
  "iframe",
  "object",
  "embed",
  "base",
  "style",
  "math",
  "marquee",
  "textarea",
  "i",
  "b",
]);
const attribute = /([^\s=/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?/g;

function judge(name: string, attributes: string): string[] {
  const found = strangers.has(name) ? [`<${name}>`] : [];
  let hasSource = false;
  for (const [, key = "", quoted = ""] of attributes.matchAll(attribute)) {
    const value = quoted.replace(/^["']|["']$/g, "");
    if (/^on/i.test(key)) found.push(`<${name} ${key}>`);
    if (key === "src") hasSource = value.startsWith("/");
    if (/^(?:href|src|action)$/i.test(key) && /^\s*(?:javascript|vbscript|file):|^x$/i.test(value))
      found.push(`<${name} ${key}="${value.slice(0, 40)}">`);
  }
  if ((name === "script" || name === "img") && !hasSource) found.push(`<${name}> without a source of ours`);
  return found;
}

/** Where a tag ends; a ">" inside quotes does not end it. */
function endOfTag(page: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < page.length; at += 1) {
    const sign = page[at] ?? "";
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return page.length;
}
