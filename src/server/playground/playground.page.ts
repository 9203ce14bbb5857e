import { type Assets, addressOf } from "../assets/asset.cache";
import type { Example } from "./playground.examples";

/** The content security policy: everything from this server. Monaco writes style elements, and its fonts are data URLs. */
export const playgroundPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The settings that the server passes to the script. `client/settings.ts` reads them. */
export interface PlaygroundSettings {
  examples: readonly Example[];
  workers: { editor: string; graphql: string; json: string };
}

const description =
  "What governments and tech companies promise each other, with the proof and what came of it. Ask it in GraphQL.";

/** Addresses are relative, so that the page also works below a path of a reverse proxy. */
export function playgroundPage(assets: Assets, examples: readonly Example[], endpoint: string): string {
  const address = (entry: string) => `playground/${addressOf(assets, entry)}`;
  const settings: PlaygroundSettings = {
    examples,
    workers: {
      editor: address("worker-editor"),
      graphql: address("worker-graphql"),
      json: address("worker-json"),
    },
  };

  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Followthrough</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${address("favicon")}">
<link rel="stylesheet" href="${address("style")}">
<script type="application/json" id="settings">${scriptSafe(settings)}</script>
<script type="module" src="${address("page")}"></script>
</head>
<body>
<div id="playground"></div>
<noscript>${withoutScript(endpoint)}</noscript>
</body>
</html>
`;
}

function withoutScript(endpoint: string): string {
  const body = JSON.stringify({ query: "{ __schema { queryType { fields { name description } } } }" });
  return `
<h1>Followthrough</h1>
<p>${description}</p>
<p>This page needs JavaScript. The API does not:</p>
<pre>${escapeHtml(`curl ${endpoint} -H 'content-type: application/json' \\\n  -d '${body}'`)}</pre>
`;
}

/** In a script element only "<" can end the element too early. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
