import { normalize } from "../../vietnamese/normalize.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import { excludedFrom, leavesOut, withoutExcluded } from "../passage/excluded.ts";
import { fullNamePattern } from "../people/names.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import { isFraming } from "../question/framing-words.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import { countedNoun } from "../question/wanted.ts";
import { WordList } from "../question/word-list.ts";
import { spokenWords } from "../statement/clause-worth.ts";
import { missesThing } from "./asked-thing.ts";
import { namesMissing } from "./names-missing.ts";
import type { Said } from "./said.ts";
import { isOfOtherTime } from "./time-missed.ts";

const rate = /(?:\/|trên )\s?(?:một |1 |10\.000 |1\.000 |100\.000 )?(?:vạn |nghìn |triệu )?(?:dân|người)(?!\p{L})/iu;
const asksRate = /vạn|trên (?:một|1|mỗi)|bình quân|tỷ lệ|mỗi|nghìn/u;
const person =
  /(?<!\p{L})(?:thí sinh|học sinh|sinh viên|vận động viên|vđv|nhạc sĩ|ca sĩ|tác giả|nghệ sĩ|cầu thủ)(?: (?!những|các)\p{L}+){0,2}? nào(?!\p{L})|(?<!\p{L})ai (?:đạt|đoạt|giành|sáng tác|viết)(?!\p{L})/u;
const named =
  /(?<!\p{L})(?:huyện|xã|phường|thị trấn|thôn|làng|địa phương|trường|doanh nghiệp|công ty|dự án|nhà máy|sản phẩm|chủ đầu tư|nhà đầu tư|khu công nghiệp|cụm công nghiệp)(?: \p{L}+){0,2} nào(?!\p{L})/u;
const body = /(?<!\p{L})(?:doanh nghiệp|công ty|tập đoàn|chủ đầu tư|nhà đầu tư) nào(?!\p{L})/u;
const ofWhole = /^trong (?:số |tổng số )?\d[\d.,]* (?!tháng|năm|ngày|quý|chỉ tiêu)/u;
const fullName = new RegExp(`(?<!\\p{L})(?:${fullNamePattern})(?!\\p{L})`, "gu");
/** Runs of capitals inside a sentence; a single word where none in small letters goes on ("Giấy chứng nhận" is no name). */
const names =
  /(?<=[\p{L}\d,;:)”"–-]\s+["“(]?)(?:\p{Lu}\p{Ll}+(?: (?:\p{Lu}\p{Ll}+|\d+))+|\p{Lu}[\p{L}\d]*\d[\p{L}\d]*|\p{Lu}\p{Ll}+(?= ?[,;.)]| và |$))/gu;
const members = /(?<!\p{L})(?:gồm|bao gồm|chủ yếu là|(?:nhiều |đông |cao |lớn )?nhất là|như)(?!\p{L})/iu;
const wholeProvince =
  /^(?:đến nay,? |hiện(?: nay)?,? |năm \d+,? )?(?:(?:toàn|cả|trên địa bàn(?: toàn)?) (?:tỉnh|thành phố))(?!\p{L})/u;

/**
 * Whether a headline is plainly about something else than what was asked, however much it sounds like it: of the country
 * where the province was asked for, of the province where a district was, of another of two of one name, of another time, a
 * rate for a count, of another thing than the one named, no name where names were asked for.
 */
export function isPlainMiss(said: Said, asked: Understanding): boolean {
  return (
    isOfCountry(said, asked) ||
    isOfWhole(said, asked) ||
    isOfPart(said, asked) ||
    asked.names.some((name) => isOfOtherNumber(said, name)) ||
    isRate(said, asked) ||
    opensWithPart(said, asked) ||
    countsNobody(said, asked) ||
    isAmongMembers(said, asked) ||
    isLeftOut(said, asked) ||
    isOnlyBeside(said, asked) ||
    isOfOtherTime(said, asked) ||
    isWholeOnly(said, asked) ||
    missesThing(said, asked) ||
    (body.test(asked.text) && namesMissing(said.headline, asked).nameMissing > 0) ||
    (person.test(asked.text) && !holds(said, fullName, asked)) ||
    (named.test(asked.text) && !holds(said, names, asked))
  );
}

/** A document of the whole country that does not name the province. */
function isOfCountry({ headline, view }: Said, { home, places }: Understanding): boolean {
  const { passage, document } = view;
  if (home === undefined || places.length > 0 || !/^(?:việt nam|cả nước)$/.test(normalize(document.place ?? "")))
    return false;
  return !normalize([headline, passage.text, passage.context, ...passage.sectionPath].join(" ")).includes(home);
}

/** "Toàn tỉnh có 312 …", where a district's was asked for. */
function isOfWhole({ headline }: Said, { places }: Understanding): boolean {
  const narrow = places.filter(({ level }) => level === "district" || level === "commune" || level === "area");
  if (!narrow.length) return false;
  const own = normalize(headline);
  return wholeProvince.test(own) && narrow.every(({ key }) => !own.includes(key));
}

/** What a district's own document says, where the question names the province itself. */
function isOfPart({ headline, view }: Said, { home, places }: Understanding): boolean {
  return (
    home !== undefined && places.length === 0 && view.documentPlaces.length > 0 && !normalize(headline).includes(home)
  );
}

/** "Vĩnh Phước 2" asked for, and only "Vĩnh Phước 1" spoken of. */
function isOfOtherNumber({ headline }: Said, name: string): boolean {
  const [, bare = "", digits = ""] = /^(.*) (\d+)$/.exec(name) ?? [];
  if (bare === "") return false;
  const own = normalize(headline);
  return new RegExp(`${bare} \\d`).test(own) && !new RegExp(`${bare} 0?${digits}(?!\\d)`).test(own);
}

