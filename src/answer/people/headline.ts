import type { Holder } from "./match.ts";
import type { People, PersonMention } from "./people.ts";

/** Most characters of a headline about a person. */
const limit = 200;

/** "Chủ tịch UBND tỉnh là đồng chí Trần Văn …, Phó Bí thư Tỉnh ủy." */
export function sayHolder({ mention, held }: Holder, people: People): string {
  const asked = held.map(({ text }) => shown(text, mention, people)).join(", ");
  const others = mention.roles.filter((role) => !held.includes(role));
  const before = mention.roles
    .slice(0, mention.leading)
    .filter((role) => !held.includes(role))
    .map(({ text }) => text);
  const who = [before.join(", ") || mention.title, mention.name].filter(Boolean).join(" ");
  const after = others.filter(({ text }) => !before.includes(text)).map(({ text }) => shown(text, mention, people));
  return sentence(`${asked} là ${who}`, after);
}

/** "Phó Chủ tịch UBND tỉnh được nêu tên: đồng chí A (thường trực); đồng chí B." */
export function sayHolders(holders: readonly Holder[], people: People): string {
  const plain = holders.find(({ held }) => !held[0]?.role.isStanding) ?? holders[0];
  const role = plain?.held[0] ? shown(plain.held[0].text, plain.mention, people) : "";
  const names = holders.map(({ name, mention, held }) => {
    const standing = held[0]?.role.isStanding && !plain?.held[0]?.role.isStanding ? " (thường trực)" : "";
    return `${mention.title ? `${mention.title} ` : ""}${name}${standing}`;
  });
  let text = `${capital(role)} được nêu tên: ${names.join("; ")}.`;
  for (let kept = names.length - 1; text.length > limit && kept > 0; kept--)
    text = `${capital(role)} được nêu tên: ${names.slice(0, kept).join("; ")} và người khác.`;
  return text;
}

/** "Đồng chí Lê Văn … là Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh ủy." */
export function sayRoles(mention: PersonMention, roles: readonly string[], people: People): string {
  const who = [mention.title, mention.name].filter(Boolean).join(" ");
  const [first = "", ...others] = roles.map((text) => shown(text, mention, people));
  return sentence(`${who} là ${first}`, others);
}

/** "Nghị quyết … do Chủ tịch HĐND tỉnh Nguyễn … ký." */
export function saySigner(mention: PersonMention, people: People): string {
  const role = mention.roles[0] ? shown(mention.roles[0].text, mention, people) : "";
  const stead = mention.signedFor ? ` (${steadWords(mention.signedFor)})` : "";
  const tail = ` do ${[role, mention.name].filter(Boolean).join(" ")} ký${stead}.`;
  return shortTitle(mention.document.title, limit - tail.length) + tail;
}

/** "KT. CHỦ TỊCH" → "ký thay Chủ tịch". */
function steadWords(printed: string): string {
  const office = printed.replace(/^.*?(?:KT|Q|TUQ|TL)\. ?/, "").toLowerCase();
  const manner = printed.includes("TUQ") ? "thừa ủy quyền" : printed.includes("TL") ? "thừa lệnh" : "KT.";
  return `${manner} ${capital(office)}`;
}

/** A title up to its first semicolon, or to the last word that fits. */
function shortTitle(title: string, room: number): string {
  const [first = title] = title.split(/[;:]/);
  return cutTitle(first.trim(), room);
}

function cutTitle(first: string, room: number): string {
  if (first.length <= room) return first;
  return `${first.slice(0, first.lastIndexOf(" ", room - 1)).replace(/[,\s–-]+$/, "")}…`;
}

/** A role as printed; a signature's capitals are told by its body's short name. */
function shown(text: string, mention: PersonMention, people: People): string {
  if (!mention.isSigner) return text;
  const found = /^(?<office>(?:Phó )?\p{Lu}\p{Ll}+(?: \p{Ll}+)*?) (?<body>\p{Lu}.*)$/u.exec(text)?.groups;
  return found ? `${found["office"]} ${people.shortenBody(found["body"] ?? "")}` : text;
}

function sentence(opening: string, more: readonly string[]): string {
  let text = capital(opening);
  for (const part of more) if (text.length + part.length + 3 <= limit) text += `, ${part}`;
  return text.length < limit ? `${text}.` : `${text.slice(0, text.lastIndexOf(" ", limit - 2))}…`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Bài “…” ghi tác giả Nguyễn …." */
export function sayAuthor(mention: PersonMention): string {
  const tail = `” ghi tác giả ${mention.name}.`;
  return `Bài “${cutTitle(mention.document.title, limit - tail.length - 5).replace(/[.…]+$/, "")}${tail}`;
}
