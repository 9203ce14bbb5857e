import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { catalogueQuery } from "../../../web/exchange/catalogue.query";
import type { CatalogueQuery } from "../../../web/graphql/graphql";
import { catalogues } from "../../../web/shared/record.files";
import { licenseLinks, type DataLicense } from "../../values/data.license";
import { uriOf } from "../../values/uri";
import { askingFor, dataIn } from "../ask.api";
import { entityTag, isKnown } from "../entity.tag";
import type { PageSource } from "../files/further.pages";
import { listsOf } from "../files/lists";
import { publicOrigin, type PublicAddress } from "../site/public.address";
import { catalogueOf, prefixes } from "./catalogue";
import { turtleOf, type Node } from "./turtle";

interface Options extends Pick<PageSource, "schema"> {
  address: PublicAddress;
  /** What the operator says of the site. */
  owner: { license: DataLicense | null; publisher: string | null };
}

const written: Readonly<Record<(typeof catalogues)[number]["path"], (catalogue: Node) => string>> = {
  "/catalog.jsonld": (catalogue) => `${JSON.stringify({ "@context": prefixes, ...catalogue }, null, 1)}\n`,
  "/catalog.ttl": (catalogue) => turtleOf(catalogue, prefixes),
};

/** `/catalog.jsonld` and `/catalog.ttl`: which files there are, in which form, and where (W3C DCAT 3). */
export const catalogue: FastifyPluginAsync<Options> = async (app, { schema, address, owner }) => {
  // Of the others, which are read as they are now, a revision is no version.
  const lists = [...listsOf(schema).values()].filter(({ hasRevisions }) => hasRevisions);
  const made = async (request: FastifyRequest) => {
    const { read } = dataIn(await askingFor(app, request)<CatalogueQuery>(String(catalogueQuery), {}));
    const { publisher } = owner;
    const origin = publicOrigin(address, request) ?? "";
    return {
      read,
      tree: catalogueOf({ origin, lists, license: owner.license && uriOf(owner.license.url), publisher, read }),
    };
  };
  for (const { path, type } of catalogues)
    app.get(path, async (request, reply) => {
      const { read, tree } = await made(request);
      reply.headers({
        ...(read && { "x-revision": read.number, ...(read.hash !== null && { "x-revision-hash": read.hash }) }),
        ...(owner.license && { link: licenseLinks(owner.license).join(", ") }),
      });
      return send(written[path](tree), type, request, reply);
    });
};

function send(text: string, type: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const tag = entityTag(text);
  reply.headers({ etag: tag, "cache-control": "no-cache", vary: "host" });
  return isKnown(tag, request) ? reply.code(304).send() : reply.type(type).send(text);
}