const ofDistrict =
  /^(?:(?:[Nn]ăm|[Qq]uý|[Tt]háng|[Đđ]ến|[Tt]rong)[^,:]{0,30}, )?(?:[Rr]iêng )?(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hành phố) \p{Lu}/u;

/** "Riêng huyện Bắc Sơn …", where the whole province's was asked for. */
function opensWithPart({ headline }: Said, { text, places }: Understanding): boolean {
  return (
    /(?<!\p{L})(?:toàn|cả) (?:tỉnh|thành phố)(?!\p{L})/u.test(text) &&
    places.every(({ level }) => level === "country") &&
    ofDistrict.test(headline)
  );
}

const asksPeople =
  /(?:bao nhiêu|mấy) (?:người|dân|bà con|nhân khẩu|lao động|công nhân|thanh niên|học sinh|sinh viên|em|cháu|trẻ|cán bộ|đại biểu|bác sĩ|giáo viên)(?!\p{L})/u;
const saysPeople =
  /(?<!\p{L})(?:người|dân|nhân khẩu|lao động|công nhân|công dân|thanh niên|học sinh|sinh viên|học viên|thí sinh|em|cháu|trẻ|cán bộ|công chức|viên chức|đại biểu|đoàn viên|hội viên|đảng viên|vận động viên|vđv|quân nhân|khách|cụ|đối tượng|giáo viên|nhân sự|bệnh nhân|trường hợp|ca|thành viên|hộ|nạn nhân|hs|sv|gv|bác sĩ|chiến sĩ|tân binh|tử vong|bà con|lượt|phụ nữ|nông dân|nghệ nhân|chuyên gia|giải|nhập ngũ)(?!\p{L})/iu;

/** "Thu ngân sách 540 tỷ đồng; 0 căn nhà", where people were to be counted. */
function countsNobody({ headline }: Said, { text, wanted }: Understanding): boolean {
  return asksPeople.test(text) && !wanted.has("list") && !saysPeople.test(headline);
}

/** "13,5 bác sĩ/vạn dân" is no count of them. */
function isRate({ headline }: Said, { text }: Understanding): boolean {
  return countedNoun(text) !== undefined && rate.test(headline) && !asksRate.test(text);
}

/** Whether what is asked for stands only among what a value is made up of: "35.200 ha, gồm các giống Bắc thơm, T10". */
function isAmongMembers({ headline }: Said, asked: Understanding): boolean {
  if (asked.wanted.has("list") || !(asked.wanted.has("amount") || asked.wanted.has("share"))) return false;
  const found = members.exec(headline);
  if (!found) return false;
  const before = headline.slice(0, found.index).toLowerCase();
  const after = headline.slice(found.index);
  if (!/\d/.test(before) || /\d/.test(after.replace(/\p{Lu}+\d+|số \d+/gu, ""))) return false;
  return asked.concepts.some(({ variants, rarity }) => {
    const words = variants.map((forms) => forms.join(" "));
    const stands = (text: string) => words.some((own) => text.includes(own));
    return rarity >= 5 && stands(after.toLowerCase()) && !stands(before);
  });
}

/** "Thu nội địa (không tính thu xổ số)", where just that was asked for. */
function isLeftOut({ headline }: Said, { text, concepts }: Understanding): boolean {
  const left = excludedFrom(headline)?.toLowerCase();
  if (left === undefined || leavesOut(text)) return false;
  const rest = withoutExcluded(headline).toLowerCase();
  return concepts.some(({ variants: [own = []], rarity }) => {
    const words = own.join(" ");
    return own.length > 1 && rarity >= 3 && left.includes(words) && !rest.includes(words);
  });
}

/** "Riêng lâm nghiệp" asked for, and only "nông, lâm nghiệp và thủy sản" spoken of. */
function isOnlyBeside({ headline }: Said, { text, concepts }: Understanding): boolean {
  if (!/(?<!\p{L})riêng(?!\p{L})/u.test(text)) return false;
  const own = headline.toLowerCase();
  return concepts.some(({ variants: [forms = []], rarity }) => {
    const words = forms.join(" ");
    const parts = own.split(words);
    const isListed = parts.slice(1).every((after, i) => /,\s*$/.test(parts[i] ?? "") && /^ (?:và|với) /.test(after));
    return rarity >= 3 && forms.length > 1 && parts.length > 1 && isListed;
  });
}

/** "Trong 845 ha trồng mới có bao nhiêu ha trồng xen": the part that is asked for is not spoken of. */
function isWholeOnly({ headline }: Said, asked: Understanding): boolean {
  if (!ofWhole.test(asked.text)) return false;
  const matches = seekerOf(asked).matches(new WordList(tokens(headline).map(({ form }) => form)));
  return asked.concepts.some(
    ({ variants: [own = []], rarity }, i) => rarity >= 3 && !isFraming(own) && (matches[i]?.score ?? 0) < 0.4,
  );
}

/** Whether the headline holds a name that the question does not. */
function holds({ headline }: Said, pattern: RegExp, asked: Understanding): boolean {
  const spoken = spokenWords(asked);
  return [...headline.matchAll(pattern)].some(([name]) =>
    name
      .toLowerCase()
      .split(" ")
      .some((form) => !spoken.has(form) && !isGlue(form) && !/^\d+$/.test(form)),
  );
}
