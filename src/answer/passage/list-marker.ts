const marker = /^(?:[*•+–-]|\(?\d{1,2}[.)]|\p{Ll}\))\s+(?=\p{L}|\[)/u;

/** Hangs on words that a reply leaves out: "Trong đó: thu nội địa …". */
const dangling = /^(?:trong đó|bao gồm|gồm có|cụ thể)\s*[:,]\s*(?=[\p{L}\d])/iu;

/** Takes a bullet or a list's number off the beginning of a passage, where it counts nothing in a reply, and words that only hang on others. */
export function withoutMarker(text: string): string {
  const rest = text.replace(marker, "").replace(dangling, "");
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}
