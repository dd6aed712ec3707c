import type { Understanding } from "./understanding.ts";

/** Questions up to this many words, without a word that asks, are bare names. */
const bareWords = 9;

/** What is told in words, not in a figure. */
const isOfWords =
  /(?:mục tiêu|nhiệm vụ) (?:tổng quát|chung|trọng tâm|chủ yếu)|nhiệm vụ|giải pháp|phương hướng|khó khăn|hạn chế|tồn tại|nguyên nhân|bài học/u;

/** A bare name ("chi ngân sách năm 2023") asks for its value. */
export function withDefaultWanted(asked: Understanding): Understanding {
  if (asked.wanted.size || !asked.concepts.length || asked.text.split(" ").length > bareWords) return asked;
  return { ...asked, wanted: new Set([isOfWords.test(asked.text) ? "list" : "amount"]) };
}
