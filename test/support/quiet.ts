/** Waits long enough for a message that must not come. */
export const quiet = (milliseconds = 120) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
