const narrow = /[ijl.,:;'|!()[\]tfrI\-\s]/u;
const broad = /[mwMWQOCGD%‰@]/u;

/** Width of a line of text in the charts' font, about; in the unit of the font's size. */
export function measureText(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text.normalize("NFD").replace(/\p{M}/gu, "")) {
    if (narrow.test(character)) ems += 0.32;
    else if (broad.test(character)) ems += 0.82;
    else ems += /[\p{Lu}—…]/u.test(character) ? 0.68 : 0.58;
  }
  return ems * fontSize;
}

/** Breaks a text into lines between its words; a word that is too long by itself keeps a line. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measureText(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
