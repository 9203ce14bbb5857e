import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { ExamplesMenu } from "./examples-menu";
import { examples } from "./settings";
import { ShareButton } from "./share-button";
import { queryInAddress } from "./shared-query";
import { headersArePersisted, storage, tabToOpen } from "./storage";
import { startWorker } from "./workers";

window.MonacoEnvironment = { getWorker: (_workerId, label) => startWorker(label) };

/** Subscriptions come over a WebSocket, which is opened when somebody runs one. */
const socketAddress = new URL(location.pathname, location.origin.replace(/^http/, "ws")).href;
const fetcher = createGraphiQLFetcher({
  url: location.pathname,
  wsClient: createClient({ url: socketAddress, lazy: true }),
});

/** GraphiQL shows the query of the tab that it opens, but not its variables, so it gets both. */
const shared = queryInAddress();
const { query, variables, headers } = shared ? { ...shared, headers: null } : tabToOpen(examples);

function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={examples}
      initialQuery={query ?? ""}
      initialVariables={variables ?? ""}
      initialHeaders={headers ?? ""}
      defaultEditorToolsVisibility={Boolean(shared?.variables) || examples.some((example) => example.variables)}
      shouldPersistHeaders={headersArePersisted()}
      showPersistHeadersSettings
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <LongLinesWrap />
        <SharedOperation />
        <ExamplesMenu />
        <h1 className="name">Followthrough</h1>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ShareButton />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}

/** Keeps the comments at the top of an example visible without scrolling. */
function LongLinesWrap() {
  const { queryEditor } = useGraphiQL(pick("queryEditor"));
  useEffect(() => queryEditor?.updateOptions({ wordWrap: "on" }), [queryEditor]);
  return null;
}

/** Selects the operation that a shared query names, if it has several. */
function SharedOperation() {
  const actions = useGraphiQLActions();
  const { queryEditor } = useGraphiQL(pick("queryEditor"));
  useEffect(() => {
    if (queryEditor && shared?.operationName) actions.setOperationName(shared.operationName);
  }, [queryEditor, actions]);
  return null;
}

const container = document.getElementById("playground");
if (container) createRoot(container).render(<Playground />);
