import type { DataDownload, Dataset } from "schema-dts";
import type { Site } from "../frame/site.context";
import { placeOf } from "../frame/site.context";
import { publishedBy } from "../frame/structured";
import type { ReadAtFragment } from "../graphql/graphql";

/** The lists that are the record; `/files` has more. */
const lists = ["commitments", "meetings", "actors", "followUps", "sourceArticles"];

const types = { csv: "text/csv", ndjson: "application/x-ndjson" } as const;

/** The whole record as a Dataset, with the addresses of its files. */
export function structuredRecord(site: Site, read: ReadAtFragment | null | undefined): Dataset {
  const { words, language, origin, owner } = site;
  const url = `${origin ?? ""}${placeOf(language, [])}`;
  return {
    "@type": "Dataset",
    "@id": `${url}#record`,
    name: `${words.name}${words.colon}${words.tagline}`,
    description: `${words.tagline}. ${words.footer.stands}`,
    url,
    isAccessibleForFree: true,
    ...(read && { version: read.number, dateModified: read.appliedAt }),
    ...(owner.license && { license: owner.license.url }),
    ...publishedBy(site),
    distribution: lists.flatMap((list) =>
      (["csv", "ndjson"] as const).map((ending): DataDownload => ({
        "@type": "DataDownload",
        name: `${list}.${ending}`,
        encodingFormat: types[ending],
        contentUrl: `${origin ?? ""}/files/${list}.${ending}`,
      })),
    ),
  };
}
