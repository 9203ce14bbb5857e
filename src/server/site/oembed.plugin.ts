import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { answerOEmbed, type OEmbed } from "../../../web/embed/oembed";
import { badInput } from "../../values/errors";
import { escaped } from "../../values/markup";
import { entityTag, isKnown } from "../entity.tag";
import { refusal } from "../error.answer";
import { publicOrigin, type PublicAddress } from "./public.address";
import { askFor } from "./site.reply";
import { nullIfUnknown } from "./unknown.page";

type Query = Readonly<Record<string, string | string[] | undefined>>;

interface Format {
  type: string;
  write: (card: OEmbed) => string;
}

const inXml = (card: OEmbed): string => {
  const fields = Object.entries(card).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join("")}</oembed>\n`;
};

const formats = new Map<string, Format>([
  ["json", { type: "application/json; charset=utf-8", write: (card) => JSON.stringify(card) }],
  ["xml", { type: "text/xml; charset=utf-8", write: inXml }],
]);

/** `/oembed?url=..`: the cards of commitments, for programs that turn an address into what can be shown of it (https://oembed.com). */
export const oEmbed: FastifyPluginAsync<{ address: PublicAddress }> = async (app, { address }) => {
  // The API counts the query of a card for the visitor's address.
  app.get<{ Querystring: Query }>("/oembed", { config: { admitsAll: true } }, async (request, reply) => {
    const { query } = request;
    const format = formats.get(textIn(query, "format") ?? "json");
    if (!format) return refuse(reply, 501, "There is no such format; there are json and xml.");
    const asked = {
      url: addressIn(query),
      maxWidth: pixelsIn(query, "maxwidth"),
      maxHeight: pixelsIn(query, "maxheight"),
      acceptLanguage: request.headers["accept-language"] ?? "",
    };
    const origin = publicOrigin(address, request);
    const card =
      origin === null ? null : await answerOEmbed({ ...asked, origin }, askFor(app, request)).catch(nullIfUnknown);
    if (!card) return refuse(reply, 404, "This site has no card for this address: it shows those of commitments.");
    return send(format, card, request, reply);
  });
};

function send({ type, write }: Format, card: OEmbed, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = write(card);
  const tag = entityTag(body);
  reply.headers({ etag: tag, "cache-control": "no-cache", vary: "accept-language, host" });
  return isKnown(tag, request) ? reply.code(304).send() : reply.type(type).send(body);
}

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send({ errors: [refusal(message)] });

function textIn(query: Query, name: string): string | null {
  const value = query[name];
  if (Array.isArray(value)) throw badInput(name, "is there more than once, and takes one value");
  return value === undefined || value === "" ? null : value;
}

function addressIn(query: Query): string {
  const url = textIn(query, "url");
  if (url === null) throw badInput("url", "must be the address of a page of this site");
  return url;
}

function pixelsIn(query: Query, name: string): number | null {
  const text = textIn(query, name);
  if (text === null) return null;
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw badInput(name, `must be a number of pixels from 1 to 99999, not "${text.slice(0, 20)}"`);
  return Number(text);
}
