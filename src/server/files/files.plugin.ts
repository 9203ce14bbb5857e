import type { FastifyPluginAsync } from "fastify";
import { catalogues, exchangedFiles } from "../../../web/shared/record.files";
import { licenseLinks, type DataLicense } from "../../values/data.license";
import { clientOf } from "../admission.plugin";
import { askingFor } from "../ask.api";
import { refusal } from "../error.answer";
import { publicOrigin, type PublicAddress } from "../site/public.address";
import { argumentsIn } from "./arguments";
import { sendFile } from "./file.reply";
import type { FilesUnderWay } from "./files.under-way";
import { formatsWith, metadataOf } from "./formats";
import { longPagesOf, type PageSource } from "./further.pages";
import { listsOf, type FileList } from "./lists";
import type { GroupSize } from "./parquet.groups";
import { rowsOf } from "./rows";

export interface FileOptions extends PageSource {
  underWay: FilesUnderWay;
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
export const files: FastifyPluginAsync<FileOptions> = async (app, options) => {
  const { schema, underWay, address, groups, license } = options;
  const lists = listsOf(schema);
  const formats = new Map(Object.entries(formatsWith(groups)));
  const endings = [...formats.keys(), "csv-metadata.json"];
  app.get("/files", () => ({
    files: [...lists.values()].map((list) => described(list, endings)),
    exchange: Object.values(exchangedFiles).map(({ name, ...file }) => ({ address: `/files/${name}`, ...file })),
    catalogues: catalogues.map(({ path, type }) => ({ address: path, type })),
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
    const further = longPagesOf(options, list, request, reply);
    const read = await rowsOf(list, argumentsIn(request.query, list), askingFor(app, request), further);
    const parts = () => format.parts({ list, license, address: origin + request.url, ...read });
    return sendFile({ name, ending, type: format.type, ...read, parts }, request, reply);
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
