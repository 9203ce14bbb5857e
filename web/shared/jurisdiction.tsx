import type { ReactElement } from "react";
import type { JurisdictionNameFragment } from "../graphql/graphql";

interface Props {
  jurisdiction: JurisdictionNameFragment & { parent: JurisdictionNameFragment | null };
}

/** The name of a part is in a language of its country, and nothing says in which: so the page marks it with no language. */
export function JurisdictionText({ jurisdiction }: Props): ReactElement {
  const { parent } = jurisdiction;
  return (
    <>
      <Name of={jurisdiction} />
      {parent && (
        <>
          {" ("}
          <Name of={parent} />)
        </>
      )}
    </>
  );
}

const Name = ({ of: { kind, name } }: { of: JurisdictionNameFragment }): ReactElement =>
  kind === "SUBDIVISION" ? (
    <span lang="" dir="auto">
      {name}
    </span>
  ) : (
    <>{name}</>
  );
