import { Fragment, type ReactElement, type ReactNode } from "react";
import { useSite } from "../frame/site.context";
import { attributesOf } from "../language/text.language";

/** The language of a text of the record, and whether it is a translation. */
export interface KnownText {
  /** A BCP 47 tag; null if nobody has said. */
  language: string | null;
  machine?: boolean;
  outdated?: boolean;
}

interface Props {
  /** The language of the text; null if the text is not part of a record. */
  of: KnownText | null | undefined;
  children: ReactNode;
}

/** A text of the record: in which language it is, if that is not the language of the page, and whether its translation is to be trusted. */
export function InLanguage({ of, children }: Props): ReactElement {
  const { words } = useSite();
  if (!of) return <>{children}</>;
  const notes = [of.machine && words.translation.machine, of.outdated && words.translation.outdated].filter(Boolean);
  return (
    <>
      <Words language={of.language}>{children}</Words>
      {notes.length > 0 && <small className="translation"> ({notes.join(", ")})</small>}
    </>
  );
}

/** Words in a language; null if nobody has said in which. */
export function Words({ language, children }: { language: string | null; children: ReactNode }): ReactElement {
  const attributes = attributesOf(language, useSite().language);
  return attributes ? <span {...attributes}>{children}</span> : <>{children}</>;
}

/** The attributes of an element whose words are in a language, if it is not that of the page. */
export const useLanguageOf = (language: string | null): { lang?: string; dir?: string } =>
  attributesOf(language, useSite().language) ?? {};

/** Stands in a sentence of ours for a text of the record. */
export const place = "\uFFFC";

/** A sentence of ours with texts of the record in the places for them, in this order. */
export function Sentence({ text, parts }: { text: string; parts: readonly ReactNode[] }): ReactElement {
  return (
    <>
      {text.split(place).map((piece, nth) => (
        <Fragment key={nth}>
          {nth > 0 && parts[nth - 1]}
          {piece}
        </Fragment>
      ))}
    </>
  );
}

/** Texts of the record, each once, one after the other. */
export function Listed({ children }: { children: readonly ReactElement[] }): ReactElement {
  return (
    <>
      {children.map((each, nth) => (
        <Fragment key={nth}>
          {nth > 0 && ", "}
          {each}
        </Fragment>
      ))}
    </>
  );
}
