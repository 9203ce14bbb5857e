import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";

/** Says how many more there are than the page shows; nothing if it shows all. */
export function More({ shown, of }: { shown: number; of: number }): ReactElement | null {
  const { words } = useSite();
  return of > shown ? <p className="note">{words.commitment.andMore(of - shown)}</p> : null;
}
