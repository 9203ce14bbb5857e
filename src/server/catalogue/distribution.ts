import { plainType, type RecordFile } from "../../../web/shared/record.files";
import type { Node } from "./turtle";

/** Types that IANA does not know have no address there. */
const unregistered = new Set(["application/x-ndjson"]);

/** A file as a distribution of DCAT. */
export function distributionOf(file: RecordFile, origin: string, license: string | null): Node {
  const address = `${origin}/files/${file.name}`;
  return {
    ...{ "@id": `${origin}/catalog.jsonld#${file.name}`, "@type": "dcat:Distribution" },
    "dct:title": file.name,
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    ...typeOf(plainType(file.type)),
    "dct:conformsTo": conformedTo(file, address),
    "dct:license": license === null ? undefined : { "@id": license },
  };
}

const typeOf = (type: string): Node =>
  unregistered.has(type)
    ? { "dct:format": { "@type": "dct:MediaTypeOrExtent", "rdfs:label": type } }
    : { "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${type}` } };

/** The columns of a table are described beside it (CSV on the Web). */
function conformedTo({ name, conformsTo }: RecordFile, address: string): Node[] | undefined {
  if (conformsTo === undefined) return undefined;
  const columns = name.endsWith(".csv") ? [{ "@id": `${address}-metadata.json` }] : [];
  return [{ "@id": conformsTo }, ...columns];
}
