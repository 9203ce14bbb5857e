import type { ReactElement } from "react";
import { Main } from "../frame/main";
import { useSite } from "../frame/site.context";
import { AsOf, type Stop } from "./as-of";
import { Earlier } from "./earlier";

/** What is on record now, and was not at the revision that is read. */
export function NotYet({ title, stops, read }: { title: string; stops: readonly Stop[]; read: number }): ReactElement {
  const { words } = useSite();
  return (
    <Main className="not-yet">
      <Earlier read={read} />
      <h1>{title}</h1>
      <p className="note">{words.asOf.notYet}</p>
      <AsOf stops={stops} read={read} />
    </Main>
  );
}
