const marks = /[\u0300-\u036f]/g;

const isBare = /^[\0-\u007f]*$/;

const foldedCharacters = new Map<string, string>();

/**
 * Takes all marks off: "Tổng Đàn Lợn" → "Tong Dan Lon". Case stays. The text is taken as NFC; each NFC character becomes
 * exactly one character, so offsets into the NFC text stay true.
 */
export function foldMarks(text: string): string {
  if (isBare.test(text)) return text;
  let folded = "";
  for (const character of text.normalize("NFC")) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  if (character < "\u0080") return character;
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  let base = character.normalize("NFD").replace(marks, "");
  if (base === "đ" || base === "ð") base = "d";
  else if (base === "Đ" || base === "Ð") base = "D";
  // A mark that stands alone, or a letter that decomposes into several, keeps its length.
  const folded = base.length === character.length ? base : character;
  if (foldedCharacters.size < 4096) foldedCharacters.set(character, folded);
  return folded;
}
