import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { ListForms } from "../shared/file-links";
import { catalogues, exchangedFiles, exchangedForms, plainType, recordLists } from "../shared/record.files";

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
  const { title, forms, lists, catalogue } = words.recordFiles;
  const query = revision === null ? "" : `?atRevision=${revision}`;
  return (
    <div className="record-files note">
      <p>
        {title}{" "}
        {exchangedForms.map((form) => (
          <span key={form}>
            <a href={`/files/${exchangedFiles[form].name}${query}`}>{forms[form]}</a>,{" "}
          </span>
        ))}
        <a href={catalogues[0].path}>{catalogue}</a>.
      </p>
      <dl>
        {recordLists.map((list) => (
          <div key={list}>
            <dt>
              {lists[list]}
              {words.colon}
            </dt>
            <dd>
              <ListForms list={list} query={query} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
