// Mercurius over DataLoaders, with graphql-jit: a document is compiled when it comes for the second time.
import fastify from "fastify";
import mercurius from "mercurius";
import { contextOfRequest, resolvers, typeDefs } from "./record.mjs";

const app = fastify();
app.get("/", () => "listening");
app.register(mercurius, { schema: typeDefs, resolvers, context: contextOfRequest, jit: 1 });
app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
