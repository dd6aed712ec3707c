const why = /(?:vì|tại) sao|nguyên nhân|lý do|(?:do|nhờ) đâu|nhờ (?:cái )?gì|^sao /;
const because = /(?<!\p{L})(?:do|vì|nhờ|bởi|nguyên nhân)(?!\p{L}| (?:vậy|đó|thế|thường trực|hội đồng|ủy ban|ubnd))/iu;

/** Whether a repaired question asks for the cause of something. */
export const asksWhy = (question: string): boolean => why.test(question);

const missed =
  /(?:không|chưa) (?:đạt|hoàn thành|được)|(?<!\p{L})(?:thấp|chậm|hụt|trượt|yếu|kém|hạn chế|khó khăn)(?!\p{L})/u;

/** Whether it asks for the cause of something that fell short. */
export const asksWhyMissed = (question: string): boolean => why.test(question) && missed.test(question);

/** Whether a statement gives a cause. */
export const statesWhy = (statement: string): boolean => because.test(statement);
