import type { ReactElement } from "react";
import { Main } from "../frame/main";
import { useSite } from "../frame/site.context";
import { AsOf, type Stop } from "./as-of";
import { Earlier } from "./earlier";

/** The notice for a record that exists now, and did not exist at the revision of the page. */
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
