import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";

/** The name of a place on the page: the id of the record there. If the record is there twice, only the first place has the name. */
export function useAnchor(id: string | undefined): string | undefined {
  const { anchors } = useSite();
  if (id === undefined || anchors.has(id)) return undefined;
  anchors.add(id);
  return id;
}

/** The address of that place, for readers who want to quote it. It is visible under the pointer, or when the keyboard reaches it. */
export function AnchorLink({ id }: { id: string | undefined }): ReactElement | null {
  const { words } = useSite();
  if (id === undefined) return null;
  return (
    <a className="anchor" href={`#${id}`} aria-label={words.anchor}>
      #
    </a>
  );
}
