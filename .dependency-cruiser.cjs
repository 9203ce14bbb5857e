const { readFileSync } = require("node:fs");
const { join } = require("node:path");

/** As src/modules/index.ts lists them. */
const list = readFileSync(join(__dirname, "src/modules/index.ts"), "utf8");
const line = /layLine\(\[([^\]]*)\]\)/.exec(list)[1].match(/\w+/g);

/** A module may import only those before it in the line. */
const oneLine = line.slice(0, -1).map((module, place) => ({
  name: `${module}-knows-only-what-stands-before-it`,
  severity: "error",
  from: { path: `^src/modules/${module}/` },
  to: { path: `^src/modules/(${line.slice(place + 1).join("|")})/` },
}));

const outside = ["cli", "server", "graphql", "database", "import"];

/** What the pages of the site stand on: they are the other folders of web/. */
const below = ["graphql", "language", "frame", "shared", "charts"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    ...oneLine,
    {
      name: "values-know-nothing-of-ours",
      severity: "error",
      from: { path: "^src/values/" },
      to: { path: "^src/", pathNot: "^src/values/" },
    },
    {
      name: "the-projection-knows-values-alone",
      severity: "error",
      from: { path: "^src/projection/" },
      to: { path: "^src/", pathNot: "^src/(values|projection)/" },
    },
    {
      name: "the-building-blocks-of-the-schema-know-no-module",
      severity: "error",
      from: { path: "^src/schema/" },
      to: { path: "^src/", pathNot: "^src/(values|projection|schema)/" },
    },
    {
      name: "the-import-is-a-client",
      severity: "error",
      from: { path: "^src/import/" },
      to: { path: "^src/", pathNot: "^src/(values|import)/" },
    },
    {
      name: "reading-files-knows-no-mapping",
      severity: "error",
      from: { path: "^src/import/read/" },
      to: { path: "^src/import/(mapping|send)/" },
    },
    {
      name: "the-mapping-language-sends-nothing",
      severity: "error",
      from: { path: "^src/import/mapping/" },
      to: { path: "^src/import/send/" },
    },
    {
      name: "modules-know-neither-server-nor-database",
      severity: "error",
      from: { path: "^src/modules/" },
      // What a batch of an import and its thread say to each other: types, and no code.
      to: { path: `^src/(${outside.join("|")}|config)`, pathNot: "^src/import/batch/batch\\.questions\\.ts$" },
    },
    {
      name: "graphql-knows-no-http",
      severity: "error",
      from: { path: "^src/graphql/" },
      to: { path: "^src/(server|cli)/" },
    },
    {
      name: "the-site-stands-on-the-public-api",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^(src|test|migrations)/" },
    },
    {
      name: "no-cycle-of-folders",
      severity: "error",
      scope: "folder",
      // The commands read src/config.ts, and src/main.ts runs the commands: that folder is not a room.
      from: { path: "^(src|web)/", pathNot: "^src/cli$" },
      to: { circular: true, pathNot: "^src$" },
    },
    {
      name: "no-file-that-nothing-imports",
      severity: "error",
      // Such as the operations or the resolver of a module that its descriptor does not list. A worker is started by its path.
      from: { path: "^src/main\\.ts$" },
      to: { path: "^src/modules/", pathNot: "\\.worker\\.ts$", reachable: false },
    },
    {
      name: "what-pages-share-knows-no-page",
      severity: "error",
      from: { path: `^web/(${below.join("|")})/` },
      to: { path: "^web/", pathNot: `^web/(${below.join("|")})/` },
    },
    {
      name: "only-the-server-shows-the-site",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/server/(site|feeds|images|mcp|files|exchange|catalogue)/" },
      to: { path: "^web/" },
    },
    {
      name: "resolvers-hold-no-typeorm",
      severity: "error",
      from: { path: "\\.resolver\\.ts$" },
      to: { path: "node_modules/(typeorm|pg)/" },
    },
    {
      name: "services-know-no-graphql",
      severity: "error",
      from: { path: "\\.(service|repository)\\.ts$" },
      to: { path: "node_modules/(graphql|type-graphql|@apollo)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-the-command-line-reads-the-configuration",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|main\\.ts|config\\.ts)" },
      to: { path: "^src/config\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(src/server/playground|web)/client/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
