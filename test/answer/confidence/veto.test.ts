import { describe, expect, it } from "vitest";
import { holdsValue, keepsNarrowing } from "../../../src/answer/confidence/veto.ts";
import { answerBench } from "../../support/answer-bench.ts";

const bench = answerBench();
const { read } = bench;
const holds = (headline: string, question: string, isRow = false) => holdsValue(headline, read(question), isRow);

it("takes who chairs something for no cause", () => {
  expect(holds("Thành lập 04 tổ công tác do các Phó Chủ tịch UBND tỉnh làm tổ trưởng.", "vì sao giải ngân chậm")).toBe(
    false,
  );
  expect(holds("Giải ngân chậm do vướng giải phóng mặt bằng.", "vì sao giải ngân chậm")).toBe(true);
});

describe("the value of a headline", () => {
  it.each([
    ["Tổng đàn lợn ước đạt 612,4 nghìn con.", "tổng đàn lợn bao nhiêu con", true],
    ["Đàn lợn phát triển ổn định.", "tổng đàn lợn bao nhiêu con", false],
    ["Đàn lợn phát triển ổn định trong năm 2024.", "tổng đàn lợn bao nhiêu con", false],
    ["Chỉ số xếp thứ 17/63.", "chỉ số xếp thứ mấy", true],
    ["Chỉ số dẫn đầu cả nước.", "chỉ số xếp thứ mấy", true],
    ["Chỉ số được cải thiện.", "chỉ số xếp thứ mấy", false],
    ["Nâng cao chỉ số năm 2023.", "chỉ số xếp thứ mấy", false],
    ["Vô địch giải Yoga lần thứ V.", "giải lần thứ mấy", true],
    ["Ngoại ngữ bắt buộc từ lớp 3 đến lớp 12.", "học từ lớp mấy đến lớp mấy", true],
    ["Học sinh lớp 3 học ngoại ngữ.", "có bao nhiêu học sinh", false],
    ["Triển khai Kế hoạch khảo sát xã.", "kế hoạch đó mang số bao nhiêu", false],
    ["Kế hoạch số 32/KH-UBND ngày 10/3.", "kế hoạch đó mang số bao nhiêu", true],
    ["Giá vật liệu tăng cao.", "vì sao giải ngân chậm", true],
    ["Do vậy sản xuất ổn định.", "vì sao giải ngân chậm", false],
    ["Độ che phủ năm 2020 là 46,6%.", "năm 2020 là bao nhiêu tỷ lệ che phủ rừng", true],
    ["Nghị quyết được kỳ họp thứ Bảy thông qua.", "có bao nhiêu đại biểu dự kỳ họp", false],
    ["Có bảy đại biểu dự kỳ họp.", "có bao nhiêu đại biểu dự kỳ họp", true],
    ["Sản lượng đạt 3.124 triệu kWh, tăng 17,8%.", "vốn đầu tư nhà máy là bao nhiêu", false],
    ["Nhà máy có vốn 845 tỷ đồng.", "vốn đầu tư nhà máy là bao nhiêu", true],
    ["Giải ngân đạt 64,2% kế hoạch.", "vốn giải ngân được bao nhiêu", true],
    ["Gạch nung 172 triệu viên; mủ 71.500 tấn.", "giá mủ năm 2022 bao nhiêu một tấn", false],
    ["Hoàn thành trạm trong quý III/2023.", "ngày khánh thành trạm kiểm soát", false],
    ["Khánh thành trạm ngày 12/3.", "ngày khánh thành trạm kiểm soát", true],
  ])("“%s” for “%s”: %s", (headline, question, expected) => {
    expect(holds(headline, question)).toBe(expected);
  });

  it("is no table row where the reason is asked for", () => {
    expect(holds("Vốn đầu tư công: kế hoạch năm 2024 là 50%.", "vì sao giải ngân chậm", true)).toBe(false);
  });

  it("is no aim and no repeated miss where it is asked why something fell short", () => {
    const question = "vì sao xuất khẩu không đạt kế hoạch";
    expect(holds("Kim ngạch xuất khẩu tăng 6%, chưa đạt kế hoạch.", question)).toBe(false);
    expect(holds("Đẩy mạnh xúc tiến để xuất khẩu đạt kế hoạch.", question)).toBe(false);
    expect(holds("Xuất khẩu không đạt kế hoạch do đơn hàng giảm.", question)).toBe(true);
  });

  it("is a reason where one is asked for, whatever else the sentence says", () => {
    expect(holds("Đàn lợn 168.450 con, tăng 9,3%.", "vì sao đàn lợn tăng mạnh")).toBe(false);
    expect(holds("Đàn lợn tăng 9,3% do giá ổn định.", "vì sao đàn lợn tăng mạnh")).toBe(true);
  });

  it("is a day or month where one is asked for beside something else", () => {
    expect(holds("Đẩy nhanh thủ tục đầu tư đường cao tốc.", "bao giờ khởi công, dài bao nhiêu")).toBe(false);
    expect(holds("Khởi công ngày 2/9, dài 12 km.", "bao giờ khởi công, dài bao nhiêu")).toBe(true);
  });

  it("is no number that the question states itself", () => {
    expect(holds("Khởi công 4 khu công nghiệp.", "4 khu công nghiệp được bao nhiêu tỷ")).toBe(false);
  });

  it.each([
    ["Tổ chức hội thi cấp tỉnh, sơ kết học kỳ 1 năm học 2024-2025.", "còn thiếu bao nhiêu giáo viên"],
    ["Ban hành Chỉ thị số 03/CT-UBND ngày 24/02/2024.", "tiếp nhận bao nhiêu đơn"],
    ["Qua 6 tháng đầu năm, kết quả đạt khá.", "tăng bao nhiêu"],
  ])("is no date, ordinal or document number: “%s” for “%s”", (headline, question) => {
    expect(holds(headline, question)).toBe(false);
  });

  it("shows the unit that the question names", () => {
    expect(holds("Phát điện 3 nhà máy.", "vốn đầu tư nhà máy là bao nhiêu")).toBe(false);
    expect(holds("Vốn đầu tư 820 tỷ đồng.", "vốn đầu tư nhà máy là bao nhiêu")).toBe(true);
    expect(holds("Trồng mới 1.250 ha rừng.", "rừng trồng mới tăng bao nhiêu phần trăm")).toBe(false);
  });

  it("is money where money is asked for, whatever is told of rates", () => {
    expect(holds("07 dự án có tỷ lệ giải ngân dưới 10%.", "tổng vốn nhà máy bao nhiêu tỷ")).toBe(false);
    expect(holds("Đường dài 136 km.", "tổng vốn bao nhiêu, dài mấy km")).toBe(false);
    expect(holds("Sản lượng mủ khô 89.640 tấn.", "giá mủ cao su bao nhiêu một tấn")).toBe(false);
    expect(holds("Giá mủ 11 triệu đồng/tấn.", "giá mủ cao su bao nhiêu một tấn")).toBe(true);
    expect(holds("Giá trị sản xuất tăng 5%.", "giá trị sản xuất tăng bao nhiêu")).toBe(true);
  });

  it("is the rate itself, not the rate of something else among its people", () => {
    expect(holds("100% hộ nghèo được tặng quà.", "tỷ lệ hộ nghèo bao nhiêu phần trăm")).toBe(false);
    expect(holds("Tỷ lệ hộ nghèo còn 2,1%.", "tỷ lệ hộ nghèo bao nhiêu phần trăm")).toBe(true);
  });
});

