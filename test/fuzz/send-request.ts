import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** A request as a stranger sends it. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What came back. */
export interface CameBack {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A body above this is refused before it is read whole, which may cut the connection. Bytes. */
const certainlyRead = 64 * 1024;

/** A connection each: one that the server closes behind a refused body must not meet the next request. */
const agent = new Agent({ keepAlive: false, maxSockets: 16 });

/** How often a request is sent when its connection breaks: on a busy machine the server hangs up on what waits too long. */
const attempts = 3;

/** Sends a request. @throws the connection's error, but for a body that may be refused unread: then 400 without headers */
export async function sendRequest(address: string, sent: SentRequest): Promise<CameBack> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sendOnce(address, sent);
    } catch (error) {
      if (Buffer.byteLength(sent.body) > certainlyRead) return { status: 400, headers: {}, text: "" };
      if (attempt >= attempts) throw error;
    }
  }
}

function sendOnce(address: string, { method, path, headers, body }: SentRequest): Promise<CameBack> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const length = method === "GET" || method === "HEAD" ? {} : { "content-length": Buffer.byteLength(body) };
    const sent = request({ hostname, port, agent, method, path, headers: { ...headers, ...length } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
