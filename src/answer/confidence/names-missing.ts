import { fullNamePattern } from "../people/names.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import { spokenWords } from "../statement/clause-worth.ts";

const personAsked =
  /(?:^|\s)ai(?:\s|$)|(?<!\p{L})(?:người|vận động viên|học sinh|sinh viên|cầu thủ|nhạc sĩ|ca sĩ|tác giả|nghệ sĩ|hiệu trưởng|giám đốc|chủ tịch|bí thư|trưởng ban|đồng chí|ông|bà|cán bộ|đại biểu|bác sĩ|giáo viên|cô giáo|thầy giáo|nông dân|thí sinh)(?: (?!những|khoản|các)\p{L}+){0,3}? (?:nào|tên gì|tên là gì)(?!\p{L})|(?:hiệu trưởng|giám đốc|chủ tịch|bí thư)(?: \p{L}+){0,8} (?:tên gì|tên là gì|là ai)(?!\p{L})/u;
const bodyAsked =
  /(?<!\p{L})(?:công ty|doanh nghiệp|đơn vị|nhà đầu tư|chủ đầu tư|nhà thầu|tập đoàn|ngân hàng|liên danh|cơ quan|hãng)(?: (?!gì|nào)\p{L}+){0,2} nào(?!\p{L})/u;
const placeAsked =
  /(?<!\p{L})(?:(?:huyện|xã|phường|thị trấn|thôn|làng|địa phương|trường|tuyến đường)(?: \p{L}+){0,2}|tỉnh|nước|thành phố|nơi|điểm|địa điểm|chỗ|khu) nào(?!\p{L})|ở đâu|tại đâu/u;
const thingAsked =
  /(?<!\p{L})(?:nhà máy|dự án|công trình|sản phẩm|khu công nghiệp|cụm công nghiệp|giống|loại cây|(?<!yêu )cầu|làng nghề|lễ hội|bệnh viện)(?: \p{L}+){0,2} nào(?!\p{L})/u;
const personName = new RegExp(`(?<!\\p{L})(?:${fullNamePattern})(?!\\p{L})`, "gu");
const roleName = /(?<!\p{L})(?:chủ tịch|bí thư|giám đốc|bộ trưởng|thủ tướng|trưởng ban|lãnh đạo)(?!\p{L})/iu;
const bodyName =
  /(?:[Cc]ông ty|CÔNG TY|[Tt]ập đoàn|[Ll]iên danh|[Dd]oanh nghiệp|[Nn]gân hàng|[Hh]ợp tác xã|HTX|[Ss]ở|[Bb]an|[Cc]ục|[Tt]rung tâm|[Bb]ộ|UBND|[Ủủ]y ban|[Cc]hi nhánh|[Hh]ội|[Vv]iện|[Tt]rường) (?:[\p{L}&-]+ ){0,4}?\p{Lu}/u;
const inner = /(?<=[\p{L}\d,;:)”"–-]\s+["“(]?)\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*)*/gu;

/** Whether the question asks for names that the headline does not hold; each 0 or 1, 0.5 for a role where a person is asked for. */
export function namesMissing(headline: string, asked: Understanding) {
  const fresh = freshNames(headline, asked);
  const wantsBody = bodyAsked.test(asked.text);
  const wantsName = wantsBody || placeAsked.test(asked.text) || thingAsked.test(asked.text);
  const isListAsked = asked.wanted.has("list") && /gồm|những|các|liệt kê|kể/.test(asked.text);
  const items = headline.match(/[,;:]/g)?.length ?? 0;
  return {
    personMissing: personAsked.test(asked.text) ? personMissing(headline, asked) : 0,
    nameMissing: (wantsBody && !bodyName.test(headline)) || (wantsName && fresh === 0) ? 1 : 0,
    listMissing: isListAsked && (items < 2 || (wantsName && fresh < 2)) ? 1 : 0,
  };
}

function personMissing(headline: string, asked: Understanding): number {
  const spoken = spokenWords(asked);
  const isFresh = (name: string) =>
    name
      .toLowerCase()
      .split(" ")
      .some((form) => !spoken.has(form));
  if ([...headline.matchAll(personName)].some(([name]) => isFresh(name))) return 0;
  return roleName.test(headline) ? 0.5 : 1;
}

/** How many runs of capitals inside the headline's sentences the question does not name. */
function freshNames(headline: string, asked: Understanding): number {
  const spoken = spokenWords(asked);
  return [...headline.matchAll(inner)].filter(([name]) =>
    name
      .toLowerCase()
      .split(" ")
      .some((form) => !spoken.has(form) && !isGlue(form)),
  ).length;
}
