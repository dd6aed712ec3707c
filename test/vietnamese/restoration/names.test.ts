import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRestorer } from "../../../src/ingest/load-restorer.ts";
import { mendNames } from "../../../src/vietnamese/restoration/mend-names.ts";
import { isNameShape } from "../../../src/vietnamese/restoration/name-shape.ts";
import type { Restorer } from "../../../src/vietnamese/restoration/restorer.ts";

const fixtures = fileURLToPath(new URL("../../fixtures", import.meta.url));
let restorer: Restorer;

beforeAll(async () => {
  restorer = await loadRestorer(fileURLToPath(new URL("../../../models/restoration/weights.bin", import.meta.url)));
});

it.each(["Đăk", "Plông", "Kô", "Păh", "Krông", "Ngọk", "Glei", "Rơ", "Hạnh"])("%s could be a name", (name) =>
  expect(isNameShape(name)).toBe(true),
);
it.each(["Plôiig", "Pỉông", "Tưòng", "Bìnli", "Nguỵễn", "đăk", "ĐĂK", ""])("“%s” could be none", (form) =>
  expect(isNameShape(form)).toBe(false),
);

describe("a name that recognition spoilt", () => {
  const twice = "huyện Kon Plông, rồi huyện Kon Plông";

  it("is mended after what stands twice behind the same word", () => {
    expect(mendNames(`${twice}\nhuyện Kon Plôiig và Kon Pỉông`)).toBe(`${twice}\nhuyện Kon Plông và Kon Plông`);
    expect(mendNames("Sâm Ngọc Linh, Ngọc Linh, Ngọc Linli")).toBe("Sâm Ngọc Linh, Ngọc Linh, Ngọc Linh");
  });

  it.each([
    "huyện Kon Plông, huyện Kon Plôiig",
    `${twice}, xã Kon Plong`,
    `${twice}, xã Kon Rẫyy`,
    "Đăk Long, Đăk Long, Đăk Lôong, Đăk Lông, Đăk Lông, Đăk Lônng",
  ])("is left where nothing tells for sure: %s", (text) => expect(mendNames(text)).toBe(text));

  it("keeps its initial among other names", () => {
    expect(restorer.restore("Chủ tịch HĐND tỉnh Trần Mạnh Tưòng")).toBe("Chủ tịch HĐND tỉnh Trần Mạnh Tường");
    expect(restorer.restore("tổ chức Tuàn Văn hóa - Du lịch tỉnh")).toBe("tổ chức Tuần Văn hóa - Du lịch tỉnh");
    expect(restorer.restore("Triển Idiai thực hiện ừong năm")).toBe("Triển khai thực hiện trong năm");
  });
});

describe("what stands right", () => {
  it.each(["xã Pô Kô (huyện Đăk Tô), xã Đăk Tờ Re, xã Hơ Moong", "phương án trồng chanh dây, sắn củ tươi"])(
    "stays: %s",
    (text) => expect(restorer.restore(text)).toBe(text),
  );

  it("stays in a whole newspaper page, unusual words and all", () => {
    const page = readFileSync(join(fixtures, "highland-province", "raw", "bao-kon-tum-19-12-2022.txt"), "utf8");
    expect(restorer.restore(page).split("\n")).toEqual(page.split("\n"));
  });
});

it("capitals that ran together stay capitals, glued words part, a stray stop goes", () => {
  expect(restorer.restore("CỘNG HÒAXÃ HỘI CHỦ NGHĨA VIỆT NAM")).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(restorer.restore("ừong nông,lâm nghiệp và tìiủy sản 6,5%;xử lý rừng. .")).toBe(
    "trong nông, lâm nghiệp và thủy sản 6,5%;xử lý rừng.",
  );
  expect(restorer.restore("dự án bị thu hôi, căn cú Luật")).toBe("dự án bị thu hồi, căn cứ Luật");
});
