/** Writes stars in the place of every secret in a text, e.g. a line of log that repeats what a server said. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((hidden, secret) => (secret === "" ? hidden : hidden.replaceAll(secret, "***")), text);
}
