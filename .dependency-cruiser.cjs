// The arrows of the house: who may import whom. Anything else fails `npm run arrows` and a test.
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^(src|scripts)/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    only("core-imports-nothing", "^src/core/", "^src/core/"),
    only("vietnamese-imports-core", "^src/vietnamese/", "^src/(core|vietnamese)/"),
    only("ingest-stands-alone", "^src/ingest/", "^src/(core|vietnamese|ingest)/"),
    only("retrieve-stands-alone", "^src/retrieve/", "^src/(core|vietnamese|retrieve)/"),
    only("answer-stands-alone", "^src/answer/", "^src/(core|vietnamese|answer)/"),
    only("chat-stands-alone", "^src/chat/", "^src/(core|vietnamese|chat)/"),
    only("charts-import-core", "^src/charts/", "^src/(core|charts)/"),
    only("storage-imports-core", "^src/storage/", "^src/(core|storage)/"),
    only("telegram-imports-core", "^src/channels/telegram/", "^src/(core|channels/telegram)/"),
    only("zalo-imports-core", "^src/channels/zalo/", "^src/(core|channels/zalo)/"),
    only("web-imports-core", "^src/channels/web/", "^src/(core|channels/web)/"),
    only("terminal-imports-core", "^src/channels/terminal/", "^src/(core|channels/terminal)/"),
    only("config-imports-core", "^src/config\\.ts$", "^src/core/"),
    only("main-builds-from-app", "^src/main\\.ts$", "^src/(app|config)\\.ts$"),
    only("scripts-build-from-app", "^scripts/", "^(src/(app|config)\\.ts$|scripts/)"),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".mjs", ".js", ".cjs"] },
  },
};
