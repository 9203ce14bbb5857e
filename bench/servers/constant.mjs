// A constant: Fastify sends back the first body that it was sent, whatever is asked afterwards.
import { createRequire } from "node:module";

const { default: fastify } = createRequire(import.meta.url)("../../node_modules/fastify");
const app = fastify();
let kept = "{}";
app.get("/", () => "listening");
app.put("/graphql", { bodyLimit: 10_000_000 }, (request) => (kept = JSON.stringify(request.body)));
app.post("/graphql", (_request, reply) => reply.type("application/json; charset=utf-8").send(kept));
app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
