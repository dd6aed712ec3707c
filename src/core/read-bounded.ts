/**
 * Reads the body of a request as far as a bound allows, whatever length it claims to have.
 *
 * @param largest longest body that is read, bytes
 * @returns the body as UTF-8 text; undefined when there is more
 */
export async function readBounded(request: Request, largest: number): Promise<string | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > largest) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > largest) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
