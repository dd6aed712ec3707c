import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { isFamilyName } from "./names.ts";
import { contentWords, officeLength, type Role, readRole, type Spell, spelledWords } from "./roles.ts";

/** What a question asks about a person. */
export type PersonQuestion =
  | RoleQuestion
  | { readonly kind: "name"; readonly words: readonly string[]; readonly office: string | undefined }
  | { readonly kind: "signer"; readonly text: string }
  | { readonly kind: "author"; readonly text: string };

/** Who holds a role. */
export interface RoleQuestion {
  readonly kind: "role";
  /** Roles that one person must hold together; `office` "" stands for whoever heads the body. */
  readonly roles: readonly Role[];
  /** The role in the question's words, for saying that the documents lack it. */
  readonly subject: string;
  /** "phó chủ tịch nào phát biểu": one of several holders, told by what they did. */
  readonly isWhich: boolean;
  /** How many telling words the question has besides the role. */
  readonly besides: number;
}

const person = "(?:ai|người nào|(?:đồng chí|ông|bà|vị|người|cán bộ) nào)";
const whoBefore = new RegExp(
  `(?:^| )${person}(?: (?:hiện nay|hiện|đang|đã|được|giao|bầu|phân công|bổ nhiệm|cử|sẽ|là người|vừa|mới))*(?: (?:là|làm|giữ|đảm nhiệm|đảm nhận|kiêm|nắm|ngồi|đóng vai))+(?: (?:cái|chức|chức vụ|chức danh|ghế|vị trí|vai trò|đồng chí|ông|bà|cương vị|vai))*$`,
);
const whoAfter = new RegExp(
  `(?:^| )(?:là ${person}|tên (?:là )?(?:gì|ai)|họ tên|${person} (?:vậy|thế|đảm nhiệm|nắm giữ|giữ))(?: |$)`,
);
const nameBefore = /(?:^| )(?:tên|họ tên|danh tính)(?: (?:và|của|đầy đủ|là|ông|bà|đồng chí|các|vị))*$/;
const courtesy =
  /^(?:xin|cho|biết|tôi|mình|em|anh|chị|hỏi|hãy|vui|lòng|các|những|ông|bà|đồng|chí|vị|thế|còn|vậy|rồi|và|hiện|nay|tại|giờ|bây|năm|cuối|đầu|giữa|tháng|\d+|ad|ơi|bot|bạn|làm|ơn|tỉnh|người|à|ở|cái|theo|tài|liệu|báo|cáo|đến|lúc|này|thì|là|muốn|dạ|ạ)$/;
const stop =
  /^(?:là|ai|tên|gì|nào|họ tên|hiện|nay|giờ|bây giờ|lúc|hồi|khi|cuối|đầu (?:năm|tháng|quý|nhiệm|\d)|giữa|năm|tháng|ngày|hôm|kiêm|đồng thời|người|đồng chí|ông|bà|vị|được|có|đã|đang|sẽ|vậy|thế|nhỉ|ạ|nhé|hả|đấy|chứng kiến|dự|tham dự|tham gia|phát biểu|ký|chủ trì|đi|đến|tới|thăm|kiểm tra|yêu cầu|đề nghị|nói|dặn|cho biết|trao|tặng|tại|trong|do|với|cùng|mà|thì|nhiệm kỳ|khóa|kỳ họp|trước|sau|họp|đọc|còn|phải|đúng|\d+)(?: |$)/;
const everyHead =
  /(?:^| )(?:ai|người|đồng chí nào|người nào|do ai)(?: (?:hiện|đang|là người))* (?:đứng đầu|làm người đứng đầu|cầm đầu|phụ trách|lãnh đạo)(?: (?:cái|của))*(?: |$)|(?:^| )do ai (?:làm )?(?:trưởng ban|chủ tịch|giám đốc|bí thư)(?: |$)/;
const organ =
  /^(?:ban |sở |ủy ban|hội đồng|tỉnh ủy|thành ủy|huyện ủy|chính phủ|cục |chi cục|công an|đảng ủy|hội |đoàn |bộ |quốc hội|văn phòng|công ty|tập đoàn|mặt trận|liên đoàn|thanh tra|viện |tòa án)/;
const notSigning =
  /ký (?:kết|thỏa thuận|hợp đồng|giao ước|ghi nhớ|cam kết|biên bản|thác|sinh|túc|hiệu|lưu|quỹ|gửi)|đăng ký|chữ ký số|(?:một|mỗi|bao nhiêu|mấy|đồng|\d) ký/;
