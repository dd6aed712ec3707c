import { type ClientRequest, Agent as HttpAgent, type RequestOptions } from "node:http";
import { Agent as HttpsAgent } from "node:https";

/**
 * Connections to a server, kept open, that show every request before it is sent. A request emits `finish` when its last byte
 * was handed to the operating system, which delivers it even if the process dies.
 *
 * @param apiRoot `http:` or `https:` address of the server
 */
export function announcingAgent(apiRoot: string, announce: (request: ClientRequest) => void): HttpAgent {
  const agent = apiRoot.startsWith("https:") ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  // The way on which Node itself hands a request to its agent; its types leave it out.
  const inner = agent as unknown as { addRequest(request: ClientRequest, ...rest: [RequestOptions]): void };
  const add = inner.addRequest.bind(inner);
  inner.addRequest = (request, ...rest) => {
    announce(request);
    add(request, ...rest);
  };
  return agent;
}
