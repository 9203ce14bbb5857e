import type { ReactElement } from "react";
import type { ReadAtFragment } from "../graphql/graphql";
import type { Asked } from "./api";
import { addressOf, useSite } from "./site.context";

/** The revision at which the page was read, and the hash that proves it. */
export function SiteFooter({ read, asked }: { read: ReadAtFragment | null; asked: readonly Asked[] }): ReactElement {
  const { words, day, language, path, origin } = useSite();
  return (
    <footer className="colophon">
      <p>{words.footer.stands}</p>
      {read && (
        <p className="proof">
          {words.footer.revision(read.number)} · <time dateTime={read.appliedAt}>{day(read.appliedAt)}</time>
          {read.hash !== null && (
            <>
              {" · "}
              {words.footer.hash} <code>{read.hash}</code>
            </>
          )}
        </p>
      )}
      <License />
      <p className="links">
        <a href={addressOf({ language, revision: null }, "method")}>{words.method.title}</a>
        {" · "}
        <a href={`${addressOf({ language, revision: null }, "method")}#corrections`}>
          {words.method.corrections.title}
        </a>
        {" · "}
        <a href={addressOf({ language, revision: null }, "reference")}>{words.nav.developers}</a>
      </p>
      {read && (
        <p className="permanent">
          <a
            href={`${origin ?? ""}${addressOf({ language, revision: read.number }, path.map(encodeURIComponent).join("/"))}`}
          >
            {words.footer.permanent}
          </a>
        </p>
      )}
      {asked.length > 0 && <AskedQueries asked={asked} />}
    </footer>
  );
}

/** The licence of the data, if the operator states one. */
function License(): ReactElement | null {
  const { words, owner } = useSite();
  if (!owner.license) return null;
  const { name, url } = owner.license;
  return (
    <p className="license">
      {words.footer.license}{" "}
      <a rel="license" href={url}>
        {name}
      </a>
      . {words.footer.notOurs}
    </p>
  );
}

/** The queries that the page has sent to the API. */
function AskedQueries({ asked }: { asked: readonly Asked[] }): ReactElement {
  const { words } = useSite();
  return (
    <details className="asked">
      <summary>{words.footer.asked}</summary>
      <p>
        {words.footer.built} <a href="/graphql">GraphQL</a>
      </p>
      {asked.map(({ document, variables }, place) => (
        <pre key={place} tabIndex={0}>
          {document.trim()}
          {"\n\n"}
          {JSON.stringify(variables, null, 2)}
        </pre>
      ))}
    </details>
  );
}