const asksSigner = new RegExp(
  `${person}(?: \\S+){0,8}? (?:ký|đặt bút ký)(?: |$)|(?:người|vị|đồng chí) (?:nào )?(?:đã )?ký (?:\\S+ )*là|ký (?:tên )?(?:bởi|là) ai|do ai ký|chữ ký (?:của|là) ai|mang chữ ký của`,
);
/** "ai ký vậy?" after a question on a report, and how many words such a question has at most. */
const signs = new RegExp(`${person} (?:là người |đã )?(?:ký|đặt bút ký)(?: |$)`);
const mostOfBare = 6;
/** Another country than the documents': "của nước Đức". */
const abroad = /(?:^| )nước (?<name>(?!ta|nhà|mình|việt|cộng|ngoài|sạch|mắm|nào)\p{L}+)/u;
const asksAuthor = new RegExp(
  `(?:${person} (?:\\S+ ){0,2}viết|tác gi[ảa]|người viết|phóng viên nào)(?: \\S+)* (?:bài|tin)(?: |$)|(?:bài|tin)(?: \\S+)* (?:do ai viết|của (?:tác giả|phóng viên) nào|ai viết|tác giả là ai)`,
);
const written = /(?:^| )(?:báo cáo|nghị quyết)(?: |$)/;
const goesOn = /^(?:còn|thế còn|vậy còn|thế|vậy|rồi|và)(?: |$)/;
const asksRoles =
  /(?:là ai|(?:giữ|làm|nắm|đảm nhiệm|đảm nhận|có|mang|kiêm)(?: \S+){0,3}? (?:chức|chức vụ|chức danh|cương vị|vị trí|vai trò)(?: gì| nào| vụ| danh|$)|chức (?:vụ|danh) (?:gì|nào|của|là)|làm (?:chức )?gì$|làm gì (?:ở|trong) (?:tỉnh|ubnd|ủy ban)|là gì|gì nữa$|nào nữa$|phải không|đúng không|phải là|có phải (?:\S+ ){1,12}không)/;
const pronoun =
  /(?:^| )(?:ông ấy|bà ấy|ông này|bà này|đồng chí ấy|đồng chí này|đồng chí đó|người đó|người này|vị này|ông ta|bà ta)(?: |$)/;

/**
 * Reads what a repaired question (lower case, marked) asks about a person; `undefined` when it asks for none, or only for
 * who did something.
 *
 * @param previous repaired text of the question before, for "còn chủ tịch hội đồng nhân dân tỉnh?"
 */
export function readPersonQuestion(text: string, spell: Spell, previous = ""): PersonQuestion | undefined {
  const words = spelledWords(text, spell);
  const spoken = words.join(" ");
  if (asksSigner.test(spoken) && written.test(spoken) && !notSigning.test(spoken))
    return { kind: "signer", text: spoken };
  if (asksAuthor.test(spoken)) return { kind: "author", text: spoken };
  const before = spelledWords(previous, spell).join(" ");
  const isShort = words.length <= 12;
  if (words.length <= mostOfBare && signs.test(spoken) && written.test(before) && !notSigning.test(spoken))
    return { kind: "signer", text: `${before} ${spoken}` };
  if (isShort && goesOn.test(spoken) && written.test(spoken) && asksSigner.test(before) && written.test(before))
    return { kind: "signer", text: spoken };
  const head = readHead(spoken);
  if (head) return head;
  const asked = readAskedRole(words, spell, isShort && goesOn.test(spoken));
  if (asked && before && goesOn.test(spoken)) return withBody(asked, readPersonQuestion(previous, spell));
  return asked ?? readNamed(words, spoken);
}

/** "còn phó chủ tịch thường trực?" keeps the body that was spoken of. */
function withBody(asked: RoleQuestion, before: PersonQuestion | undefined): RoleQuestion {
  const body = before?.kind === "role" ? (before.roles.at(-1)?.body ?? []) : [];
  return { ...asked, roles: asked.roles.map((role) => (role.body.length ? role : { ...role, body })) };
}

/** Whether a question speaks of the person that the question before was about. */
export function speaksOfSame(text: string): boolean {
  return pronoun.test(text);
}

/** A family name and what follows, where an unknown person is asked for; for saying that the documents lack them. */
export function unknownName(words: readonly string[]): string | undefined {
  const start = words.findIndex((word) => !courtesy.test(word));
  const [, name] =
    /^((?:\S+ ){1,3}\S+?) (?:là ai|hiện giữ|đang giữ|giữ chức|giữ|làm chức)/.exec(words.slice(start).join(" ")) ?? [];
  const parts = name?.split(" ") ?? [];
  const isName =
    isFamilyName(parts[0] ?? "") && parts.length >= 3 && !parts.some((_, i) => officeLength(parts.slice(i).join(" ")));
  return isName ? parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" ") : undefined;
}

