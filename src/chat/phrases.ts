import type { AbstainReason } from "../core/answer.ts";

/** Fixed wording of the bot, in one place: "bạn" and "mình", no exclamation marks, no apologies. */
export const phrases = {
  start: (place: string) => `Mình trả lời câu hỏi về kế hoạch, mục tiêu và kết quả của ${place}.`,
  startDetails: [
    "Câu trả lời nào cũng dẫn nguồn: mở mục Nguồn là thấy đúng câu chữ trong văn bản.",
    "Bạn gõ câu hỏi bằng tiếng Việt, có dấu hay không dấu đều được. Bạn có thể thử một câu dưới đây.",
  ],
  groupGreeting: (place: string) => `Chào cả nhà, mình trả lời câu hỏi về kế hoạch và kết quả của ${place}.`,
  groupGreetingDetails: [
    "Trong nhóm, mình chỉ trả lời khi được nhắc tên, khi ai đó trả lời tin của mình, hoặc gõ /hoi kèm câu hỏi. Theo mặc định của Telegram, các tin khác trong nhóm không tới mình.",
    "Thấy một con số trong nhóm, bạn trả lời tin đó và nhắc tên mình để đối chiếu với văn bản.",
  ],
  help: "Bạn cứ hỏi như hỏi một người quen làm ở tỉnh.",
  helpDetails: [
    "Hỏi một con số, một mục tiêu, kết quả so với kế hoạch, lý do, hoặc một danh sách. Hỏi tiếp cũng được: “Còn năm 2024?”.",
    "Số trong ngoặc vuông như [1] chỉ tới nguồn ở cuối tin. Văn bản không nói thì mình nói là không có.",
  ],
  commands: (hasOperator: boolean) =>
    "/chitieu – bảng chỉ tiêu · /sosanh – kế hoạch và kết quả · /tailieu – các văn bản mình đọc · /xoa – bắt đầu lại cuộc trò chuyện · /hoi – hỏi trong nhóm" +
    (hasOperator ? " · /gopy – nhắn người phụ trách" : ""),
  feedbackPrompt: "Bạn muốn nhắn gì tới người phụ trách? Bạn trả lời tin này, hoặc gõ /gopy kèm lời nhắn.",
  feedbackPassedOn: "Mình đã chuyển lời của bạn tới người phụ trách, không kèm tên.",
  feedbackUnheard: "Hiện chưa có ai nhận góp ý qua mình.",
  feedbackFor: (channel: string) => `Góp ý qua ${channel}:`,
  documents: (count: number) => `Mình đang đọc ${count} văn bản.`,
  noDocuments: "Chưa có văn bản nào được nạp.",
  noBoard: "Tài liệu hiện có không có bảng chỉ tiêu kế hoạch.",
  noComparison: "Tài liệu hiện có không có bảng so kế hoạch với kết quả.",
  forgotten: "Mình đã quên cuộc trò chuyện này. Bạn hỏi câu mới nhé.",
  empty: "Bạn muốn hỏi gì về kế hoạch hay kết quả của tỉnh?",
  "too-long": "Tin của bạn dài quá 2.000 ký tự. Bạn rút lại thành một câu hỏi giúp mình nhé.",
  attachment: "Mình chỉ đọc được chữ. Bạn gõ câu hỏi thành một dòng giúp mình nhé.",
  unknownCommand: "Mình không có lệnh này. Bạn cứ gõ câu hỏi, hoặc gõ /trogiup để xem cách dùng.",
  failure: "Mình đang gặp trục trặc nên chưa trả lời được. Bạn hỏi lại sau ít phút nhé.",
} as const;

/** Headline for an abstention whose answer brings none of its own. */
export const abstainPhrases: Readonly<Record<AbstainReason, string>> = {
  "not-stated": "Tài liệu hiện có không nêu điều này.",
  "out-of-scope": "Mình chỉ trả lời về kế hoạch, mục tiêu và kết quả của tỉnh trong các tài liệu đã nạp.",
  "small-talk": "Mình nghe đây. Bạn hỏi mình về kế hoạch, mục tiêu và kết quả của tỉnh nhé.",
  abuse: "Mình chỉ trả lời về kế hoạch, mục tiêu và kết quả của tỉnh.",
  instruction: "Mình không làm theo yêu cầu đó. Mình chỉ trả lời theo các tài liệu đã nạp.",
  unreadable: "Mình chưa đọc ra câu hỏi. Bạn viết lại giúp mình nhé.",
};
