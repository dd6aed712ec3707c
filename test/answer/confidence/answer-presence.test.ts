import { describe, expect, it } from "vitest";
import { answerPresence } from "../../../src/answer/confidence/answer-presence.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const pigs = aConcept("đàn lợn");
const asking = (wanted: "amount" | "date" | "place" | "list", text: string, numbers: string[] = []) =>
  anUnderstanding({ wanted: new Set([wanted]), text, numbers, concepts: [pigs] });

describe("the presence of an answer", () => {
  it("is told by a number that the question does not state itself", () => {
    const view = viewOf("Tổng đàn lợn có 612,4 nghìn con.");
    expect(answerPresence(asking("amount", "đàn lợn bao nhiêu con"), view)).toMatchObject({ missing: 0, recall: 1 });
    expect(answerPresence(asking("amount", "đàn lợn 612,4 nghìn con", ["612,4"]), view).missing).toBe(1);
    expect(answerPresence(asking("amount", "đàn lợn"), viewOf("Đàn lợn phát triển ổn định.")).missing).toBe(1);
  });

  it("takes no year for a number", () => {
    expect(answerPresence(asking("amount", "đàn lợn"), viewOf("Đàn lợn ổn định trong năm 2024.")).missing).toBe(1);
  });

  it("is told by a date, a new name, a list", () => {
    expect(answerPresence(asking("date", "đàn lợn khi nào"), viewOf("Tiêm cho đàn lợn ngày 5/3.")).missing).toBe(0);
    expect(answerPresence(asking("date", "đàn lợn khi nào"), viewOf("Tiêm cho đàn lợn.")).missing).toBe(1);
    expect(answerPresence(asking("place", "đàn lợn ở đâu"), viewOf("Đàn lợn nuôi tại Bình Khê.")).missing).toBe(0);
    expect(answerPresence(asking("place", "đàn lợn ở đâu"), viewOf("Đàn lợn nuôi tại trang trại.")).missing).toBe(1);
    const list = viewOf("Đàn lợn ăn: cám, rau, ngô.");
    expect(answerPresence(asking("list", "đàn lợn ăn những gì"), list).missing).toBe(0);
  });

  it("counts a neighbouring statement for less than the statement itself", () => {
    const near = viewOf("Đàn lợn phục hồi tốt; sản lượng đạt 95 nghìn tấn.");
    const { recall } = answerPresence(asking("amount", "đàn lợn"), near);
    expect(recall).toBeGreaterThan(0);
    expect(recall).toBeLessThanOrEqual(1);
  });

  it("sees what is left out", () => {
    const presence = answerPresence(asking("amount", "đàn lợn"), viewOf("Diện tích lúa đạt 80.000 ha."));
    expect(presence.recall).toBe(0);
    expect(presence.rarestLeftOut).toBeGreaterThan(0.5);
  });

  it("misses a unit that the question names outright", () => {
    const asked = asking("amount", "đàn lợn hết bao nhiêu tiền");
    expect(answerPresence(asked, viewOf("Đàn lợn của 14 xã.")).unitMissing).toBe(1);
    expect(answerPresence(asked, viewOf("Đàn lợn được hỗ trợ 12 tỷ đồng.")).unitMissing).toBe(0);
  });

  it("takes a row's values for an answer", () => {
    const cells = [
      { head: "Chỉ tiêu", text: "Đàn lợn" },
      { head: "Năm 2024", text: "612" },
    ];
    expect(answerPresence(asking("amount", "đàn lợn"), viewOf("Đàn lợn | 612", { kind: "row", cells })).missing).toBe(
      0,
    );
  });
});
