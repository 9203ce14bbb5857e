import type { ReactElement, ReactNode } from "react";
import { useSite } from "../frame/site.context";
import { ListForms } from "../shared/file-links";
import { catalogues, exchangedFiles, exchangedForms, listsIn, plainType, recordLists } from "../shared/record.files";

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
  const { words, revision, schema } = useSite();
  const { title, forms, lists, others, catalogue } = words.recordFiles;
  const further = listsIn(schema).filter(({ name }) => !(name in lists));
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
          <ListRow key={list} list={list} query={query}>
            {lists[list]}
          </ListRow>
        ))}
      </dl>
      <details>
        <summary>{others}</summary>
        <dl>
          {further.map(({ name, args }) => (
            <ListRow key={name} list={name} query={args.some((arg) => arg.name === "atRevision") ? query : ""}>
              <code>{name}</code>
            </ListRow>
          ))}
        </dl>
      </details>
    </div>
  );
}

function ListRow({ list, query, children }: { list: string; query: string; children: ReactNode }): ReactElement {
  const { words } = useSite();
  return (
    <div>
      <dt>
        {children}
        {words.colon}
      </dt>
      <dd>
        <ListForms list={list} query={query} />
      </dd>
    </div>
  );
}
