const open = new Set(["(", "[", "{", "“"]);
const close = new Set([")", "]", "}", "”"]);
/** Brackets with more characters than this hold statements of their own. */
const longBracket = 45;

/** Quotes, and brackets that hold little, are kept whole: where each begins → where it ends. Long brackets hold statements of their own. */
export function closedStretches(text: string, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  const stack: number[] = [];
  let quote = -1;
  for (let at = from; at < to; at++) {
    if (text.charAt(at) === '"') {
      if (quote >= 0) found.set(quote, at);
      quote = quote >= 0 ? -1 : at;
    } else if (open.has(text.charAt(at))) stack.push(at);
    else if (close.has(text.charAt(at))) {
      const begin = stack.pop();
      if (begin !== undefined && at - begin <= longBracket) found.set(begin, at);
    }
  }
  return found;
}
