import {
  isBareMeasure,
  isIndicatorName,
  isPlaceOnly,
  leadingName,
  lowerFirst,
  namePart,
  opensWithMeasure,
  withoutMeasure,
} from "./noun-phrase.ts";

/** What stands before a figure, read as the name of what it measures. */
export interface Subject {
  /** The words themselves, cleaned; empty when the figure tells more of the fact before. */
  readonly name: string;
  /** All words before the figure in its clause. */
  readonly text: string;
  /** "trong đó" stands right here: what came before is the whole. */
  readonly breaks: boolean;
  /** A new clause opens here. */
  readonly restarts: boolean;
  /** Head of the list that opens here ("Cơ cấu kinh tế:"); empty when it is no name; absent when none opens. */
  readonly head: string | undefined;
  readonly isNoun: boolean;
  /** Goes on a list of counted things: ", 120 …", "và 14 …". */
  readonly isList: boolean;
  /** The words before cannot be told apart: no fact. */
  readonly isUnclear: boolean;
  /** Verb phrase that opens the clause: "cấp mới giấy chứng nhận … cho". */
  readonly verb: string;
}

const parts = /(?:^|[\s,;(])trong đó\s?[:,]?(?=\s|$)/iu;
const openers =
  /^(?:[\s,;:.…–-]+|\(\d+\)\s|(?:và|còn|gồm|bao gồm|cụ thể|như|do vậy|do đó|đồng thời|qua đó|kết quả,|nhất là|riêng|đến nay|hiện nay|hiện|lũy kế đến nay|lũy kế|tính đến nay|cùng với đó|tuy nhiên|bên cạnh đó|ngoài ra|ước tính|ước|cũng|đã|trong đó|thì|từ đó|trong năm qua|trong năm|trong tháng|cả năm|kết quả là|với|phấn đấu|đến hết|đến|toàn tỉnh đã)(?=[\s,:]|$))+/iu;
const periodWords =
  /(?:^|(?<=[\s,]))(?:(?:trong|tính|tính đến|đến|đến hết|hết|cuối|của|tính đến hết)\s)*(?:(?:ngày )?\d{1,2}\/\d{1,2}(?:\/\d{4})?|(?:tháng \d{1,2}(?:\/\d{4}| năm \d{4})?)|(?:\d{1,2} tháng(?: (?:đầu|cuối) năm| năm)?(?: \d{4})?)|(?:quý (?:I{1,3}|IV|\d)(?:\/\d{4}| năm \d{4})?)|năm (?:\d{4}|nay))(?=[\s,]|$)/iu;
const helpersAtEnd =
  /(?:\s|^)(?:ước|đã|hiện|cũng|dự kiến|ước tính|sẽ|đều|phấn đấu|ước thực hiện|được|nay|cả năm|đến nay|hiện nay|lũy kế đến nay|lũy kế|trong năm|,)$/iu;

/** Reads the words between the figure before and this one; `isOpen`: a clause may begin there. */
export function readSubject(gap: string, isOpen: boolean): Subject {
  const breaks = parts.test(gap);
  let clause = breaks ? gap.slice(lastMatchEnd(gap, parts)) : gap;
  const strong = Math.max(clause.lastIndexOf(";"), clause.search(/\.{2,}[^.]*$/u));
  const restarts = strong >= 0;
  if (restarts) clause = clause.slice(strong).replace(/^[;.]+/u, "");
  const isJoint = isOpen || breaks || restarts;
  const { head, rest } = splitHead(clause, isJoint);
  const text = (rest ?? clause).trim();
  const name = clean(text);
  return {
    name,
    text: gap,
    breaks,
    restarts,
    head,
    isNoun: name !== "" && isIndicatorName(name),
    isList: name === "" && /^[\s,]*(?:và\s*)?(?:khoảng |trên |gần |hơn )?$/u.test(text),
    isUnclear: !isJoint && head === undefined && name !== "",
    verb: verbPhrase(name),
  };
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(new RegExp(pattern, "giu"))) end = match.index + match[0].length;
  return end;
}

function splitHead(clause: string, isJoint: boolean): { head: string | undefined; rest: string | undefined } {
  const at = clause.lastIndexOf(": ");
  if (at < 0 || clause.slice(at + 2).trim() === "") return { head: undefined, rest: undefined };
  const head = clean(clause.slice(0, at));
  return { head: isJoint && (isIndicatorName(head) || isObject(head)) ? head : "", rest: clause.slice(at + 2) };
}

const objects =
  /^(?:cây|đàn|dự án|công trình|hồ|cầu|đường|trạm|nhà máy|khu|cụm|bệnh viện|trường|nâng cấp|hạ tầng|thủy điện)(?!\p{L})/iu;

