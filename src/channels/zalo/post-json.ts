import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { text } from "node:stream/consumers";

/** What {@link postJson} sends, and where. */
export interface JsonPost {
  /** `http:` or `https:`. */
  readonly url: string;
  readonly payload: object;
  /** Ends the call. */
  readonly signal: AbortSignal;
  /** Called in the moment in which the last byte is handed to the operating system, which delivers it even if the process dies. */
  readonly onSent?: (() => void) | undefined;
}

/** What the server said. */
export interface JsonAnswer {
  readonly status: number;
  /** Undefined when it is no JSON. */
  readonly body: unknown;
}

/** No answer came. Holds neither the address nor what was sent. */
export class NoAnswer extends Error {
  /** False: the server cannot have got the whole request, and so has not obeyed it. */
  readonly wasSent: boolean;

  constructor(wasSent: boolean) {
    super("no answer");
    this.wasSent = wasSent;
  }
}

/**
 * Posts JSON over a connection of its own: one that was kept open may be closed by the server just as a message leaves, and
 * then nobody knows whether it arrived. Redirections are not followed.
 *
 * @throws NoAnswer
 */
export function postJson({ url, payload, signal, onSent }: JsonPost): Promise<JsonAnswer> {
  const body = JSON.stringify(payload);
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const begin = url.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    let wasSent = false;
    const fail = () => reject(new NoAnswer(wasSent));
    const request = begin(url, { method: "POST", agent: false, headers, signal });
    request.on("error", fail);
    request.once("finish", () => {
      wasSent = true;
      onSent?.();
    });
    request.once("response", (response) => {
      const { statusCode: status = 0 } = response;
      text(response).then((came) => resolve({ status, body: parse(came) }), fail);
    });
    request.end(body);
  });
}

function parse(came: string): unknown {
  try {
    return JSON.parse(came);
  } catch {
    return undefined;
  }
}
