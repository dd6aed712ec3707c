import { describe, expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";
import { setUpAdding } from "./set-up-adding.ts";

const page = `BÁO LAM KHÊ
CƠ QUAN CỦA ĐẢNG BỘ TỈNH LAM KHÊ
Số 2044 - Thứ Sáu, ngày 14 tháng 6 nám 2030

MÙA QUẾ MỚI
Ở NẬM NGÀ

Sáng sớm, chợ phiên Nậm Ngà đã đông người bán vỏ quế. Theo bà Mạc
Thị Hiền, Chủ tịch xã, tỉnh Lam Khê có 1.240 ha quế, và đến ngày
31/3/2029 mới trồng hết. Giá vỏ khô đạt 52.000 đồng/kg, cao hơn
năm trước 4.000 đồng.

ĐỖ HẠ

Đường về Huổi Sang đã thông

Ngày 12/6, đoạn đường dài 14 km từ thị trấn về bản Huổi Sang đã
thông xe sau 3 tháng sửa chữa. Kinh phí 21,5 tỷ đồng do ngân sách
tỉnh cấp.

MINH THU

TIN VẮN
Huyện Nậm Ngà: Khai giảng lớp dạy nghề đan lát cho 40 phụ nữ tại xã Pờ Ly, kinh phí 120 triệu đồng.
Thị xã Khe Đá: Trao 15 căn nhà tình nghĩa cho gia đình chính sách trong dịp 27/7.
`;

describe("a newspaper page that is added", () => {
  test("is parted into its articles, each with title, author, and the masthead's day, place and name", async () => {
    const { options, write, corpusDir } = setUpAdding();
    const added = await addFile(write("bao.txt", page), options);
    const shared = { kind: "article", publication: "Báo Lam Khê", date: "2030-06-14", place: "tỉnh Lam Khê" };
    expect(added.map(({ document }) => document)).toMatchObject([
      { ...shared, title: "MÙA QUẾ MỚI Ở NẬM NGÀ", author: "Đỗ Hạ" },
      { ...shared, title: "Đường về Huổi Sang đã thông", author: "Minh Thu" },
      { ...shared, title: "TIN VẮN" },
    ]);
    expect(added[2]?.document.author).toBeUndefined();
    const texts = readCorpus(corpusDir).passages.map((passage) => passage.text);
    expect(texts.filter((text) => /CƠ QUAN|Số 2044|BÁO LAM/.test(text))).toEqual([]);
  });

  test("has captions amid its articles, headlines right below a name, and a page's head between", async () => {
    const { options, write, corpusDir } = setUpAdding();
    const text = `BÁO LAM KHÊ
Thứ Sáu, ngày 14 tháng 6 năm 2030 - Số 2044

CẢNG MỚI MỞ CỬA

Sáng 13/6, tỉnh đón chuyến tàu đầu tiên; công ty
đề nghị nạo vét luồng xuống âm

Bốc xếp hàng tại bến số 3.
Ảnh: ĐỖ HẠ

14,5 m. Doanh thu đạt 1.035 tỷ đồng, theo nhật ký-
khai thác của cảng.
(Xem tiếp trang 3)

NGƯ DÂN VÀ CHUYỆN
“NHẬT KÝ ĐIỆN TỬ”

Ông Lúa là một trong 1.027 chủ tàu đã dùng nhật ký khai
thác điện tử, theo Chi cục Thủy sản tỉnh.

Ngư dân đưa cá lên bờ. Ảnh: BÁ SƠN

Chính quyền đã hỗ trợ 5

triệu đồng cho mỗi chủ tàu làm thủ tục đăng ký.
BÁ SƠN

Thứ Sáu, 14-6-2030    LAM KHÊ    3

CẢNG MỚI...

(Tiếp theo trang 1)

Khó khăn lớn nhất là thiếu nhà ở cho công nhân, hiện chỉ có 420 căn.
ĐỖ HẠ
`;
    const added = await addFile(write("bao.txt", text), options);
    expect(added.map(({ document }) => [document.title, document.author, document.spans?.length])).toEqual([
      ["CẢNG MỚI MỞ CỬA", "Đỗ Hạ", 2],
      ["NGƯ DÂN VÀ CHUYỆN “NHẬT KÝ ĐIỆN TỬ”", "Bá Sơn", undefined],
    ]);
    const texts = readCorpus(corpusDir).passages.map((passage) => passage.text);
    expect(texts).toContainEqual(expect.stringMatching(/xuống âm 14,5 m\. .*nhật ký khai thác của cảng\.$/));
    expect(texts).toContainEqual(expect.stringMatching(/^Chính quyền đã hỗ trợ 5 triệu đồng/));
    expect(texts.join(" ")).not.toMatch(/14-6-2030/);
  });

  test("from the web is one article with the day in its second line", async () => {
    const { options, write } = setUpAdding();
    const text =
      "Mùa quế mới ở Nậm Ngà\n\nThứ Hai, 03/06/2030 - Báo Lam Khê điện tử\n\n(LK) - Vụ này Lam Khê thu 310 tấn vỏ quế khô.\n\n" +
      "ĐẦU TƯ CHẾ BIẾN SÂU\n\nTỉnh đã có 3 nhà máy chưng cất tinh dầu, đến ngày 31/12/2031 sẽ có 5.\n\nBài, ảnh: MINH THU\n";
    const added = await addFile(write("bao.txt", text), options);
    expect(added.map(({ document }) => document)).toMatchObject([
      {
        title: "Mùa quế mới ở Nậm Ngà",
        date: "2030-06-03",
        publication: "Báo Lam Khê điện tử",
        place: "tỉnh Lam Khê",
        author: "Minh Thu",
      },
    ]);
  });
});
