import type { Context, Hono } from "hono";
import { html } from "hono/html";
import { passagePlaces } from "../../core/passage-places.ts";
import { documentHeadView, documentListView } from "./document-pages.ts";
import type { PageHead } from "./layout.ts";
import { documentPath } from "./links.ts";
import type { Markup } from "./markup.ts";
import { type Cited, longestSpan, sourceView } from "./source-view.ts";
import type { WebOptions } from "./web-options.ts";

/** Adds the list of documents and the page of each. */
export function addDocumentRoutes(
  app: Hono,
  options: WebOptions,
  show: (context: Context, head: PageHead, content: Markup) => Response | Promise<Response>,
): void {
  const places = passagePlaces(options.passages);
  const absolute = (path: string) => options.publicUrl && `${options.publicUrl}${path}`;

  app.get("/tailieu", (context) =>
    show(context, { title: "Các văn bản", url: absolute("/tailieu") }, documentListView(options.documents)),
  );

  app.get("/nguon/:document", async (context) => {
    const document = options.documents.find(({ id }) => id === context.req.param("document"));
    if (!document) return context.notFound();
    const cited = await readCited(context, document.source, options);
    const { from, to } = places.rangeOf(document.id);
    const passages = options.passages.slice(from, to);
    const canCompare = options.readReceived !== undefined;
    const content = html`${documentHeadView(document)}${sourceView(passages, { cited, canCompare })}`;
    return show(context, { title: document.title, url: absolute(documentPath(document.id)) }, content);
  });
}

/** The span that a citation's link names; undefined when it names none. */
async function readCited(context: Context, source: string, options: WebOptions): Promise<Cited | undefined> {
  const start = Number(context.req.query("tu") ?? Number.NaN);
  const end = Number(context.req.query("den") ?? Number.NaN);
  if (
    !Number.isSafeInteger(start) ||
    !Number.isSafeInteger(end) ||
    start < 0 ||
    end <= start ||
    end - start > longestSpan
  )
    return undefined;
  const received = await options.readReceived?.(source);
  const isOpen = context.req.query("goc") === "1";
  return { span: { start, end }, received: received?.slice(start, end), isOpen };
}
