import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const dist = new URL("dist/", import.meta.url);
const { PORT = "4100", FOLLOWTHROUGH_URL = "http://localhost:4000/graphql" } = process.env;
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".map": "application/json" };

/** The files that were built, and no others; the page is told where the API is. */
const files = new Map();
for (const name of await readdir(dist)) files.set(`/${name}`, await readFile(new URL(name, dist), "utf8"));
const page = files.get("/index.html");
const address = new URL(FOLLOWTHROUGH_URL).href.replaceAll('"', "%22");
files.set(
  "/",
  page.replace(/(<meta name="followthrough" content=")[^"]*/, (_, start) => start + address),
);

const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://here").pathname;
  const file = files.get(path);
  if (file === undefined) return response.writeHead(404).end("There is nothing here.");
  response.writeHead(200, { "content-type": `${types[extname(path)] ?? "text/html"}; charset=utf-8` }).end(file);
});
server.listen(Number(PORT), "localhost", () => {
  console.log(`Dashboard: http://localhost:${server.address().port}/ (reads ${FOLLOWTHROUGH_URL})`);
});
