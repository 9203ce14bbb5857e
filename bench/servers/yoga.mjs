// GraphQL Yoga over DataLoaders. RESPONSE_CACHE=on: with its response cache, as it comes: of 1,000 answers in memory, for as long as no
// mutation of this process touches what is in them. Nothing here mutates, and what others write it would not see.
import { createServer } from "node:http";
import { useResponseCache } from "@graphql-yoga/plugin-response-cache";
import { createSchema, createYoga } from "graphql-yoga";
import { contextOfRequest, resolvers, typeDefs } from "./record.mjs";

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  context: contextOfRequest,
  graphiql: false,
  landingPage: false,
  logging: false,
  cors: false,
  plugins: process.env.RESPONSE_CACHE ? [useResponseCache({ session: () => null })] : [],
});
createServer(yoga).listen(Number(process.env.PORT), "127.0.0.1");
