import { html } from "hono/html";
import type { Chart } from "../../core/charts.ts";
import { chartPath } from "./links.ts";
import type { Markup } from "./markup.ts";

/** A chart as a picture that follows the page's light or dark; where there is an address, a link to it. */
export function chartView({ id, alternative, height }: Chart, address?: string): Markup {
  const picture = html`<picture><source media="(prefers-color-scheme: dark)" srcset="${chartPath(id, "svg", "dark")}">
<img src="${chartPath(id, "svg")}" width="480" height="${height}" alt="${alternative}"></picture>`;
  return html`<figure class="chart">${address ? html`<a href="${address}">${picture}</a>` : picture}</figure>`;
}
