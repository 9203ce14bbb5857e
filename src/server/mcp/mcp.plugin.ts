import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { schemaText } from "../../graphql/schema.text";
import { forbidden } from "../../values/errors";
import { clientOf, viewerOf } from "../admission.plugin";
import { askingFor } from "../ask.api";
import type { CrossOrigins } from "../cross-origin.plugin";
import type { Example } from "../playground/playground.examples";
import { publicOrigin, type PublicAddress } from "../site/public.address";
import { exampleTools } from "./example.tools";
import { serverFor, type Offer } from "./mcp.server";
import { proposeTool } from "./propose.tool";
import { loadSdk } from "./sdk";
import type { Caller } from "./tool";

export interface McpOptions {
  schema: GraphQLSchema;
  examples: readonly Example[];
  address: PublicAddress;
  origins: CrossOrigins;
}

/** To make and check an answer takes 4 ms of CPU for the list of all tools, which has 90,000 characters, and 30 for the schema, which has 800,000. */
const charactersPerPoint = 200;

const others = ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * `/mcp`: the Model Context Protocol over streamable HTTP, for language models. Every request is answered by itself: there are no sessions, and no
 * stream that stays open. The tools ask the public API, in the name of the client.
 */
export const mcp: FastifyPluginAsync<McpOptions> = async (app, options) => {
  const loaded = once(() => load(options));
  app.removeContentTypeParser("text/plain");
  app.route({ method: others, url: "/mcp", handler: (_request, reply) => notAllowed(reply) });
  app.post("/mcp", async (request, reply) => {
    refuseOtherSites(request, options);
    if (Array.isArray(request.body))
      return refuse(reply, 400, -32600, "Send one message a request: batches are not taken.");
    const { sdk, forSigned, forOthers } = await loaded();
    const caller = callerOf(app, request, options);
    const offer = caller.hasToken ? forSigned : forOthers;
    const log = (error: unknown, id: string) => request.log.error({ err: error, id }, "unexpected error");
    const handler = sdk.createMcpHandler(() => serverFor(sdk, offer, caller, log), {
      // Nobody can wait here for changes: the API has subscriptions.
      maxSubscriptions: 0,
      keepAliveMs: 0,
    });
    const response = await handler.fetch(webRequest(request), { parsedBody: request.body });
    return send(response, request, reply);
  });
};

/** The library and the tools are loaded when somebody first asks for them: a server that nobody asks starts as quickly. */
async function load({ schema, examples }: McpOptions) {
  const sdk = await loadSdk();
  const tools = exampleTools(schema, examples);
  const { forSigned, forOthers } = proposeTool(schema);
  const text = once(() => schemaText(schema));
  const offer = (propose: typeof forSigned): Offer => ({
    tools: [...tools, propose],
    schema: { uri: "followthrough://schema.graphql", text },
  });
  return { sdk, forSigned: offer(forSigned), forOthers: offer(forOthers) };
}

function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

function callerOf(app: FastifyInstance, request: FastifyRequest, { address }: McpOptions): Caller {
  return {
    ask: askingFor(app, request),
    origin: publicOrigin(address, request) ?? "",
    hasToken: viewerOf(request).tokenId !== null,
  };
}

/**
 * The specification wants the Origin of browsers checked, because a page can reach a server on the reader's machine under a name of its own. The
 * same pages may ask here that may read the API; of these, only those of listed sites with a token.
 *
 * @throws GraphQLError FORBIDDEN
 */
function refuseOtherSites(request: FastifyRequest, { origins, address }: McpOptions): void {
  const { origin, authorization } = request.headers;
  if (origin === undefined || origins.listed.includes(origin) || origin === publicOrigin(address, request)) return;
  if (!origins.anyMayRead || authorization !== undefined)
    throw forbidden(`Pages of ${origin} may not ask this here (CORS_ORIGINS).`);
}

/** The body is read already. */
function webRequest({ headers }: FastifyRequest): Request {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === "string" && /^(accept|content-type|mcp-.*)$/.test(name) ? [[name, value] as [string, string]] : [],
  );
  return new Request("http://localhost/mcp", { method: "POST", headers: given });
}

/** An answer is complete before it is sent, also as an event stream: it has one event. So a slow reader holds only its text. */
async function send(response: Response, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const text = await response.text();
  clientOf(request).charge(Math.ceil(text.length / charactersPerPoint));
  reply.code(response.status).header("cache-control", "no-store");
  const type = response.headers.get("content-type");
  if (type !== null) reply.type(type);
  return reply.send(text);
}

const notAllowed = (reply: FastifyReply): FastifyReply =>
  refuse(
    reply.header("allow", "POST"),
    405,
    -32000,
    "Send messages with POST: there are no sessions and no streams here.",
  );

const refuse = (reply: FastifyReply, status: number, code: number, message: string): FastifyReply =>
  reply.code(status).send({ jsonrpc: "2.0", error: { code, message }, id: null });
