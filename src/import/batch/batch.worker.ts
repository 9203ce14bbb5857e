import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { workInThread } from "../../values/thread";
import { ApiTypes } from "../mapping/api.types";
import type { GivenBatch } from "./batch.questions";
import { runBatch } from "./batch.run";

const schema = readFileSync(join(__dirname, "../../../schema/schema.graphql"), "utf8");
const api = new ApiTypes(buildSchema(schema, { assumeValidSDL: true }));

workInThread((given: GivenBatch, ask) => runBatch(given, api, (name, asks) => ask({ name, asks })));
