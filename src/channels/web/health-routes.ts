import type { Context, Hono } from "hono";
import type { WebOptions } from "./web-options.ts";

/** Headers that a proxy adds: such a request comes from outside. */
const forwarded = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];

/**
 * Adds what machines ask: `/healthz` (the process lives), `/readyz` (200 once everything takes messages, 503 before that
 * and while it stops) and `/metrics`, which is not there for whoever comes through a proxy.
 */
export function addHealthRoutes(app: Hono, { waitingFor, metrics }: WebOptions): void {
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", async (context) => {
    const waiting = (await waitingFor?.()) ?? [];
    return context.json({ ready: waiting.length === 0, waiting }, waiting.length === 0 ? 200 : 503);
  });
  app.get("/metrics", async (context, next) => {
    if (!metrics || isForwarded(context)) return next();
    return context.body(await metrics.read(), 200, { "content-type": metrics.contentType });
  });
}

function isForwarded(context: Context): boolean {
  return forwarded.some((name) => context.req.header(name) !== undefined);
}
