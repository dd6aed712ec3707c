const waits = [100, 400, 1000, 2000, 4000];

/**
 * Does something that must be done, again after a while when it fails: what it needs may be restarting.
 *
 * @param waitsMilliseconds pauses between attempts; default: five, 7.5 seconds in all
 * @throws what the last attempt threw
 */
export async function patiently<T>(attempt: () => Promise<T>, waitsMilliseconds = waits): Promise<T> {
  for (const wait of waitsMilliseconds) {
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return attempt();
}
