#!/usr/bin/env node
// Plain Node, no dependency: 0 when the bot of this container takes messages, else 1.
const { HOST = "127.0.0.1", PORT = "8080" } = process.env;
const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
const isReady = await fetch(`http://${host}:${PORT}/readyz`, { signal: AbortSignal.timeout(4000) }).then(
  (response) => response.ok,
  () => false,
);
process.exit(isReady ? 0 : 1);
