import type { ReactElement } from "react";
import type { JurisdictionNameFragment } from "../graphql/graphql";

interface Props {
  jurisdiction: JurisdictionNameFragment & { parent: JurisdictionNameFragment | null };
}

/** The name of a part is in whatever language its country writes it, which nobody has said: no language is claimed for it. */
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
  kind === "SUBDIVISION" ? <span lang="">{name}</span> : <>{name}</>;
