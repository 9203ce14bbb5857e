import type { ReactElement, ReactNode } from "react";
import { useSite } from "../frame/site.context";

/** A word of ours, with the way to what it means. */
export function MethodLink({ term, children }: { term: string; children: ReactNode }): ReactElement {
  const { language } = useSite();
  return (
    <a className="term" href={`/${language}/method#${term}`}>
      {children}
    </a>
  );
}
