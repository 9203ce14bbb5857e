import { ApolloServer } from "@apollo/server";
import { buildSchema, type GraphQLObjectType } from "graphql";
import type { RequestContext } from "../../../src/modules/accounts/request.context";
import { projectedAnswer } from "../../../src/graphql/projected-answer.plugin";

/** A service whose one field goes wrong the first time it is asked, and well the second time. */
function serviceWith(fault: Error): { ask: () => Promise<unknown>; logged: unknown[] } {
  const schema = buildSchema("type Query { promise: String }");
  const { promise } = (schema.getQueryType() as GraphQLObjectType).getFields();
  let asked = 0;
  if (promise)
    promise.resolve = () => {
      if (asked++ === 0) throw fault;
      return "kept";
    };
  const logged: unknown[] = [];
  const log = {
    unexpected: (error: unknown) => logged.push(error),
    unavailable: () => undefined,
    told: () => undefined,
  };
  const apollo = new ApolloServer<RequestContext>({ schema, plugins: [projectedAnswer(log)] });
  const contextValue = { reader: { failed: null } } as unknown as RequestContext;
  return {
    logged,
    async ask() {
      const { body } = await apollo.executeOperation({ query: "{ promise }" }, { contextValue });
      return body.kind === "single" ? body.singleResult : body;
    },
  };
}

it("a bug that only the quick way to an answer has is logged, although the other way answers", async () => {
  const bug = new TypeError("what was projected is not what was asked for");
  const { ask, logged } = serviceWith(bug);

  expect(await ask()).toEqual({ data: { promise: "kept" } });
  expect(logged).toEqual([bug]);
});

it("a database that is away is no bug", async () => {
  const { ask, logged } = serviceWith(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));

  expect(await ask()).toEqual({ data: { promise: "kept" } });
  expect(logged).toEqual([]);
});
