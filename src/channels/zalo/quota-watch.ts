import type { Operator } from "../../core/operator.ts";
import type { Logger } from "../../core/ports.ts";

const told =
  "Zalo: số tin của tháng trong gói đang dùng đã hết, nên bot không trả lời được trên Zalo cho tới khi có hạn mức mới. Xem gói ở trang quản lý bot của Zalo.";

/** Says once that the month's messages are used up, and once that they are back. */
export class QuotaWatch {
  readonly #logger: Logger;
  readonly #operator: Operator | undefined;
  #isUsedUp = false;

  constructor(logger: Logger, operator: Operator | undefined) {
    this.#logger = logger;
    this.#operator = operator;
  }

  /** A call was refused for the quota. */
  usedUp(): void {
    if (this.#isUsedUp) return;
    this.#isUsedUp = true;
    this.#logger.error({ channel: "zalo", code: 429 }, "the plan's messages of this month are used up");
    this.#operator?.tell(told).catch(() => {});
  }

  /** A message went out. */
  sent(): void {
    if (!this.#isUsedUp) return;
    this.#isUsedUp = false;
    this.#logger.info({ channel: "zalo" }, "messages go out again");
  }
}
