import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { PageInfoFieldsFragment } from "../graphql/graphql";

/** Links to the previous and the next page of a list. They keep the other parameters of the address. */
export function Pager({ pageInfo }: { pageInfo: PageInfoFieldsFragment }): ReactElement | null {
  const { words } = useSite();
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  if (!hasPreviousPage && !hasNextPage) return null;
  return (
    <nav className="pager" aria-label={words.list.pages}>
      {hasPreviousPage && <PageLink rel="prev" name="before" cursor={startCursor} text={words.list.previous} />}
      {hasNextPage && <PageLink rel="next" name="after" cursor={endCursor} text={words.list.next} />}
    </nav>
  );
}

interface LinkProps {
  rel: "prev" | "next";
  name: "before" | "after";
  cursor: string | null;
  text: string;
}

function PageLink({ rel, name, cursor, text }: LinkProps): ReactElement {
  const { path, query, language } = useSite();
  const other = new URLSearchParams(query);
  other.delete("before");
  other.delete("after");
  other.set(name, cursor ?? "");
  return (
    <a rel={rel} href={`/${[language, ...path.map(encodeURIComponent)].join("/")}?${other.toString()}`}>
      {text}
    </a>
  );
}
