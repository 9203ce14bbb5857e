import type { ReactElement, ReactNode } from "react";
import { useSite } from "../frame/site.context";

/** A term of this site, as a link to its explanation. */
export function MethodLink({ term, children }: { term: string; children: ReactNode }): ReactElement {
  const { language } = useSite();
  return (
    <a className="term" href={`/${language}/method#${term}`}>
      {children}
    </a>
  );
}