describe("a day", () => {
  it.each([
    ["Tổ chức hội nghị tổng kết Đề án 06 năm 2023.", "hội nghị tổng kết tổ chức ngày nào", false],
    ["Chiều 28/12, tổ chức hội nghị tổng kết.", "hội nghị tổng kết tổ chức hôm nào", true],
    ["Ngày 5 tháng 7 họp hội nghị tổng kết.", "hội nghị tổng kết họp ngày nào", true],
  ])("“%s” for “%s”: %s", (headline, question, expected) => {
    expect(holds(headline, question)).toBe(expected);
  });
});

describe("what is measured", () => {
  it.each([
    ["Diện tích ao có tôm mắc bệnh là 1.082.248 m2.", "sản lượng tôm năm 2024 bao nhiêu", false],
    ["Sản lượng tôm đạt 4.200 tấn trên diện tích 800 ha.", "sản lượng tôm năm 2024 bao nhiêu", true],
    ["Tôm đạt 4.200 tấn.", "sản lượng tôm năm 2024 bao nhiêu", true],
  ])("“%s” for “%s”: %s", (headline, question, expected) => {
    expect(holds(headline, question)).toBe(expected);
  });

  it("counts people where the population is asked for", () => {
    expect(holds("Tỷ lệ dân số tham gia bảo hiểm y tế là 87%.", "dân số bao nhiêu")).toBe(false);
    expect(holds("GRDP bình quân đầu người đạt 65 triệu đồng.", "dân số tỉnh là bao nhiêu người")).toBe(false);
    expect(holds("Dân số đạt 1,88 triệu người.", "dân số bao nhiêu")).toBe(true);
  });
});

describe("the word that narrows what is measured", () => {
  const rice = bench.holding("Năng suất lúa cả năm");
  const keeps = (headline: string, question: string) =>
    keepsNarrowing(headline, { ...bench.read(question), narrowed: [[0, 1]] }, rice);

  it("is kept in the headline, or in what the passage stands under", () => {
    expect(keeps("Sản lượng thóc đạt 745 nghìn tấn.", "sản lượng thóc năm 2024")).toBe(true);
    expect(keeps("Sản lượng đạt 745 nghìn tấn.", "sản lượng nông nghiệp năm 2024")).toBe(true);
  });

  it("is missed where the thing is said without it", () => {
    expect(keeps("Sản lượng đạt 745 nghìn tấn.", "sản lượng thóc năm 2024")).toBe(false);
  });
});