/** "ai đứng đầu ban chỉ đạo thu ngân sách": any head office of the body named. */
function readHead(spoken: string): RoleQuestion | undefined {
  const found = everyHead.exec(spoken);
  if (!found) return undefined;
  const isAsked = /ai|nào/.test(found[0]) || whoAfter.test(spoken);
  let after = spoken.slice(found.index + found[0].length).trim();
  if (found[0].includes("do ai"))
    after = spoken.slice(0, found.index).replace(/^.*?(?=(?:ban|sở|ủy ban|hội đồng|cục|chi cục) )/, "");
  if (!isAsked || !organ.test(`${after} `)) return undefined;
  const parts = after.split(" ");
  const end = parts.findIndex((_, i) => stop.test(parts.slice(i, i + 3).join(" ")));
  const body = parts.slice(0, end < 0 ? undefined : end).filter((word) => word !== "mình" && word !== "ta");
  const role = { office: "", isStanding: false, body: contentWords(body.join(" ")) };
  return { kind: "role", roles: [role], subject: `người đứng đầu ${body.join(" ")}`, isWhich: false, besides: 0 };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function readAskedRole(words: readonly string[], spell: Spell, isGoingOn: boolean): RoleQuestion | undefined {
  const stretches = roleStretches(words);
  for (const [i, first] of stretches.entries()) {
    const before = words.slice(0, first.start).join(" ");
    const run = runFrom(stretches, i, words);
    const after = words.slice(run.at(-1)?.end).join(" ");
    const isPolite = words.slice(0, first.start).every((word) => courtesy.test(word));
    const isWho = whoBefore.test(before) || nameBefore.test(before);
    const isTold = isPolite && whoAfter.test(after);
    const isWhich = isPolite && /^nào(?: |$)/.test(after);
    const isBare = isGoingOn && isPolite && /^(?:thì sao|là ai|thì|ai)?$/.test(after);
    if (!isWho && !isTold && !isWhich && !isBare) continue;
    const roles = run.flatMap((stretch, k) => {
      const role = readRole(wordsOf(words, stretch), spell);
      return role ? [run[k + 1]?.start === stretch.end ? { ...role, isCut: true } : role] : [];
    });
    const country = abroad.exec(after)?.groups?.["name"];
    const subject = run.map((stretch) => wordsOf(words, stretch)).join(", ");
    const rest = [...words.slice(0, first.start), ...after.split(" ")];
    const besides = rest.filter(
      (word, at) => word && !courtesy.test(word) && !stop.test(`${rest.slice(at, at + 3).join(" ")} `),
    ).length;
    if (roles.length && country)
      return {
        kind: "role",
        roles: roles.map((role) => ({ ...role, body: ["nuoc", foldMarks(country)] })),
        subject: `${subject} nước ${country.charAt(0).toUpperCase()}${country.slice(1)}`,
        isWhich,
        besides,
      };
    if (roles.length) return { kind: "role", roles, subject, isWhich, besides };
  }
  return undefined;
}

function wordsOf(words: readonly string[], stretch: Stretch): string {
  return words
    .slice(stretch.start, stretch.end)
    .filter((word) => word !== "mình" && word !== "ta")
    .join(" ");
}

/** Roles that follow each other at once, or over "kiêm". */
function runFrom(stretches: readonly Stretch[], from: number, words: readonly string[]): Stretch[] {
  const run: Stretch[] = [];
  for (const stretch of stretches.slice(from)) {
    const last = run.at(-1);
    if (last && !/^(?:(?:kiêm|đồng thời|và|là|giữ|chức) ?)*$/.test(words.slice(last.end, stretch.start).join(" ")))
      break;
    run.push(stretch);
  }
  return run;
}

function roleStretches(words: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = officeAt(words, i);
    if (!length) continue;
    let end = i + length;
    while (end < words.length && !stop.test(words.slice(end, end + 3).join(" ")) && !officeAt(words, end)) end++;
    found.push({ start: i, end });
    i = end - 1;
  }
  return found;
}

function officeAt(words: readonly string[], at: number): number {
  const before = words[at - 1];
  if (before === "ban" && words[at] === "bí") return 0;
  if (before === "đoàn" && words[at] === "chủ") return 0;
  return officeLength(words.slice(at, at + 6).join(" "));
}

function readNamed(words: readonly string[], spoken: string): PersonQuestion | undefined {
  if (!asksRoles.test(spoken)) return undefined;
  const office = /làm (?<office>trưởng|phó|chủ tịch|bí thư|giám đốc)(?: ban)? (?:gì|nào)/.exec(spoken)?.groups?.[
    "office"
  ];
  return { kind: "name", words, office: office && foldMarks(office) };
}
