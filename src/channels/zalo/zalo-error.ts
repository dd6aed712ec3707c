/**
 * What became of a call that failed: the server said no (`refused`), the call certainly never reached it (`unsent`), or
 * nobody knows whether it was obeyed (`unsure`: a timeout, a connection cut in the middle).
 */
export type ZaloFailure = "refused" | "unsent" | "unsure";

/** A call to Zalo that failed. Holds neither the address (the token stands in it) nor what was sent. */
export class ZaloError extends Error {
  readonly method: string;
  readonly failure: ZaloFailure;
  /** The envelope's `error_code`, else the HTTP status; undefined when no answer came. */
  readonly code: number | undefined;
  readonly description: string | undefined;

  constructor(method: string, failure: ZaloFailure, code?: number, description?: string) {
    super(`Zalo ${method}: ${failure}${code === undefined ? "" : ` ${code}`}`);
    this.name = "ZaloError";
    this.method = method;
    this.failure = failure;
    this.code = code;
    this.description = description;
  }

  /** Whether the same call may be made again without the risk of saying something twice. */
  get mayRepeat(): boolean {
    return this.failure === "unsent" || (this.failure === "refused" && (this.code ?? 0) >= 500);
  }

  /** Whether the plan's messages are used up (429; Zalo says nothing about when to come back). */
  get isQuota(): boolean {
    return this.code === 429;
  }
}