/** Whether a list's head is a thing that is measured ("Cây cao su:", "Trạm kiểm soát …:") rather than a field ("Tài chính:"). */
function isObject(head: string): boolean {
  return objects.test(head) && head.length <= 100 && !/[;:(]/u.test(head);
}

/** Whether a measure's name says already what it is of: "diện tích cao su cho mủ" of "Cây cao su". */
function isWithin(name: string, head: string): boolean {
  return name.toLowerCase().includes(head.replace(/^\p{L}+\s/u, "").toLowerCase());
}

function clean(text: string): string {
  let name = text.trim();
  for (let round = 0; round < 4; round++) {
    const before = name;
    const period = periodWords.exec(name);
    if (period && (period.index === 0 || period.index + period[0].length === name.length)) {
      name = `${name.slice(0, period.index)}${name.slice(period.index + period[0].length)}`.trim();
    }
    name = name.replace(openers, "").replace(/^,|,$/gu, "").replace(helpersAtEnd, "").trim();
    if (name === before) break;
  }
  return name;
}

/** What a name may lean on. */
export interface NameGround {
  /** Indicator that "trong đó" breaks down. */
  readonly whole: string | undefined;
  /** Head of the list; empty: there is one, and it is no name. */
  readonly head: string | undefined;
  /** What a bare "doanh thu" may be of. */
  readonly topic: string;
  /** Whether a name that is no measure may stand alone here. */
  readonly mayStandAlone: boolean;
}

/** Name of a measured value; `undefined` where it cannot be told. */
export function measureName(subject: Subject, ground: NameGround): string | undefined {
  const { name } = subject;
  const { whole, head, topic, mayStandAlone } = ground;
  if (name === "" || isPlaceOnly(name)) return undefined;
  if (isBareMeasure(name)) return withTopic(name, head && !whole ? head : topic);
  if (isIndicatorName(name)) {
    if (opensWithMeasure(name)) return head && isObject(head) && !isWithin(name, head) ? `${head}: ${name}` : name;
    if (whole) return namePart(whole, name);
    if (head !== undefined) return head === "" ? undefined : namePart(head, name);
    return mayStandAlone && /\s|^\p{Lu}{3,}$/u.test(name) ? name : undefined;
  }
  const tail = measureTail(name);
  if (!tail) return undefined;
  if (!isBareMeasure(tail)) return tail;
  const own = leadingName(clean(subject.text));
  return own ? withTopic(tail, own) : undefined;
}

function withTopic(measure: string, topicWords: string): string | undefined {
  if (verbs.test(topicWords) || topicWords.split(" ").length > 9) return `${topicWords}: ${measure}`;
  const last = topicWords.slice(topicWords.lastIndexOf(": ") + 1).trim();
  const topic = opensWithMeasure(last) ? withoutMeasure(last) : last.replace(/^sản xuất\s/iu, "");
  const isName = /\s\p{Lu}/u.test(topic);
  return topic.length >= 3 ? `${measure} ${isName ? topic : lowerFirst(topic)}` : undefined;
}

/** The measure phrase that ends a clause: "Chăn nuôi duy trì ổn định với giá trị sản xuất" → "giá trị sản xuất". */
function measureTail(name: string): string | undefined {
  for (const match of name.matchAll(/(?:,|\svới|\svà|\sphấn đấu)\s(?=\p{L})/gu)) {
    const tail = clean(name.slice(match.index + match[0].length));
    if (opensWithMeasure(tail) && isIndicatorName(tail)) return tail;
  }
  return undefined;
}

const verbs =
  /^(?:cấp mới|thực hiện cấp mới|cấp|công nhận|tạo|tặng|trồng(?! trọt)|xử lý|giải quyết|tiếp nhận|tổ chức|kiểm tra|đình chỉ|hỗ trợ|chấp thuận|thu hút|đón|hoàn thành|thành lập|xây dựng|lắp đặt|phê duyệt|đào tạo|tuyển sinh|đưa|kết nạp|bàn giao|trang bị|khen thưởng|sáp nhập|ghi nhận|xảy ra|phát hiện|xử phạt|khởi công|quản lý|chuyển đổi|trưng bày|giới thiệu|cắt giảm|đơn giản hóa|lựa chọn|điều tra|xét xử|thu nhận|tiêu hủy|hướng dẫn|thụ lý|khai thác|xóa|phân bổ chi tiết)(?!\p{L})/iu;

/** A verb phrase that opens a clause and that a counted thing may follow; empty when it is none. */
function verbPhrase(name: string): string {
  const isPlain =
    !/[,;:“”"]|\d|(?:^|\s)(?:để|nhằm|theo|mà|nhưng|trong|và|với|tại|về|đối với|của|từ|do|Đề án|kế hoạch|dự án|chương trình)(?=\s|$)/u.test(
      name,
    );
  return verbs.test(name) && isPlain && name.split(" ").length <= 14 ? name : "";
}

/** "Toàn tỉnh có 741 tàu cá": ""; "Hội thi … có 07 Giải Nhất": "Hội thi …: "; "Kiểm tra 35 di tích": "Kiểm tra ". */
export function countPrefix(subject: Subject, head: string | undefined, isHaving: boolean): string | undefined {
  const { name, verb } = subject;
  const last = subject.text.slice(subject.text.lastIndexOf(", ") + 1);
  if (isHaving && name !== "" && last !== subject.text && clean(last) === "") return "";
  if (verb) return isHaving ? undefined : `${verb.replace(/\s(?:được|trên|thêm)$/u, "")} `;
  if (name === "") return head === undefined ? "" : head === "" ? undefined : `${head}: `;
  if (isPlaceOnly(name) || /^(?:trên địa bàn|toàn tỉnh|tỉnh)(?:\s\p{L}+){0,2}$/iu.test(name)) return "";
  return isIndicatorName(name) && !opensWithMeasure(name) ? `${name}: ` : undefined;
}
