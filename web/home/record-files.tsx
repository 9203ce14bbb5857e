import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { catalogues, exchangedFiles, plainType, type ExchangedForm } from "../shared/record.files";

/** Where all files of the record are described, for machines. */
export function CatalogueLinks(): ReactElement {
  return (
    <>
      {catalogues.map(({ path, type }) => (
        <link key={path} rel="describedby" type={plainType(type)} href={path} />
      ))}
    </>
  );
}

/** The record as other systems take it, at the revision of the page. */
export function RecordFiles(): ReactElement {
  const { words, revision } = useSite();
  const { title, forms, catalogue } = words.recordFiles;
  const query = revision === null ? "" : `?atRevision=${revision}`;
  return (
    <p className="files note">
      {title}{" "}
      {(Object.keys(exchangedFiles) as ExchangedForm[]).map((form) => (
        <span key={form}>
          <a href={`/files/${exchangedFiles[form].name}${query}`}>{forms[form]}</a>,{" "}
        </span>
      ))}
      <a href={catalogues[0].path}>{catalogue}</a>.
    </p>
  );
}
