/** Words that ask or hold sentences together; they say nothing about what is asked for. */
export const glue: ReadonlySet<string> = new Set(
  (
    "là của và thì mà có được đã đang sẽ bị do bởi ở tại trong ngoài trên dưới từ đến tới với cho về theo như này kia đó ấy các những một hai mấy bao nhiêu gì nào ai đâu " +
    "sao khi lúc bao giờ thế vậy à ạ ơi nhỉ nhé nha hả không chưa rồi cũng chỉ còn lại nữa ra vào lên xuống qua để nếu hay hoặc cái con việc sự bạn tôi mình ta họ chúng " +
    "hai ba bốn sáu bảy tám chín mười cả toàn bộ tổng cộng khoảng cỡ tầm phần trăm tỉnh năm tháng ngày quý hỏi biết xin hãy giúp làm nhiêu thứ bên phía riêng vừa mới nay hiện tính mức số lượng đạt ước tăng giảm so " +
    "tỷ triệu nghìn đồng cho đi đấy kể nêu liệt lần lượt tên trước sau lúc hồi giờ thực hiện kế hoạch mục tiêu phấn đấu dự kiến đặt đề chỉ tiêu kết quả hoàn thành vượt thấp cao hơn nhiều ít lớn nhất nhỏ cùng kỳ lũy cuối đầu giữa nửa vậy thôi ad"
  ).split(/\s+/),
);

/** Whether a word only asks or joins; a single letter does. */
export function isGlue(form: string): boolean {
  return glue.has(form) || form.length === 1;
}
