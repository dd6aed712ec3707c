/** How long messengers show the typing action, with a margin. Milliseconds. */
const typingLasts = 4500;

/**
 * Runs some work and shows that the bot is typing when it takes longer than `afterMilliseconds`.
 *
 * @param showTyping shows the typing action once; must not throw
 */
export async function withTyping<T>(
  work: () => Promise<T>,
  showTyping: () => void,
  afterMilliseconds: number,
): Promise<T> {
  let repeating: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    showTyping();
    repeating = setInterval(showTyping, typingLasts);
  }, afterMilliseconds);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(repeating);
  }
}
