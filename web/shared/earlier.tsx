import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";

/** The notice on a page at an earlier revision, with a link to the page of today. */
export function Earlier({ read }: { read: number }): ReactElement | null {
  const { words, path, language, query, revision } = useSite();
  if (revision === null) return null;
  const now = new URLSearchParams(query);
  for (const name of ["rev", "after", "before"]) now.delete(name);
  const search = now.size === 0 ? "" : `?${now.toString()}`;
  return (
    <p className="read-earlier">
      {words.asOf.earlier(read)}{" "}
      <a href={`/${[language, ...path.map(encodeURIComponent)].join("/")}${search}`}>{words.asOf.toNow}</a>
    </p>
  );
}
