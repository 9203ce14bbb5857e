import type { ReadAtFragment } from "../../../web/graphql/graphql";
import { allLanguages, languages, type Words } from "../../../web/language/language";
import { exchangedFiles, filesOfList, type RecordFile } from "../../../web/shared/record.files";
import type { FileList } from "../files/lists";
import { distributionOf } from "./distribution";
import type { Node } from "./turtle";

/** What a catalogue is made from. */
export interface Catalogued {
  /** The beginning of all addresses; empty if the server does not know it. */
  origin: string;
  lists: readonly FileList[];
  license: string | null;
  /** Who runs the site; null if nobody is named. */
  publisher: string | null;
  read: ReadAtFragment | null;
}

export const prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  adms: "http://www.w3.org/ns/adms#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** The record and each of its lists as datasets of a catalogue (DCAT 3), with the files of each, and the API. */
export function catalogueOf(given: Catalogued): Node {
  const { origin, lists, publisher } = given;
  const id = (name: string): string => `${origin}/catalog.jsonld#${name}`;
  const common = said(given);
  const parts = lists.map((list) => datasetOf(list, id(list.name), given));
  const record: Node = {
    ...{ "@id": id("record"), "@type": "dcat:Dataset" },
    "dct:title": inLanguages(titleOf),
    "dct:description": inLanguages(({ tagline, footer }) => `${tagline}. ${footer.stands}`),
    ...{ ...common, ...versionOf(given) },
    "dct:accrualPeriodicity": { "@id": "http://publications.europa.eu/resource/authority/frequency/IRREG" },
    "dcat:landingPage": { "@id": `${origin}/` },
    "dcat:distribution": Object.values(exchangedFiles).map((file) => distributed(file, given)),
    "dct:hasPart": parts.map((part) => ({ "@id": part["@id"] ?? "" })),
  };
  return {
    ...{ "@id": id("catalog"), "@type": "dcat:Catalog" },
    "dct:title": inLanguages(titleOf),
    ...{ ...common, "dct:modified": instant(given.read) },
    ...(publisher !== null && { "dct:publisher": agent(publisher, origin) }),
    "foaf:homepage": { "@id": `${origin}/` },
    "dcat:dataset": [record, ...parts],
    "dcat:service": serviceOf(given, id),
  };
}

function datasetOf({ name, description }: FileList, id: string, given: Catalogued): Node {
  return {
    ...{ "@id": id, "@type": "dcat:Dataset" },
    "dct:title": name,
    "dct:description": { "@value": description, "@language": "en" },
    ...said(given),
    ...versionOf(given),
    "dct:isPartOf": { "@id": `${given.origin}/catalog.jsonld#record` },
    "dcat:distribution": filesOfList(name).map((file) => distributed(file, given)),
  };
}

const distributed = (file: RecordFile, { origin, license }: Catalogued): Node => distributionOf(file, origin, license);

function serviceOf({ origin, ...given }: Catalogued, id: (name: string) => string): Node {
  return {
    ...{ "@id": id("graphql"), "@type": "dcat:DataService" },
    "dct:title": "GraphQL API",
    "dcat:endpointURL": { "@id": `${origin}/graphql` },
    "dcat:endpointDescription": { "@id": `${origin}/schema.graphql` },
    "dct:conformsTo": { "@id": "https://spec.graphql.org/October2021/" },
    "dcat:servesDataset": { "@id": id("record") },
    ...said({ origin, ...given }),
  };
}

/** Who publishes it and under which licence, if the operator says so. */
const said = ({ origin, license, publisher }: Catalogued): Node => ({
  "dct:license": license === null ? undefined : { "@id": license },
  "dct:publisher": publisher === null ? undefined : { "@id": publisherIn(origin) },
});

const publisherIn = (origin: string): string => `${origin}/catalog.jsonld#publisher`;

const agent = (name: string, origin: string): Node => ({
  ...{ "@id": publisherIn(origin), "@type": "foaf:Agent", "foaf:name": name },
  "foaf:homepage": { "@id": `${origin}/` },
});

/** The version of the record is its revision. */
const versionOf = ({ read }: Catalogued): Node =>
  read === null
    ? {}
    : {
        "dcat:version": String(read.number),
        "adms:versionNotes": `Revision ${read.number} of the record${read.hash === null ? "" : `, SHA-256 ${read.hash}`}`,
        "dct:modified": instant(read),
      };

const instant = (read: ReadAtFragment | null): Node | undefined =>
  read === null ? undefined : { "@value": read.appliedAt, "@type": "xsd:dateTime" };

const titleOf = ({ name, colon, tagline }: Words): string => `${name}${colon}${tagline}`;

const inLanguages = (textOf: (words: Words) => string): Node[] =>
  allLanguages.map((language) => ({ "@value": textOf(languages[language]), "@language": language }));
