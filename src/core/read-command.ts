/** A typed line taken apart: the command without its slash, lower case, and the words behind it. */
export interface ReadCommand {
  readonly command?: string | undefined;
  readonly text: string;
}

/** Reads `/hoi thu ngân sách` as the command "hoi" with its words; a line without a leading slash is all words. */
export function readCommand(line: string): ReadCommand {
  const found = /^\/([a-zA-Z][\w]{0,31})(?:\s+([\s\S]*))?$/.exec(line.trim());
  return found?.[1] ? { command: found[1].toLowerCase(), text: (found[2] ?? "").trim() } : { text: line.trim() };
}
