/** Plan or target set beforehand, estimate made before the period's end, or result. */
export type FactKind = "plan" | "estimate" | "result";

/** What a value measures when it is not a level: a growth, a place in a ranking, how much of a plan was reached. */
export type FactMeasure = "change" | "rank" | "share-of-plan";

/** One stated value of one indicator. All texts are the document's own words, digit for digit. */
export interface Fact {
  /**
   * Indicator in the document's words, e.g. "Tốc độ tăng trưởng GRDP". A part that has no full name of its own is named
   * after its whole: "Cơ cấu kinh tế: Dịch vụ", "Giá trị sản xuất công nghiệp".
   */
  readonly indicator: string;
  /** Place that the value is for; the document's place when the passage names none. */
  readonly place?: string | undefined;
  /** Period as words, normalised: "năm 2023", "6 tháng đầu năm 2023", "tháng 1/2024", "31/12/2023". */
  readonly period?: string | undefined;
  readonly kind: FactKind;
  /** What the value is: `change` against a base (the value is a growth), `rank` among others, `share-of-plan`; absent: a level or a count. */
  readonly measure?: FactMeasure | undefined;
  /** Value as printed without its unit, e.g. "12.345", "11 trở lên", "8,5-9", "28/63". A change's direction stands in {@link change}. */
  readonly value: string;
  /** Unit as printed, e.g. "tỷ đồng", "%". */
  readonly unit?: string | undefined;
  /** Change as printed, e.g. "tăng 7,37%". */
  readonly change?: string | undefined;
  /** What the change is measured against, e.g. "so với năm 2022". */
  readonly changeBase?: string | undefined;
  /** How much of the plan was reached, as printed, e.g. "đạt 116,7% dự toán". */
  readonly shareOfPlan?: string | undefined;
  /** What part of a whole the value is, as printed, e.g. "chiếm 24,7% diện tích". */
  readonly share?: string | undefined;
  /** Place in a ranking, as printed, e.g. "đứng thứ 10 cả nước"; set beside a level or a change, and with `rank`. */
  readonly rank?: string | undefined;
  /** The document's verdict on plan against result, e.g. "Không đạt KH". */
  readonly assessment?: string | undefined;
  /** Passage in which it stands. */
  readonly passageId: string;
}
