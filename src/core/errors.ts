/** Codes of everything that can go wrong and is said to a person. Each stands in docs/ERRORS.md; a test compares the two. */
export const errorCodes = [
  "config-invalid",
  "usage",
  "question-empty",
  "question-too-long",
  "jsonl-broken",
  "corpus-missing",
  "corpus-empty",
  "edition-invalid",
  "edition-untied",
  "vocabulary-invalid",
  "file-unreadable",
  "file-unsupported",
  "file-too-large",
  "file-without-text",
  "document-exists",
  "document-unknown",
  "snapshot-missing",
  "snapshot-damaged",
  "snapshot-stale",
  "snapshot-unwritable",
  "model-unavailable",
  "state-unavailable",
  "port-in-use",
  "token-rejected",
  "channel-unreachable",
  "webhook-refused",
  "data-missing",
  "internal",
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** Exit codes: 2 for misuse (the caller can mend it by calling otherwise), 1 for failure. */
const misuse: ReadonlySet<ErrorCode> = new Set([
  "config-invalid",
  "usage",
  "question-empty",
  "question-too-long",
  "jsonl-broken",
]);

/**
 * An error that is meant for people: `message` is one clear Vietnamese line that says what, where, and what to do.
 * It never holds a token or another secret.
 */
export class HoiTinhError extends Error {
  readonly code: ErrorCode;
  /** Whether the same call may succeed later without a change. */
  readonly isRetryable: boolean;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; isRetryable?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "HoiTinhError";
    this.code = code;
    this.isRetryable = options.isRetryable ?? false;
  }

  /** 2 for misuse, 1 for failure. */
  get exitCode(): 1 | 2 {
    return misuse.has(this.code) ? 2 : 1;
  }
}
