import { isCommonWord } from "../../vietnamese/common-words.ts";
import { isGlue } from "./glue.ts";

/** Words that say by whom, when, where or how a thing is told or done, not what it is: a document may answer without repeating them. */
const listed = [
  "báo cáo,nghị quyết,văn bản,tài liệu,kết luận,quyết định,thông báo,công văn,biểu,phụ lục,bảng,bài,báo,bài báo,bài viết,bài phát biểu,phát biểu,đề án,chương trình,kế hoạch,chỉ tiêu,mục tiêu,nhiệm vụ,giải pháp,phương án",
  "hội đồng nhân dân,ủy ban nhân dân,hđnd,ubnd,tỉnh ủy,chính quyền,lãnh đạo,trung ương,cơ quan,cơ quan chức năng,đơn vị,ngành,các ngành,sở ngành,cấp,các cấp",
  "đầu năm,giữa năm,cuối năm,cả năm,trong năm,năm học,niên vụ,nửa đầu,nửa cuối,nửa đầu năm,nửa cuối năm,tháng đầu năm,sáu tháng đầu năm,6 tháng đầu năm,sáu tháng cuối năm,6 tháng cuối năm,9 tháng đầu năm,chín tháng đầu năm,tháng 1,quý,hiện nay,đến nay,hôm nay,thời điểm,thời gian,giai đoạn,lũy kế,so với năm trước,cùng kỳ,cùng kỳ năm trước,liền,liên tiếp",
  "địa bàn,địa phương,cả nước,toàn quốc,toàn tỉnh,trong tỉnh,thành phố,khu vực,lĩnh vực,người,người dân,nhân dân,dân,bà con,ông,bà,nước,tỉnh,huyện,xã,trên địa bàn",
  "thực hiện,triển khai,tổ chức,tiến hành,diễn ra,xảy ra,phát sinh,thay đổi,biến động,chuyển,chuyển sang,xử lý,xử lí,giải quyết,đánh giá,xếp loại,phân loại,phục vụ,bố trí,giao,phân bổ,ban hành,thông qua,phê duyệt,chấp thuận,yêu cầu,đề nghị,đề xuất,kiến nghị,chỉ đạo,nhắc,nhắc đến,đề cập,quy định,đặt,đặt ra,đề ra,phấn đấu,dự kiến,hướng tới,hoàn thành,tham gia,tham dự,phối hợp,đón,tiếp,họp,làm việc,tìm hiểu,nộp,dùng,sử dụng,đem,mang,lập,dựng,xây,mở,cho,cấp,phát,chi,thu,nhận,huy động,chiếm,gồm,bao gồm,chia,phải,đối,đối với,liên quan,tập trung,tăng cường,đẩy mạnh,đẩy,hướng,chính,dẫn,dẫn đến,mời gọi,công nhận,ghi nhận,được giao,thành lập,có mặt,khắc phục,bảo đảm,đảm bảo",
  "lần lượt,cụ thể,chi tiết,khoản,loại,loại hình,quy mô,cơ cấu,chiếc,tổng số,tổng cộng,số lượng,số tiền,tiền,giá trị,mức,mức độ,tỷ lệ,tỷ trọng,tốc độ,kết quả,tình hình,thực tế,thực trạng,hạn chế,lợi ích,lợi,tác dụng,héc ta,hécta,ha,tấn,km,mét,kilômét,cây số,đơn,đơn vị tính,hết,xong,tất cả,toàn bộ,tăng mạnh,giảm mạnh,nhiều nhất,ít nhất,cao nhất,thấp nhất,thế nào,ra sao,nền,cái,vụ,đợt,chỗ,nơi,việc,chuyện",
];
const framing = new Set(listed.flatMap((line) => line.split(",")));

/** Whether a concept's words only frame the question ("diễn ra", "lần lượt", "báo cáo"): that a text lacks them tells nothing. */
export function isFraming(words: readonly string[]): boolean {
  return (
    framing.has(words.join(" ")) ||
    words.every((word) => framing.has(word) || isGlue(word) || isCommonWord(word) || /\d/.test(word))
  );
}
