import type { ReactElement } from "react";
import { Main } from "../frame/main";
import { useSite } from "../frame/site.context";
import { AsOf, type Stop } from "./as-of";
import { Earlier } from "./earlier";
import { InLanguage, type KnownText } from "./in-language";

interface Props {
  title: string;
  of: KnownText | null;
  stops: readonly Stop[];
  read: number;
}

/** The notice for a record that exists now, and did not exist at the revision of the page. */
export function NotYet({ title, of, stops, read }: Props): ReactElement {
  const { words } = useSite();
  return (
    <Main className="not-yet">
      <Earlier read={read} />
      <h1>
        <InLanguage of={of}>{title}</InLanguage>
      </h1>
      <p className="note">{words.asOf.notYet}</p>
      <AsOf stops={stops} read={read} />
    </Main>
  );
}
