/**
 * Everyday words that say little about what a question is after: verbs of motion and saying, counters, adverbs, forms of
 * address. They count, but little. Our own list.
 */
const listed =
  "đợt khoản phải mang sang coi xong buổi nằm gồm kể hạng thuộc thời kỳ xảy chuyện ông bà anh chị em cháu cô chú bác dân nhà đội nhóm loại kiểu dạng hình món lần lượt " +
  "dài rộng to bé cũ tốt xấu đẹp nhanh chậm sớm muộn đủ thiếu thừa gần xa cùng chung khác nhau giống bằng gọi nói bảo kêu dặn khen chê muốn thích cần nên tính định giữ thấy xem " +
  "nhìn nghe đọc viết ghi lấy nhận cho đưa gửi trả mua bán đi về đến lại ở ngồi đứng nằm chạy bước chọn tìm kiếm mở đóng bắt đầu kết thúc xin mời gặp biến thay đổi thành trở lọt " +
  "tốp top bộ phận trung địa phương cơ sở nơi chỗ vùng khu vực phạm vi trường hợp tình hình vấn đề nội dung điểm mặt phần đoạn khối dòng mục bản bài câu chữ lời tiếng " +
  "ra vào lên xuống sâu mạnh yếu tăng giảm hơn kém nhất bao phủ ước chừng hầu hết đa số riêng từng mỗi mọi các những đều luôn vẫn cứ mãi thường hay ít nhiều lắm quá rất khá " +
  "mình tớ cậu bọn tụi hội đồng chí vị ngài hàng nghề việc làm nổi trội cuộc sống đời rơi rồi roi vay nè ý cỡ xấp xỉ gộp cộng trừ chia hécta hectare hôm trận ký cân tây tụt vọt kiếm thêm bớt tốn mất kéo đấy chắc thật liệu thì mà nhỉ nhé";
const common = new Set(listed.split(/\s+/));

/** Whether a marked, lower-case syllable is an everyday word. */
export function isCommonWord(form: string): boolean {
  return common.has(form);
}
