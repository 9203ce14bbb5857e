import { Readable } from "node:stream";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { licenseLinks, type DataLicense } from "../../values/data.license";
import { askingFor } from "../ask.api";
import { refusal } from "../error.answer";
import { argumentsIn } from "./arguments";
import { formats, metadataOf, type Format } from "./formats";
import { listsOf, type FileList } from "./lists";
import { rowsOf, type RowsOfList } from "./rows";

interface Options {
  schema: GraphQLSchema;
  /** Under which the files are given. */
  license: DataLicense | null;
}

interface FileAddress {
  Params: { file: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/** `/files/commitments.csv`: every list of the API as a file, whole and at one revision. The files ask only the public API. */
export const files: FastifyPluginAsync<Options> = async (app, { schema, license }) => {
  const lists = listsOf(schema);
  app.get("/files", () => ({ files: [...lists.values()].map(described), license: license?.url }));
  app.get<FileAddress>("/files/:file", async (request, reply) => {
    const [, name = "", ending = ""] = /^(\w+)\.(.+)$/.exec(request.params.file) ?? [];
    const list = lists.get(name);
    if (list && ending === "csv-metadata.json")
      return reply.type("application/csvm+json").send(JSON.stringify(metadataOf(list, `${name}.csv`, license)));
    const format = formats[ending];
    if (!list || !format)
      return reply.code(404).send({ errors: [refusal(`There is no such file; /files lists them.`)] });
    reply.header("link", [describedBy(list), ...licenseLinks(license)].join(", "));
    return sendFile(app, list, format, ending, request, reply);
  });
};

const described = ({ name, description, args }: FileList): object => ({
  name,
  description,
  addresses: [...Object.keys(formats), "csv-metadata.json"].map((ending) => `/files/${name}.${ending}`),
  arguments: args.map((each) => ({ name: each.name, type: String(each.type), description: each.description })),
});

const describedBy = ({ name }: FileList): string =>
  `</files/${name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`;

async function sendFile(
  app: FastifyInstance,
  list: FileList,
  format: Format,
  ending: string,
  request: FastifyRequest<FileAddress>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const args = argumentsIn(request.query, list);
  const { revision, hash, rows } = await rowsOf(list, args, askingFor(app, request));
  reply.type(format.type).headers({
    "content-disposition": `attachment; filename="${list.name}-revision-${revision}.${ending}"`,
    "cache-control": "no-cache",
    "x-revision": revision,
    ...(hash !== null && { "x-revision-hash": hash }),
  });
  // Whoever asks for the headers alone does not have the whole list read.
  return request.method === "HEAD"
    ? reply.send()
    : reply.send(Readable.from(written(list, format, rows), { objectMode: false }));
}

async function* written(list: FileList, format: Format, rows: RowsOfList["rows"]): AsyncGenerator<string> {
  const head = format.head(list);
  if (head) yield head;
  for await (const some of rows) if (some.length > 0) yield format.rows(some, list);
}
