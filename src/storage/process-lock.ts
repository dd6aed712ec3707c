/** Name of the lock that a process holds for as long as it lives. */
export function processLock(owner: string): string {
  return `process:${owner}`;
}
