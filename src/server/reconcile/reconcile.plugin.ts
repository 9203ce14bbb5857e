import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { Lanes } from "../../database/lanes";
import type { RowCounts } from "../../schema/row.counts";
import type { Statements } from "../../projection/answer/reader";
import { badInput } from "../../values/errors";
import { clientOf } from "../admission.plugin";
import { publicOrigin, type PublicAddress } from "../site/public.address";
import { reconcile } from "./reconcile.candidates";
import { extend } from "./reconcile.extend";
import { readForms } from "./reconcile.form";
import { answerAsScript } from "./reconcile.jsonp";
import { manifest } from "./reconcile.manifest";
import { flyout, preview, previewPolicy } from "./reconcile.preview";
import { pointsOf } from "./reconcile.price";
import { ofScheme, properties } from "./reconcile.properties";
import { ownProperties, propertiesOfType } from "./reconcile.records";
import { limitIn, queriesIn } from "./reconcile.queries";
import { askedIn, suggestEntities, suggestProperties, suggestTypes } from "./reconcile.suggest";

interface Options {
  lanes: Lanes;
  rows: RowCounts;
  address: PublicAddress;
  /** Whether pages of any site may read the API: then they may also load answers as scripts (JSONP). */
  anyMayRead: boolean;
}

type Given = Readonly<Record<string, unknown>>;

/** `/reconcile`: the W3C Reconciliation Service API 0.2, with which OpenRefine and others match their columns against the record. */
export const reconciliation: FastifyPluginAsync<Options> = async (app, options) => {
  readForms(app);
  if (options.anyMayRead) answerAsScript(app);
  app.addHook("onSend", async (_request, reply) => void reply.header("cache-control", "no-cache"));
  app.get<{ Querystring: Given }>("/reconcile", (request) => answer(request.query, request, options));
  app.post<{ Body: Given | null }>("/reconcile", (request) => {
    const given = request.body ?? {};
    if (["queries", "query", "extend"].every((name) => given[name] === undefined))
      throw badInput("queries", "give a form with queries or extend");
    return answer(given, request, options);
  });
  app.get<{ Querystring: Given }>("/reconcile/properties", (request) => proposed(request.query));
  offerSuggestions(app, options);
  offerPreviews(app, options);
};

/** The statements of the client, after it was charged the points. */
function paid(request: FastifyRequest, points: number, { lanes }: Options): Statements {
  const { name, charge } = clientOf(request);
  charge(points);
  return lanes.statementsOf(name);
}

async function answer(given: Given, request: FastifyRequest, options: Options): Promise<object> {
  const { queries, query, extend: extension } = given;
  if (queries !== undefined) return answers(text(queries, "queries"), request, options);
  // One query alone, as version 0.1 had it.
  if (query !== undefined)
    return (await answers(JSON.stringify({ q: single(text(query, "query")) }), request, options))["q"] ?? {};
  if (extension !== undefined) return extend(text(extension, "extend"), paid(request, 500, options));
  return manifest(publicOrigin(options.address, request));
}

function answers(batch: string, request: FastifyRequest, options: Options): ReturnType<typeof reconcile> {
  const asked = queriesIn(batch);
  return reconcile(asked, paid(request, pointsOf(asked, options.rows), options));
}

function offerSuggestions(app: FastifyInstance, options: Options): void {
  type Asking = FastifyRequest<{ Querystring: Given }>;
  const offer = (what: string, suggest: (request: Asking) => Promise<object[]> | object[]) =>
    app.get<{ Querystring: Given }>(`/reconcile/suggest/${what}`, async (request) => ({
      result: await suggest(request),
    }));
  offer("entity", (request) => suggestEntities(askedIn(request.query), paid(request, 200, options)));
  offer("property", (request) => suggestProperties(askedIn(request.query), paid(request, 50, options)));
  offer("type", (request) => suggestTypes(askedIn(request.query)));
}

function offerPreviews(app: FastifyInstance, options: Options): void {
  app.get<{ Querystring: Given }>("/reconcile/preview", async (request, reply) => {
    const origin = publicOrigin(options.address, request);
    const html = await preview(request.query["id"], paid(request, 50, options), origin);
    if (html === null) return notFound(reply);
    return reply.header("content-security-policy", previewPolicy).type("text/html; charset=utf-8").send(html);
  });
  app.get<{ Querystring: Given }>("/reconcile/flyout/entity", async (request, reply) => {
    const { id } = request.query;
    const html = await flyout(id, paid(request, 50, options), publicOrigin(options.address, request));
    return html === null ? notFound(reply) : { id, html };
  });
}

function text(value: unknown, field: string): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) throw badInput(field, "is given more than once");
  throw badInput(field, "must be a field of a form (application/x-www-form-urlencoded) that is JSON");
}

/** Of version 0.1: a text, or one query as JSON. */
function single(query: string): unknown {
  try {
    const value: unknown = JSON.parse(query);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // A text that is no JSON is the text to look for.
  }
  return { query };
}

/** The properties with which columns of any type can be extended. */
function proposed({ type, limit }: Given): object {
  const most = limit === undefined || limit === "" ? undefined : limitIn(Number(limit), "limit");
  const own = propertiesOfType(type);
  const ofType = own ? [...properties, ...ownProperties].filter(({ id }) => own.includes(id)) : properties;
  const all = [...ofType, ...(own ? [] : usualSchemes.map(ofScheme))].map(({ id, name }) => ({ id, name }));
  return {
    properties: all.slice(0, most),
    ...(typeof type === "string" && { type }),
    ...(most !== undefined && { limit: most }),
  };
}

const usualSchemes = ["wikidata", "lei"];

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
