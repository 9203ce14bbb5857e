import type { ReactElement } from "react";
import type { ReadAtFragment } from "../graphql/graphql";
import { useSite } from "./site.context";

/** What the page stands on: the revision that it was read at, and the hash that proves it. */
export function SiteFooter({ read }: { read: ReadAtFragment | null }): ReactElement {
  const { words, day } = useSite();
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
      <p>
        {words.footer.built} <a href="/graphql">GraphQL</a>
      </p>
    </footer>
  );
}
