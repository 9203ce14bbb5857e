import { randomUUID } from "node:crypto";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { GraphQLError } from "graphql";
import { masked } from "../../graphql/error.format";
import { instructions } from "./instructions";
import type { Sdk } from "./sdk";
import type { Caller, Tool } from "./tool";
import { refusalOf } from "./tool.result";

export interface Offer {
  tools: readonly Tool[];
  schema: { uri: string; text: () => string };
}

type LogBug = (error: unknown, id: string) => void;

/** How long a client may keep the lists: they change only with the version of the server. */
const lists = { ttlMs: 3_600_000, cacheScope: "private" } as const;

/** The server of one request: nothing is kept between two. */
export function serverFor(sdk: Sdk, offer: Offer, caller: Caller, log: LogBug): InstanceType<Sdk["McpServer"]> {
  const mcp = new sdk.McpServer(
    { name: "followthrough", title: "Followthrough", version: "1" },
    {
      capabilities: { tools: { listChanged: false }, resources: { listChanged: false } },
      instructions,
      cacheHints: { "tools/list": lists, "resources/list": lists, "resources/read": lists },
    },
  );
  const { server } = mcp;
  server.setRequestHandler("tools/list", () => ({ tools: offer.tools.map(({ listed }) => listed) }));
  server.setRequestHandler("tools/call", ({ params }) => {
    const tool = offer.tools.find(({ listed }) => listed.name === params.name);
    if (!tool)
      throw new sdk.ProtocolError(sdk.ProtocolErrorCode.InvalidParams, `name: there is no tool ${params.name}`);
    return answered(() => tool.call(params.arguments ?? {}, caller), log);
  });
  server.setRequestHandler("resources/list", () => ({ resources: [listedSchema(offer)] }));
  server.setRequestHandler("resources/templates/list", () => ({ resourceTemplates: [] }));
  server.setRequestHandler("resources/read", ({ params }) => {
    if (params.uri !== offer.schema.uri)
      throw new sdk.ProtocolError(sdk.ProtocolErrorCode.InvalidParams, `uri: there is only ${offer.schema.uri}`);
    return { contents: [{ uri: offer.schema.uri, mimeType: "text/plain", text: offer.schema.text() }] };
  });
  return mcp;
}

const listedSchema = ({ schema }: Offer) => ({
  uri: schema.uri,
  name: "schema.graphql",
  title: "The schema of the GraphQL API",
  description:
    "Every type, field and argument with its meaning: 780,000 characters. The API at /graphql answers more than these tools.",
  mimeType: "text/plain",
});

/** What the client can act on is a result that says so. A bug is logged once, and masked. */
async function answered(call: () => Promise<CallToolResult>, log: LogBug): Promise<CallToolResult> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof GraphQLError) return refusalOf([error.toJSON()]);
    const id = randomUUID();
    log(error, id);
    return refusalOf([masked(id)]);
  }
}
