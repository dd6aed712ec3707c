const marker = /^(?:[*•+–-]|\(?\d{1,2}[.)]|\p{Ll}\))\s+(?=\p{L}|\[)/u;

/** Takes a bullet or a list's number off the beginning of a passage: in a reply it counts nothing. */
export function withoutMarker(text: string): string {
  const rest = text.replace(marker, "");
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}
