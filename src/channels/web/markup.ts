import type { html } from "hono/html";

/** Markup that has been escaped where it must be. */
export type Markup = ReturnType<typeof html>;
