import { describe, expect, it } from "vitest";
import { relaxations } from "../../../src/answer/question/relax.ts";
import { answerBench } from "../../support/answer-bench.ts";

const { read } = answerBench();
const relax = (question: string) => relaxations(read(question), read);

describe("asking for less", () => {
  it.each(["GRDP quý III năm 2024", "GRDP 6 tháng đầu năm 2024", "GRDP 9 tháng năm 2024", "GRDP tháng 5/2024"])(
    "is asking for the whole year: %s",
    (question) => {
      const [first] = relax(question);
      expect(first?.label).toBe("Cả năm");
      expect(first?.asked.periods).toEqual([{ kind: "year", year: 2024, from: 20240101, to: 20241231 }]);
    },
  );

  it("is asking for the province instead of a place in it", () => {
    const [first] = relax("GRDP thành phố Hà Xuyên năm 2024");
    expect(first?.label).toBe("Toàn tỉnh");
    expect(first?.asked.places).toEqual([]);
  });

  it("calls the whole by what it is", () => {
    const [first] = relaxations(read("GRDP thành phố Hà Xuyên năm 2024"), read, { name: "thành phố Hà Bắc" });
    expect(first?.label).toBe("Toàn thành phố");
  });

  it("is asking what is known instead of why it is so", () => {
    const [first] = relax("vì sao GRDP năm 2024 không đạt kế hoạch");
    expect(first?.label).toBe("Đã nêu");
    expect(first?.asked.text).toBe("grdp năm 2024 không đạt kế hoạch");
    expect(first?.asked.periods[0]?.year).toBe(2024);
  });

  it("is nothing for a question of the province and a year", () => {
    expect(relax("GRDP năm 2024")).toEqual([]);
    expect(relax("hộ nghèo")).toEqual([]);
  });
});
