import type { Charts } from "../core/charts.ts";

/** Charts of the boards that are in force when they are asked for. */
export function followCharts(current: () => Charts): Charts {
  return {
    find: (id) => current().find(id),
    forReply: (reply) => current().forReply(reply),
    overview: (boardId) => current().overview(boardId),
    drawSvg: (id, theme) => current().drawSvg(id, theme),
    drawPng: (id) => current().drawPng(id),
  };
}
