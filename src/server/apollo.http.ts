import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import type { GraphQLServer } from "../graphql/apollo";
import type { RequestContext } from "../modules/accounts/request.context";
import type { Asked } from "./repeats/documents";
import type { Answered } from "./repeats/repeating";

type Complete = Pick<Answered, "status" | "headers" | "body">;

/** What Apollo answers to a request over HTTP; `asked` is what the request means, if that is not what it says. */
export async function answerOf(
  apollo: GraphQLServer["apollo"],
  request: FastifyRequest,
  asked: Asked | null,
  context: RequestContext,
): Promise<Complete> {
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: requestFor(request, asked),
    context: () => Promise.resolve(context),
  });
  return completeIn(response);
}

function requestFor(request: FastifyRequest, asked: Asked | null): HTTPGraphQLRequest {
  const { method, body, protocol, hostname } = request;
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, [value].flat().join(", "));
  const url = new URL(request.url, `${protocol}://${hostname}/`);
  if (method === "POST") return { method, headers, search: url.search, body: asked ?? body };
  const sentId = url.searchParams.has("documentId");
  if (sentId && asked) url.search = String(new URLSearchParams(asked as Record<string, string>));
  return { method, headers, search: url.search, body };
}

/** Nothing in the schema is streamed. */
function completeIn({ status = 200, headers, body }: HTTPGraphQLResponse): Complete {
  if (body.kind !== "complete") throw new Error("an answer in pieces");
  return { status, headers: Object.fromEntries(headers), body: body.string };
}
