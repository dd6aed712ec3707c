import { fullNamePattern, namePattern } from "./names.ts";
import { officeLength } from "./roles.ts";

/** A person with roles, as a text names them. Offsets within the text, over name and roles together. */
export interface NamedPerson {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly string[];
  /** How many of the roles stand before the name. */
  readonly leading: number;
  readonly start: number;
  readonly end: number;
}

const titles = "[Đđ]ồng chí|đ\\/c|Đ\\/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|(?:PGS\\.? ?)?TS\\.?|ThS\\.?|BS\\.?|[Nn]hà báo";
const titled = new RegExp(`(?<![\\p{L}\\p{M}])(?<title>${titles}):? (?<name>${namePattern})`, "gu");
const listed = new RegExp(`(?<=[;] |, và |; và | và )(?:(?:${titles}) )?(?<name>${namePattern})(?=, )`, "gu");
const offices =
  "(?:Nguyên |Quyền )?(?:Phó |phó )?(?:Chủ tịch|Bí thư|Tổng Giám đốc|Tổng giám đốc|Giám đốc|Trưởng|Bộ trưởng|Thứ trưởng|Thủ tướng|Chánh|" +
  "Viện trưởng|Cục trưởng|Chi cục trưởng|Chủ nhiệm|Tổng Bí thư|Tổng thư ký|Tổng Thư ký|Đại sứ|Hiệu trưởng|Thống đốc|giám đốc|chủ tịch|bí thư|trưởng)(?![\\p{L}\\p{M}])";
const office = new RegExp(`(?<![\\p{L}\\p{M}])${offices}`, "u");
const everyOffice = new RegExp(office, "gu");
const apposed = new RegExp(`(?<![\\p{L}\\p{M}])(?<name>${fullNamePattern})(?=(?:, | [-–|] | \\()${offices})`, "gu");
const hint =
  /đồng chí|đ\/c|[Ôô]ng |[Bb]à |[Aa]nh |[Cc]hị |TS|ThS|BS|nhà báo|[Tt]rưởng|[Cc]hủ |[Tt]hư |[Gg]iám|[Tt]ướng|Đại sứ|Chánh|Thống|Đồng chí/u;
const nameAfterRole = new RegExp(`^(?<name>${fullNamePattern})(?![\\p{L}\\p{M}])`, "u");
// What a person's name is given to; three syllables rarely name a province or district.
const namedAfter = /(?:xã|phường|thị trấn|thôn|quận|mang tên|Công ty|đường|trường|Trường|Quỹ|Chủ tịch)$/u;
const honoured = "Hồ Chí Minh";

/** Most characters of one role. */
const roleLimit = 140;

/** Reads the people of a text who are named beside their roles, in the order of the text; none is given twice. */
export function readMentions(text: string): NamedPerson[] {
  if (!hint.test(text)) return [];
  const found: NamedPerson[] = [];
  const taken = (at: number) => found.some((person) => at >= person.start && at < person.end);
  const addNames = (pattern: RegExp, title?: string) => {
    for (const match of text.matchAll(pattern)) {
      const { name = "", title: own = "" } = match.groups ?? {};
      const start = text.indexOf(name, match.index + own.length);
      const isOffice = officeLength(text.slice(start, start + 40).toLowerCase()) > 0;
      if (!taken(start) && !isOffice)
        found.push(withRoles(text, name, title ?? titleWord(own), { roles: [], start }, start));
    }
  };
  addNames(titled);
  if (/các (?:đồng chí|ông|bà|vị|ông, bà):/i.test(text)) addNames(listed, "đồng chí");
  if (office.test(text)) {
    for (const match of text.matchAll(everyOffice)) {
      const lead = taken(match.index) ? undefined : readLead(text, match.index);
      if (lead && !taken(lead.nameStart))
        found.push(withRoles(text, lead.name, "", { roles: [lead.role], start: match.index }, lead.nameStart));
    }
    addNames(apposed);
  }
  return found.filter((person) => person.roles.length > 0).sort((a, b) => a.start - b.start);
}

function titleWord(title: string): string {
  return /đ\/c/i.test(title) ? "đồng chí" : /^\p{Lu}{2}/u.test(title) ? title : title.toLowerCase();
}

/** "Thủ tướng Chính phủ" + "Lê Minh Tâm": a role that runs up to a family name. */
function readLead(text: string, at: number): { role: string; name: string; nameStart: number } | undefined {
  let position = at;
  while (position - at < roleLimit) {
    const space = text.indexOf(" ", position);
    if (space < 0 || /[.;()|]|:./.test(text.slice(position, space))) return undefined;
    position = space + 1;
    const role = text.slice(at, space).replace(/(?::| [-–])$/, "");
    const name = nameAfterRole.exec(text.slice(position, position + 60))?.groups?.["name"];
    if (name && name !== honoured && !namedAfter.test(role) && !/,$/.test(role))
      return isWhole(role) ? { role, name, nameStart: position } : undefined;
    if (text.charAt(space - 1) === ":" || endsRole(text, at, position)) return undefined;
  }
  return undefined;
}

/** A bare rank ("Chủ tịch") before a name is an honour, no office held in a body. */
function isWhole(role: string): boolean {
  return (
    /\s/.test(role.replace(/^(?:Phó )?(?:Chủ tịch|Bí thư|Tổng Giám đốc|Giám đốc|Bộ trưởng|Thứ trưởng)/i, "")) ||
    /thủ tướng/i.test(role)
  );
}

