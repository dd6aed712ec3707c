import type { Concept } from "./concepts.ts";

/** Somebody whose words are asked for: "bí thư tỉnh", and how it is put: "dặn". */
export interface AskedSpeaker {
  readonly who: string;
  readonly verb: string;
}

/** What is asked of something beside who speaks weighs at least this; else the question is about them. */
const leastTopic = 2;
/** Who speaks, and that they speak, count this much: the passage that says it seldom names them again. */
const speakerShare = 0.3;

const role =
  "(?:phó )?(?:chủ tịch|bí thư|thủ tướng|trưởng ban|giám đốc|chủ nhiệm|bộ trưởng)|lãnh đạo|đồng chí|đc|ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|tỉnh ủy|thành ủy|huyện ủy|nghị quyết|ông|bà|sếp";
const saying =
  "căn dặn|dặn dò|dặn|yêu cầu|đề nghị|chỉ đạo|nhắc nhở|nhắc|lưu ý|nhấn mạnh|mong muốn|mong|muốn|kêu gọi|(?<!bằng |giấy )khen|biểu dương|phê bình|nói|phát biểu|chia sẻ|đánh giá|kiến nghị|giao(?! thông| dịch| lưu| quân)";
const saidBy = new RegExp(`(?<!\\p{L})((?:${role})(?: \\S+){0,12}?) (${saying})(?!\\p{L})`, "u");
/** Words that name no one by themselves. */
const roleWords = new Set(
  "phó chủ tịch bí thư thủ tướng trưởng ban giám đốc chủ nhiệm bộ trưởng lãnh đạo đồng chí đc ủy ban nhân dân hội đồng ubnd hđnd tỉnh thành huyện ủy nghị quyết của ông bà sếp thường trực sở ngành và các thì".split(
    " ",
  ),
);

/** Words that end a name: what somebody does, when, where. */
const doing = new Set(
  "đi về thăm dự họp khi lúc ở tại trong ngày tháng năm cuối đầu đã có vừa còn với làm việc".split(" "),
);
const longestName = 4;

/** Who is asked to have said something, where the question is about what they said of something else. */
export function askedSpeaker(text: string, concepts: readonly Concept[]): AskedSpeaker | undefined {
  const [, before = "", verb = ""] = saidBy.exec(text) ?? [];
  if (!before) return undefined;
  const who = naming(before);
  const topic = concepts.filter((concept) => !isOf(who, concept) && !isOf(verb, concept));
  return topic.reduce((sum, { weight }) => sum + weight, 0) >= leastTopic ? { who, verb } : undefined;
}

/** The words of a stretch that name somebody: roles, and up to four words of a name, before what they do ("đi thăm ngân hàng"). */
function naming(stretch: string): string {
  const words = stretch.split(" ");
  const roles = words.findIndex((word) => !roleWords.has(word));
  if (roles < 0) return stretch;
  const rest = words.slice(roles);
  const name = rest.findIndex((word) => doing.has(word));
  return words.slice(0, roles + Math.min(name < 0 ? rest.length : name, longestName)).join(" ");
}

/** The concepts, with who speaks counting for less. */
export function besideSpeaker(concepts: readonly Concept[], speaker: AskedSpeaker | undefined): readonly Concept[] {
  if (!speaker) return concepts;
  return concepts.map((concept) =>
    isOf(speaker.who, concept) || isOf(speaker.verb, concept)
      ? { ...concept, weight: concept.weight * speakerShare }
      : concept,
  );
}

/** The question without the role of who speaks; a name stays. */
export function soughtText(text: string, speaker: AskedSpeaker | undefined): string {
  if (!speaker?.who.split(" ").every((word) => roleWords.has(word))) return text;
  return text.replace(speaker.who, " ").replace(/\s+/g, " ").trim();
}

const isOf = (part: string, { variants: [own = []] }: Concept) => ` ${part} `.includes(` ${own.join(" ")} `);
