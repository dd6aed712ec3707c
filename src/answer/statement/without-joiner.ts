/** Takes off what a text was cut behind, if it only joins what is left out now: "đẩy mạnh xây dựng và" → "đẩy mạnh xây dựng". */
export function withoutJoiner(text: string): string {
  return text.replace(joiners, "").trim();
}

const joiners =
  /(?:[\s,]+(?:và|của|cho|với|để|các|những|đã|đang|được|về|trong|tại|theo|là|so|do|từ|vào|trên|nhất|gắn|,))+$/u;
