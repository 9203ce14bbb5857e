import type { DataDownload, Dataset } from "schema-dts";
import type { Site } from "../frame/site.context";
import { placeOf } from "../frame/site.context";
import { publishedBy } from "../frame/structured";
import type { ReadAtFragment } from "../graphql/graphql";
import { catalogues, plainType, recordFiles } from "../shared/record.files";

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
    includedInDataCatalog: {
      "@type": "DataCatalog",
      name: words.name,
      url: `${origin ?? ""}${catalogues[0].path}`,
    },
    distribution: recordFiles.map(({ name, type }): DataDownload => ({
      "@type": "DataDownload",
      name,
      encodingFormat: plainType(type),
      contentUrl: `${origin ?? ""}/files/${name}`,
    })),
  };
}
