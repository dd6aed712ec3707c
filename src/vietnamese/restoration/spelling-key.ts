const newToOld: ReadonlyMap<string, string> = new Map(
  "oà:òa oá:óa oả:ỏa oã:õa oạ:ọa oè:òe oé:óe oẻ:ỏe oẽ:õe oẹ:ọe uỳ:ùy uý:úy uỷ:ủy uỹ:ũy uỵ:ụy"
    .split(" ")
    .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const),
);

/** The form under which a word is counted and looked up: NFC, lower case, tone mark where old spelling puts it ("Hoà" → "hòa"). */
export function spellingKey(word: string): string {
  const lower = word.normalize("NFC").toLowerCase().normalize("NFC");
  const moved = newToOld.get(lower.slice(-2));
  return moved === undefined || lower.at(-3) === "q" ? lower : lower.slice(0, -2) + moved;
}
