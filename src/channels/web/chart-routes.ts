import type { Context, Hono, Next } from "hono";
import type { WebOptions } from "./web-options.ts";

/** Charts change only with the corpus, and the address does not say so: browsers ask again after this, seconds. */
const freshSeconds = 300;

/** A drawing says its fonts' sizes in style attributes, which pages themselves may not use. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Gives pictures a policy of their own, whatever the pages' is; to be used before that one. */
export async function pictureHeaders(context: Context, next: Next): Promise<void> {
  await next();
  const isPicture = context.res.headers.get("content-type")?.startsWith("image/");
  if (isPicture) context.res.headers.set("content-security-policy", picturePolicy);
}

/** Adds the charts as pictures: SVG for pages, PNG for chats and previews. */
export function addChartRoutes(app: Hono, { charts }: WebOptions): void {
  app.get("/bieudo/:file", async (context) => {
    const [, id = "", format] = /^([a-z0-9-]+)\.(svg|png)$/.exec(context.req.param("file")) ?? [];
    const theme = context.req.query("nen") === "toi" ? "dark" : "light";
    const picture = format === "png" ? await charts?.drawPng(id) : await charts?.drawSvg(id, theme);
    if (picture === undefined) return context.notFound();
    return send(context, typeof picture === "string" ? picture : Uint8Array.from(picture), format === "png");
  });
}

function send(context: Context, picture: string | Uint8Array<ArrayBuffer>, isPng: boolean) {
  return context.body(picture, 200, {
    "content-type": isPng ? "image/png" : "image/svg+xml; charset=utf-8",
    "cache-control": `public, max-age=${freshSeconds}`,
  });
}
