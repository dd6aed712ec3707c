import { describe, expect, it } from "vitest";
import { inherit, resolvedText } from "../../../src/answer/question/follow-up.ts";
import type { Turn } from "../../../src/core/question.ts";
import { answerBench } from "../../support/answer-bench.ts";

const { read, pairCount } = answerBench();
const turn = (question: string): Turn => ({
  question,
  resolved: question,
  headline: "",
  abstained: false,
  passageIds: [],
});
const ask = (question: string, before?: string) => {
  const { isFollowUp, understanding } = inherit(read(question), before ? turn(before) : undefined, { read, pairCount });
  const spoken = [...understanding.concepts, ...understanding.inherited].map((c) => c.variants[0]?.join(" "));
  return { isFollowUp, understanding, spoken, resolved: resolvedText(question, isFollowUp, understanding) };
};

describe("a follow-up", () => {
  it("inherits the subject and keeps its own period", () => {
    const asked = ask("Còn năm 2025?", "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(asked.isFollowUp).toBe(true);
    expect(asked.spoken).toContain("kim ngạch xuất khẩu");
    expect(asked.understanding.periods.map((period) => period.year)).toEqual([2025]);
    expect([...asked.understanding.wanted]).toEqual(["amount"]);
  });

  it("inherits the period and keeps its own subject", () => {
    const asked = ask("Còn hộ nghèo?", "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(asked.isFollowUp).toBe(true);
    expect(asked.understanding.concepts.map((c) => c.variants[0]?.join(" "))).toEqual(["hộ nghèo"]);
    expect(asked.understanding.periods.map((period) => period.year)).toEqual([2024]);
  });

  it("sets its thing in the place of its like", () => {
    const asked = ask("Còn nhập khẩu?", "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(asked.understanding.text).toBe("nhập khẩu năm 2024 là bao nhiêu");
    expect(asked.spoken.join(" ")).not.toContain("xuất khẩu");
    expect(asked.understanding.periods.map((period) => period.year)).toEqual([2024]);
    expect([...asked.understanding.wanted]).toEqual(["amount"]);
  });

  it("leaves the place where it turns to the province", () => {
    const before = "thu ngân sách thành phố Hà Xuyên năm 2024 bao nhiêu";
    expect(ask("Còn tỉnh?", before).understanding.places).toEqual([]);
    expect(ask("cụ thể thu nội địa thì sao?", "thu ngân sách năm 2024").isFollowUp).toBe(true);
  });

  it("inherits the place, and keeps its own", () => {
    const before = "thu ngân sách thành phố Hà Xuyên năm 2024 bao nhiêu";
    expect(ask("Còn chi?", before).understanding.places.map((place) => place.name)).toEqual(["thành phố Hà Xuyên"]);
    expect(ask("Còn huyện Bình Khê?", before).understanding.places.map((place) => place.name)).toEqual([
      "huyện Bình Khê",
    ]);
  });

  it("asks for the plan of what was spoken of", () => {
    const asked = ask("kế hoạch là bao nhiêu?", "Tốc độ tăng trưởng GRDP năm 2024");
    expect(asked.understanding.kind).toBe("plan");
    expect(asked.spoken).toContain("tốc độ tăng trưởng grdp");
  });

  it.each(["Thế năm trước đó?", "Còn năm trước?"])("%s is the year before the one asked for", (question) => {
    const asked = ask(question, "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(asked.understanding.periods.map((period) => period.year)).toEqual([2023]);
    expect(asked.spoken).toContain("kim ngạch xuất khẩu");
  });

  it("asks what came of the year before the one that is planned for", () => {
    const asked = ask("Năm trước đạt bao nhiêu?", "Kế hoạch kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(asked.understanding.periods.map((period) => period.year)).toEqual([2023]);
    expect(asked.understanding.kind).toBe("result");
  });

  it("keeps its year where the one before is only compared with", () => {
    const asked = ask("So với năm trước thì sao?", "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(asked.understanding.periods.map((period) => period.year)).toEqual([2024]);
  });

  it.each(["tốn bao nhiêu tiền", "dài bao nhiêu", "giá bao nhiêu"])("%s: asked of what was spoken of", (question) => {
    const asked = ask(question, "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(asked.isFollowUp).toBe(true);
    expect(asked.spoken).toContain("kim ngạch xuất khẩu");
  });

  it("is understood without marks", () => {
    expect(ask("con nam 2025", "ty le ho ngheo nam 2024").isFollowUp).toBe(true);
  });
});

describe("a new topic", () => {
  it.each([
    "Toàn tỉnh có bao nhiêu xã đạt chuẩn nông thôn mới nâng cao?",
    "Chỉ số cải cách hành chính xếp thứ mấy cả nước?",
    "Vì sao giải ngân vốn đầu tư công chậm?",
  ])("inherits nothing: %s", (question) => {
    const asked = ask(question, "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(asked.isFollowUp).toBe(false);
    expect(asked.spoken).not.toContain("kim ngạch xuất khẩu");
    expect(asked.understanding.periods).toEqual([]);
    expect(asked.resolved).toBe(question);
  });

  it("is every first question", () => {
    expect(ask("Còn năm 2025?")).toMatchObject({ isFollowUp: false, resolved: "Còn năm 2025?" });
  });
});

describe("the resolved question", () => {
  const pairs = [
    ["Còn năm 2025?", "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?"],
    ["kế hoạch là bao nhiêu?", "Tốc độ tăng trưởng GRDP năm 2024"],
    ["Còn hộ nghèo?", "Thu nội địa năm 2024"],
    ["so với năm trước?", "Tổng đàn lợn năm 2024 là bao nhiêu?"],
    ["Còn huyện Bình Khê?", "thu ngân sách thành phố Hà Xuyên năm 2024"],
  ] as const;

  it("spells out what it inherits", () => {
    expect(ask("Còn năm 2025?", "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?").resolved).toBe(
      "Còn năm 2025 (kim ngạch xuất khẩu)?",
    );
    expect(ask("so với năm trước?", "Tổng đàn lợn năm 2024").resolved).toContain("năm 2024");
  });

  it("keeps the thing spoken of through a question for its plan", () => {
    const plan = ask("Thế kế hoạch đặt ra là bao nhiêu?", "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?");
    expect(plan.resolved).toContain("kim ngạch xuất khẩu");
    expect(ask("Còn năm 2025 thì sao?", plan.resolved).spoken).toContain("kim ngạch xuất khẩu");
  });

  it.each(pairs)("means the same when asked by itself: %s after %s", (question, before) => {
    const asked = ask(question, before);
    const alone = ask(asked.resolved);
    expect(alone.understanding.periods.map((period) => period.year)).toEqual(
      asked.understanding.periods.map((period) => period.year),
    );
    expect(alone.understanding.places).toEqual(asked.understanding.places);
    for (const concept of asked.understanding.concepts) expect(alone.spoken).toContain(concept.variants[0]?.join(" "));
  });

  it.each(pairs)("is stable when asked again: %s after %s", (question, before) => {
    const { resolved } = ask(question, before);
    expect(ask(resolved, before).resolved).toBe(resolved);
    expect(ask(resolved, resolved).resolved).toBe(resolved);
  });

  it("stays short after a long question", () => {
    const long = `Kim ngạch xuất khẩu ${"hàng nông sản chế biến đông lạnh ".repeat(40)}`;
    expect(ask("Còn năm 2025?", long).resolved.length).toBeLessThanOrEqual(400);
  });
});
