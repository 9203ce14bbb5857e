import { createGunzip } from "node:zlib";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { DataSource } from "typeorm";
import { isKnown } from "../entity.tag";
import { publicOrigin, type PublicAddress } from "./public.address";
import { Sitemap } from "./sitemap";

interface Options {
  database: DataSource;
  address: PublicAddress;
  /** Addresses in one file; the protocol allows 50,000. */
  mostInFile?: number;
}

/** `/robots.txt` and `/sitemap.xml`: what search engines may read, and where it is. */
export const sitemap: FastifyPluginAsync<Options> = async (app, { database, address, mostInFile }) => {
  const files = new Sitemap(database, mostInFile);
  const send = async (file: number | null, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const origin = publicOrigin(address, request);
    if (origin === null) return reply.code(404).type("text/plain; charset=utf-8").send(unknown);
    const found = await files.read(origin, file);
    if (!found) return notFound(reply);
    const tag = `W/"${found.revision}-${file ?? 0}"`;
    reply.headers({ etag: tag, "cache-control": "no-cache", vary: "accept-encoding, host" });
    if (isKnown(tag, request)) return reply.code(304).send();
    reply.type("application/xml; charset=utf-8");
    if (request.headers["accept-encoding"]?.includes("gzip"))
      return reply.header("content-encoding", "gzip").send(found.gzipped);
    const whole = createGunzip();
    whole.end(found.gzipped);
    return reply.send(whole);
  };
  app.get("/sitemap.xml", (request, reply) => send(null, request, reply));
  app.get<{ Params: { file: string } }>("/sitemap/:file", (request, reply) => {
    const [, number] = /^([1-9]\d{0,4})\.xml$/.exec(request.params.file) ?? [];
    return number === undefined ? notFound(reply) : send(Number(number), request, reply);
  });
  app.get("/robots.txt", { config: { admitsAll: true } }, (request, reply) =>
    reply.type("text/plain; charset=utf-8").send(robots(publicOrigin(address, request))),
  );
};

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

const unknown = "The sitemap needs the address under which readers know this site: PUBLIC_URL.\n";

/** Crawlers leave out earlier revisions of the pages, of which there is no end, and the API, which is no page; but they may read the images of revisions. */
const robots = (origin: string | null): string =>
  [
    "User-agent: *",
    "Allow: /images/",
    "Disallow: /graphql",
    "Disallow: /reconcile",
    "Disallow: /*?rev=",
    "Disallow: /*&rev=",
  ]
    .concat(origin === null ? [] : ["", `Sitemap: ${origin}/sitemap.xml`])
    .join("\n") + "\n";
