import { Readable } from "node:stream";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { licenseLinks, type DataLicense } from "../../values/data.license";
import type { Lanes } from "../../database/lanes";
import { rightsOf } from "../../modules/accounts/viewer";
import { clientOf, viewerOf } from "../admission.plugin";
import { askingFor } from "../ask.api";
import { refusal } from "../error.answer";
import { publicOrigin, type PublicAddress } from "../site/public.address";
import { argumentsIn } from "./arguments";
import type { Contents, Format } from "./format";
import { formatsWith, metadataOf } from "./formats";
import { listsOf, type FileList } from "./lists";
import type { GroupSize } from "./parquet.groups";
import { FilesUnderWay } from "./files.under-way";
import { LongPages } from "./long.pages";
import { rowsOf, type FurtherPages } from "./rows";

export interface FileOptions {
  schema: GraphQLSchema;
  lanes: Lanes;
  address: PublicAddress;
  /** Of the rows in a Parquet file. */
  groups?: GroupSize | undefined;
  /** Under which the files are given. */
  license: DataLicense | null;
}

interface FileAddress {
  Params: { file: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/** `/files/commitments.csv`: every list of the API as a file, whole and at one revision. What a file says the public API says, too. */
export const files: FastifyPluginAsync<FileOptions> = async (app, { schema, lanes, address, groups, license }) => {
  const underWay = new FilesUnderWay();
  const lists = listsOf(schema);
  const formats = new Map(Object.entries(formatsWith(groups)));
  const endings = [...formats.keys(), "csv-metadata.json"];
  app.get("/files", () => ({
    files: [...lists.values()].map((list) => described(list, endings)),
    license: license?.url,
  }));
  app.get<FileAddress>("/files/:file", async (request, reply) => {
    const [, name = "", ending = ""] = /^(\w+)\.(.+)$/.exec(request.params.file) ?? [];
    const list = lists.get(name);
    if (list && ending === "csv-metadata.json")
      return reply.type("application/csvm+json").send(JSON.stringify(metadataOf(list, `${name}.csv`, license)));
    const format = formats.get(ending);
    if (!list || !format)
      return reply.code(404).send({ errors: [refusal(`There is no such file; /files lists them.`)] });
    reply.header("link", [describedBy(list), ...licenseLinks(license)].join(", "));
    const origin = publicOrigin(address, request) ?? "";
    if (request.method === "GET") underWay.add(clientOf(request).name, reply.raw);
    const further = longPagesOf({ schema, lanes }, list, request, reply);
    const read = await rowsOf(list, argumentsIn(request.query, list), askingFor(app, request), further);
    return sendFile({ list, license, address: origin + request.url, ...read }, format, ending, request, reply);
  });
};

const described = ({ name, description, args }: FileList, endings: readonly string[]): object => ({
  name,
  description,
  addresses: endings.map((ending) => `/files/${name}.${ending}`),
  arguments: args.map((each) => ({ name: each.name, type: String(each.type), description: each.description })),
});

const describedBy = ({ name }: FileList): string =>
  `</files/${name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`;

/** The pages of a file after the first: those that the server reads for itself. */
function longPagesOf(
  { schema, lanes }: Pick<FileOptions, "schema" | "lanes">,
  list: FileList,
  request: FastifyRequest,
  { raw }: FastifyReply,
): FurtherPages {
  const { name, charge } = clientOf(request);
  const rights = rightsOf(viewerOf(request));
  const isThere = (): boolean => !raw.destroyed;
  return {
    isThere,
    longer: (begun) => {
      const statements = lanes.statementsOf(name, () => ({ latest: false, minRevision: begun.revision }));
      const pages = new LongPages(schema, list, begun, { statements, rights, charge, isThere });
      return (after) => pages.after(after);
    },
  };
}

async function sendFile(
  contents: Contents,
  format: Format,
  ending: string,
  request: FastifyRequest<FileAddress>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { list, revision, hash } = contents;
  reply.type(format.type).headers({
    "content-disposition": `attachment; filename="${list.name}-revision-${revision}.${ending}"`,
    "cache-control": "no-cache",
    "x-revision": revision,
    ...(hash !== null && { "x-revision-hash": hash }),
  });
  // Whoever asks for the headers alone does not have the whole list read.
  return request.method === "HEAD"
    ? reply.send()
    : reply.send(Readable.from(format.parts(contents), { objectMode: false }));
}
