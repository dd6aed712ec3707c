const closing = /^Trên đây là|trân trọng báo cáo|xin (?:trân trọng )?cảm ơn|^(?:Nơi nhận|Kính gửi)(?!\p{L})/u;
const presence =
  /^(?:Cùng |Tham )?[Dd]ự (?!án|toán|kiến|báo|thảo)|(?:dự(?: \p{L}+){0,3} tại điểm cầu|chủ trì|dự|phát biểu tại)(?: (?:\p{L}+ ){0,2}(?:hội nghị|kỳ họp|phiên họp|buổi làm việc|lễ|cuộc họp)| [\p{L}\s]{0,30}điểm cầu)(?: \p{L}+){0,8}[.]?$/u;

/** Whether a passage only closes a document, or only says who came or spoke: no list of tasks, reason or request stands in it. */
export function saysLittle(text: string): boolean {
  const own = text.trim();
  return closing.test(own) || (own.length < 320 && presence.test(own));
}
