/** The code that a system or a library gave an error, e.g. `ENOSPC`; undefined when it gave none. Safe to log. */
export function codeOf(error: unknown): string | undefined {
  const isCoded = error instanceof Error && "code" in error && typeof error.code === "string";
  return isCoded ? (error.code as string) : undefined;
}
