import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A local server that stands for a messenger: keeps the calls that it got, fails where it was told to, and lets polls wait. */
export abstract class LocalMessenger<Call extends { readonly method: string }, Fault> {
  readonly calls: Call[] = [];
  readonly #server: Server;
  readonly #faults = new Map<string, Fault[]>();
  readonly #waiting = new Set<() => void>();

  protected constructor() {
    this.#server = createServer((request, response) => void this.serve(request, response));
  }

  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.wake();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Makes the next call of a method fail; several faults queue up. */
  fail(method: string, ...faults: readonly Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Waits until a method has been called so many times in all. @throws Error after the time is up */
  async waitFor(method: string, count = 1, milliseconds = 4000): Promise<Call[]> {
    const end = Date.now() + milliseconds;
    while (this.of(method).length < count) {
      if (Date.now() > end) throw new Error(`${this.of(method).length} of ${count} calls of ${method}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.of(method);
  }

  /** Opens a free port. */
  protected async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  /** Answers one call. */
  protected abstract serve(request: IncomingMessage, response: ServerResponse): Promise<void>;

  /** What was planned for this call of a method. */
  protected takeFault(method: string): Fault | undefined {
    return this.#faults.get(method)?.shift();
  }

  /** Ends the waits of all polls. */
  protected wake(): void {
    for (const wake of this.#waiting) wake();
  }

  /** Waits as a poll does: so long, or until something came. */
  protected wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#waiting.add(wake);
    });
  }

  protected async readBody(request: IncomingMessage): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  protected sendJson(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  }
}
