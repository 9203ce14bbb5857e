import { pick, useGraphiQL } from "@graphiql/react";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { ExamplesMenu } from "./examples-menu";
import { examples } from "./settings";
import { headersArePersisted, storage, tabToOpen } from "./storage";
import { startWorker } from "./workers";

window.MonacoEnvironment = { getWorker: (_workerId, label) => startWorker(label) };

const fetcher = createGraphiQLFetcher({ url: location.pathname });

/** GraphiQL would show the query of the tab it opens, but not its variables, so it is told both. */
const { query, variables, headers } = tabToOpen(examples);

function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={examples}
      initialQuery={query ?? ""}
      initialVariables={variables ?? ""}
      initialHeaders={headers ?? ""}
      defaultEditorToolsVisibility={examples.some((example) => example.variables)}
      shouldPersistHeaders={headersArePersisted()}
      showPersistHeadersSettings
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <LongLinesWrap />
        <ExamplesMenu />
        <h1 className="name">Followthrough</h1>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

/** The comments at the head of an example are to be read without scrolling. */
function LongLinesWrap() {
  const { queryEditor } = useGraphiQL(pick("queryEditor"));
  useEffect(() => queryEditor?.updateOptions({ wordWrap: "on" }), [queryEditor]);
  return null;
}

const container = document.getElementById("playground");
if (container) createRoot(container).render(<Playground />);
