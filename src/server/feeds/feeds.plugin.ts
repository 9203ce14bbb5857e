import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { readFeed } from "../../../web/feed/feed";
import { licenseLinks, type DataLicense } from "../../values/data.license";
import { askingFor, dataIn } from "../ask.api";
import { entityTag, isKnown } from "../entity.tag";
import { refusal } from "../error.answer";
import { publicOrigin, type PublicAddress } from "../site/public.address";
import { atom } from "./atom.format";
import { addressesOf, argumentsOfFeed, askedIn, pageSize, type Asked, type FeedQuery } from "./feed.address";
import type { FeedDocument, FeedFormat } from "./feed.document";
import { jsonFeed } from "./json.format";

const formats: Readonly<Record<string, FeedFormat>> = { "changes.atom": atom, "changes.json": jsonFeed };

interface FeedAddress {
  Params: { file: string };
  Querystring: FeedQuery;
}

export interface FeedOptions {
  schema: GraphQLSchema;
  address: PublicAddress;
  /** Under which the record is given. */
  license: DataLicense | null;
}

/** `/feeds/changes.atom` and `.json`: what changed, for feed readers. The arguments are those of `changes`. The feeds ask only the public API. */
export const feeds: FastifyPluginAsync<FeedOptions> = async (app, { schema, address, license }) => {
  const args = argumentsOfFeed(schema);
  app.get<FeedAddress>("/feeds/:file", async (request, reply) => {
    const format = Object.hasOwn(formats, request.params.file) ? formats[request.params.file] : undefined;
    if (!format)
      return reply.code(404).send({ errors: [refusal(`There is no such feed: ${Object.keys(formats).join(", ")}`)] });
    const document = await documentFor(
      app,
      request,
      askedIn(request.query, args),
      publicOrigin(address, request) ?? "",
    );
    reply.headers(license ? { link: licenseLinks(license).join(", ") } : {});
    return send(format, { ...document, license }, request, reply);
  });
};

async function documentFor(
  app: FastifyInstance,
  request: FastifyRequest<FeedAddress>,
  { args, language, archived }: Asked,
  origin: string,
): Promise<Omit<FeedDocument, "license">> {
  const askApi = askingFor(app, request);
  const page = await readFeed(
    async (query, variables) => dataIn(await askApi<never>(String(query), variables as never)),
    args,
    language,
  );
  const path = `/feeds/${request.params.file}`;
  // A page that is not full yet gets more entries, so it is no archive.
  const complete = archived && (args.last !== undefined || page.entries.length === pageSize);
  return { page, origin, archived: complete, addresses: addressesOf(path, request.query, page) };
}

/** The tag leaves out the revision: as long as the entries stay the same, a reader need not read them again. */
function send(format: FeedFormat, document: FeedDocument, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { page } = document;
  const tag = entityTag(format.write({ ...document, page: { ...page, description: "", revision: 0, hash: null } }));
  reply.type(format.type).headers({
    etag: tag,
    "cache-control": "no-cache",
    vary: "authorization, host",
    "content-language": page.language,
    "x-revision": page.revision,
    ...(page.hash !== null && { "x-revision-hash": page.hash }),
  });
  return isKnown(tag, request) ? reply.code(304).send() : reply.send(format.write(document));
}
