// The least one can do: node:http, one hand-written prepared statement, its JSON passed on as text; a constant where nothing is read.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";

const text = (name) => readFileSync(new URL(`../queries/${name}.sql`, import.meta.url), "utf8");
const statements = { trace: text("trace"), list: text("list"), small: text("small") };
const fields = { trace: "commitment", list: "commitments", small: "commitment" };
// As in reads.mjs: left to itself Postgres plans the list anew each time, which takes more than twice as long in all.
const pool = new pg.Pool({
  connectionString: process.env.APP_URL,
  max: 10,
  options: "-c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan",
});

createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk) => (body += chunk));
  request.on("end", async () => {
    if (!body) return response.end("listening");
    const { query, variables } = JSON.parse(body);
    const name = query.slice(2, -2);
    if (name === "typename") return send(response, '{"data":{"__typename":"Query"}}');
    const { rows } = await pool.query({
      name,
      text: statements[name],
      values: [variables.day ?? variables.slug],
      rowMode: "array",
    });
    send(response, `{"data":{"${fields[name]}":${rows[0]?.[0] ?? null}}}`);
  });
}).listen(Number(process.env.PORT), "127.0.0.1");

function send(response, answer) {
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(answer),
  });
  response.end(answer);
}
