import { pick, ToolbarButton, useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { addressFor } from "./shared-query";

const invitation = "Copy a link to this query";
const shownForMs = 4000;

/** Puts the address of the query into the address bar, and into the clipboard if the browser allows it. */
export function ShareButton(): React.JSX.Element {
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick("queryEditor", "variableEditor", "operationName"),
  );
  const [outcome, setOutcome] = useState<string | null>(null);

  function tell(what: string) {
    setOutcome(what);
    setTimeout(() => setOutcome(null), shownForMs);
  }

  async function share() {
    const query = queryEditor?.getValue() ?? "";
    const address = addressFor({ query, variables: variableEditor?.getValue(), operationName });
    if (address === null) {
      tell("This query is too long for a link: send it as a text.");
      return;
    }
    history.replaceState(null, "", address);
    tell((await copied(address)) ? "The link is copied." : "The link is in the address bar.");
  }

  return (
    <>
      <ToolbarButton label={invitation} onClick={() => void share()}>
        <LinkIcon />
      </ToolbarButton>
      <span className="share-outcome" role="status">
        {outcome}
      </span>
    </>
  );
}

/** Browsers allow it on HTTPS and on localhost only. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function LinkIcon(): React.JSX.Element {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2" />
      <path d="M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2" />
    </svg>
  );
}
