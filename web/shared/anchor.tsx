import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";

/** The name of a place on the page: the id of what stands there, where it stands first. A name is given once. */
export function useAnchor(id: string | undefined): string | undefined {
  const { anchors } = useSite();
  if (id === undefined || anchors.has(id)) return undefined;
  anchors.add(id);
  return id;
}

/** The address of that place, for whoever wants to quote it. Seen when pointed at, or reached by keyboard. */
export function AnchorLink({ id }: { id: string | undefined }): ReactElement | null {
  const { words } = useSite();
  if (id === undefined) return null;
  return (
    <a className="anchor" href={`#${id}`} aria-label={words.anchor}>
      #
    </a>
  );
}
