import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { HoiTinhError } from "../../core/errors.ts";
import type { Channel } from "../../core/ports.ts";
import { loadAssets } from "./load-assets.ts";
import { createRoutes } from "./routes.ts";
import type { WebContent, WebOptions } from "./web-options.ts";

/** The web page as a channel. */
export interface WebChannel extends Channel {
  /** Address that is listened on, e.g. `http://localhost:8080`, once started. */
  address(): string | undefined;
  /** Shows other documents from the next request on. */
  renew(content: WebContent): void;
}

/** Time that requests under way get when the channel stops. Milliseconds. */
const stopGrace = 3000;

/** Whoever sends slower than this is hung up on: time for the head of a request, and for all of it. Milliseconds. */
const patience = { headersTimeout: 15_000, requestTimeout: 30_000 };

/** Builds the web page; nothing is listened on before `start`. */
export function createWebChannel(options: WebOptions): WebChannel {
  let server: ServerType | undefined;
  let shown: WebContent = options;
  let build: (() => Hono) | undefined;
  let routes: Hono | undefined;
  return {
    name: "web",
    address: () => server && addressOf(server, options.host),
    start: async (handler) => {
      const assets = await loadAssets();
      build = () => createRoutes({ ...options, ...shown }, handler, assets);
      routes = build();
      const serving: Hono["fetch"] = (...request) => (routes ?? new Hono()).fetch(...request);
      server = await listen(serving, options);
    },
    renew: (content) => {
      shown = content;
      routes = build?.();
    },
    stop: async () => {
      const stopping = server;
      server = undefined;
      if (stopping) await close(stopping);
    },
  };
}

function listen(fetch: Parameters<typeof serve>[0]["fetch"], { host, port }: WebOptions): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port, serverOptions: patience }, () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => reject(refused(error, host, port)));
  });
}

function refused(error: NodeJS.ErrnoException, host: string, port: number): HoiTinhError {
  const why =
    error.code === "EADDRINUSE"
      ? `Cổng ${port} đang có chương trình khác dùng. Tắt chương trình đó, hoặc đặt PORT khác trong .env.`
      : `Không mở được cổng ${port} ở ${host} (${error.code ?? "không rõ"}). Xem lại HOST và PORT trong .env.`;
  return new HoiTinhError("port-in-use", why, { cause: error });
}

function addressOf(server: ServerType, host: string): string | undefined {
  const address = server.address() as AddressInfo | null;
  if (!address) return undefined;
  const name = ["127.0.0.1", "::1", "0.0.0.0", "::"].includes(host) ? "localhost" : host;
  return `http://${name}:${address.port}`;
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), stopGrace);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}