const join =
  /^(?:, | [-–|] | \(|,? kiêm |,? là |,? (?:hiện |đang |trực tiếp |được (?:giao|bầu|phân công|bổ nhiệm) )*(?:làm|giữ chức(?: vụ)?|giữ cương vị) )/;

/** "Hợp tác xã Bản Mòn do chị" + "Lò Thị Mai làm giám đốc": the body of the office stands before. */
const headedBy = new RegExp(
  `(?:^|[.;:,(] ?)(?<body>(?:hợp tác xã|htx|công ty|tổ hợp tác|doanh nghiệp|câu lạc bộ|trung tâm|trường|quỹ|hội|đội|tổ) [^.;:,()]{2,80}?) do (?:(?:${titles}) )?$`,
  "iu",
);

/** Reads the roles that follow a name, up to a verb or the next person. */
function withRoles(
  text: string,
  name: string,
  title: string,
  leading: { readonly roles: readonly string[]; readonly start: number },
  nameAt: number,
): NamedPerson {
  const roles = [...leading.roles];
  const body = leading.roles.length ? undefined : headedBy.exec(text.slice(0, nameAt))?.groups?.["body"];
  let at = nameAt + name.length;
  for (let next = join.exec(text.slice(at, at + 50)); next; next = join.exec(text.slice(at, at + 50))) {
    const from = at + next[0].length;
    const coming = text.slice(from, from + 60).toLowerCase();
    if (officeLength(coming.replace(/[,;.)].*$/s, "")) === 0) break;
    at = roleEnd(text, from);
    const role = text.slice(from, at).trim();
    const isBare = officeLength(role.toLowerCase()) === role.split(" ").length;
    roles.push(body && isBare ? `${role} ${body}` : role);
  }
  const start = body ? text.lastIndexOf(body, nameAt) : leading.start;
  return { name, title, roles, leading: leading.roles.length, start, end: at };
}

function roleEnd(text: string, from: number): number {
  let at = from;
  while (at - from < roleLimit) {
    const next = /[\s,;:.()"”|]/.exec(text.slice(at + 1));
    if (!next) return text.length;
    at = at + 1 + next.index;
    if (/[;:.()"”|]/.test(text.charAt(at))) return at;
    if (text.charAt(at) === ",") {
      if (!isOpenAcross(text.slice(from, at), text.slice(at + 2, at + 82))) return at;
      at++;
    }
    if (endsRole(text, from, at + 1)) return at;
  }
  return at;
}

const stopWords =
  /^(?:dự|chủ trì|đồng chủ trì|phát biểu|ghi nhận|biểu dương|cho biết|cho rằng|nhấn mạnh|đề nghị|yêu cầu|khẳng định|kết luận|trao|tặng|kiểm tra|chứng kiến|đánh giá|cơ bản|thống nhất|cùng|đã|đang|sẽ|trực tiếp|làm|là|ký|tới|đến|thăm|tham dự|tham gia|báo cáo|trình bày|giao|điều hành|quán triệt|phát động|cắt băng|động viên|chúc|tại|với|thay mặt|tiếp|nêu|chỉ rõ|chỉ ra|công bố|lưu ý|mong|truyền đạt|trả lời|thông tin|bày tỏ|cảm ơn|gửi|nói|chia sẻ|kêu gọi|đọc|khai mạc|bế mạc|hướng dẫn|thông báo|tiếp thu|được|có|nhằm|để|trong|khi|vào|từ|bị|cũng|vừa|vui|đi|về dự|đồng thời|kiêm|phụ trách|xác nhận|giải trình|đại diện|không|phải|nghe|trân trọng|xúc động)(?![\p{L}\p{M}])/u;
const levelEnd =
  /(?:^| )(?:tỉnh|thành phố|huyện|thị xã|xã|phường|Trung ương|trung ương|Quốc hội|Tỉnh ủy|Thành ủy|Huyện ủy|Chính phủ|quốc gia|Quốc gia)$/u;

/** Whether the role that began at `from` ends before the word at `at`: a verb, or a small letter after the body's level. */
function endsRole(text: string, from: number, at: number): boolean {
  const next = text.slice(at, at + 24);
  if (stopWords.test(next)) return !/^tiếp cận/.test(next);
  if (/^chỉ đạo(?![\p{L}\p{M}])/u.test(next)) return !/[Bb]an $/.test(text.slice(0, at));
  if (/^và \p{Ll}/u.test(next) && levelEnd.test(text.slice(from, at - 1))) return true;
  return (
    levelEnd.test(text.slice(from, at - 1)) &&
    /^\p{Ll}/u.test(next) &&
    !/^(?:về|của|khóa|nước|trực thuộc|viên|ủy viên|hội chủ nghĩa)(?![\p{L}])/u.test(next)
  );
}

/** Whether a comma stands inside a role: "phòng, chống tham nhũng, tiêu cực tỉnh", "Sở Văn hóa, Thể thao và Du lịch". */
function isOpenAcross(role: string, next: string): boolean {
  if (/phòng$/i.test(role)) return /^chống /.test(next);
  if (/phòng, chống/i.test(role) && !levelEnd.test(role))
    return /^\p{Ll}/u.test(next) && /^(?:\S+ ){1,5}(?:tỉnh|thành phố|huyện|quốc gia|trung ương)/i.test(next);
  const isBody = /(?:Sở|Bộ|Ban|Cục|Ủy ban|Phòng|Hội|Trường|Viện|Chi cục) [^,]*$/u.test(role);
  return (
    isBody &&
    !levelEnd.test(role) &&
    officeLength(next.toLowerCase()) === 0 &&
    /^\p{Lu}\p{Ll}+(?: \p{Ll}+)?(?: \p{Ll}+)? và \p{Lu}/u.test(next)
  );
}
