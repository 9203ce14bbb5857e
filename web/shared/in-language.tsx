import type { ReactElement, ReactNode } from "react";
import { useSite } from "../frame/site.context";
import type { LanguageOfTextFragment } from "../graphql/graphql";

interface Props {
  /** What is known of the text; null if it is of no record. */
  of: LanguageOfTextFragment | null | undefined;
  children: ReactNode;
}

/** A text of the record: in which language it is, if that is not the language of the page, and whether its translation is to be trusted. */
export function InLanguage({ of, children }: Props): ReactElement {
  const { language: ofPage, words } = useSite();
  if (!of) return <>{children}</>;
  const { language, machine, outdated } = of;
  const notes = [machine && words.translation.machine, outdated && words.translation.outdated].filter(Boolean);
  return (
    <>
      {isIn(ofPage, language) ? children : <span lang={language ?? ""}>{children}</span>}
      {notes.length > 0 && <small className="translation"> ({notes.join(", ")})</small>}
    </>
  );
}

/** `fr-CA` is French. */
const isIn = (ofPage: string, language: string | null): boolean => language?.split("-")[0] === ofPage;
