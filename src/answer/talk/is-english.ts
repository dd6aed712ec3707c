/** English words that no Vietnamese syllable is, with or without marks. */
const words =
  /(?<![\p{L}])(?:what|how|who|where|when|why|which|is|are|was|were|does|did|of|for|with|many|much|please|tell|show|give|growth|rate|year|province|city|plan|target|people|number|beds?)(?!\p{L})/giu;

/** Whether a text is a question in English: two such words, and no letter that only Vietnamese writes. */
export function isEnglish(text: string): boolean {
  return (text.match(words)?.length ?? 0) >= 2 && !/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/iu.test(text);
}
