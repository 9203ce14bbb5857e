import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLArgument, GraphQLSchema } from "graphql";
import { licenseLinks } from "../../values/data.license";
import { clientOf } from "../admission.plugin";
import { askingFor } from "../ask.api";
import { argumentsIn } from "../files/arguments";
import { sendFile } from "../files/file.reply";
import type { FileOptions } from "../files/files.plugin";
import { longPagesOf } from "../files/further.pages";
import { rowsBeside, rowsOf } from "../files/rows";
import { publicOrigin } from "../site/public.address";
import { exchangeFiles } from "./exchange.files";
import type { ExchangeFile, ReadFile, RowsOf, Section } from "./exchange.file";

type Query = Record<string, string | string[] | undefined>;

/** `/files/popolo.json` and the like: the record in the words of other systems. They ask only the public API. */
export const exchange: FastifyPluginAsync<FileOptions> = async (app, options) => {
  for (const file of exchangeFiles) {
    const args = argumentsOf(file, options.schema);
    app.get<{ Querystring: Query }>(`/files/${file.name}`, async (request, reply) => {
      reply.header("link", [...licenseLinks(options.license), describedBy].join(", "));
      const given = argumentsIn(request.query, { name: file.name, args });
      if (request.method === "GET") options.underWay.add(clientOf(request).name, reply.raw);
      const read = await begin(file, given, options, request, reply);
      const [name, ending] = parted(file.name);
      return sendFile({ name, ending, type: file.type, ...read, parts: () => file.parts(read) }, request, reply);
    });
  }
};

const describedBy = '</catalog.jsonld>; rel="describedby"; type="application/ld+json"';

/** `entities.ftm.ndjson` as `entities` and `ftm.ndjson`. */
function parted(name: string): [string, string] {
  const [first = "", ...rest] = name.split(".");
  return [first, rest.join(".")];
}

/** The arguments of the API that a file takes. */
export function argumentsOf(file: ExchangeFile, schema: GraphQLSchema): GraphQLArgument[] {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return Object.entries(file.arguments).flatMap(([of, names]) =>
    (fields[of]?.args ?? []).filter(({ name }) => names.includes(name)),
  );
}

/** Reads the first page of the first section. All other pages, of whatever section, are read at its revision. */
async function begin(
  { sections }: ExchangeFile,
  given: Readonly<Record<string, unknown>>,
  options: FileOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ReadFile> {
  const ask = askingFor(request.server, request);
  const [first] = sections;
  const further = (each: Section) => longPagesOf(options, each, request, reply);
  const { revision, hash, begun, rows } = await rowsOf(first, first.variables(given), ask, further(first));
  const origin = publicOrigin(options.address, request) ?? "";
  return {
    ...{ revision, hash, origin },
    address: origin + request.url,
    license: options.license,
    rowsOf: ((each: Section) =>
      each === first ? rows : rowsBeside(each, begun, each.variables(given), ask, further(each))) as RowsOf,
  };
}
