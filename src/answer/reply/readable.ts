const unread = "[không đọc được]";

/** Takes out the proof-reader's mark for what nobody can read: dropped at the beginning, dots elsewhere. */
export function readable(text: string): string {
  if (!text.includes(unread)) return text;
  const rest = text
    .replaceAll(unread, "…")
    .replace(/^[\s…]+/, "")
    .replace(/(?:…\s*){2,}/g, "… ")
    .trim();
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
