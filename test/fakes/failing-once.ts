import type { PendingWork } from "../../src/core/ports.ts";

/** Work whose first acceptance fails, as when the disk is full. */
export function failingOnce(pending: PendingWork): PendingWork {
  let isBroken = true;
  return {
    ...pending,
    accept: async (...batch) => {
      if (!isBroken) return pending.accept(...batch);
      isBroken = false;
      throw new Error("không ghi được");
    },
  };
}
