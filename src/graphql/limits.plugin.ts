import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Context } from "./context";
import { limits as most, tooComplex } from "./limits";
import { measure, type Measures } from "./operation.measure";
import { countValues, decisiveKey, decisiveVariables, type Variables } from "./operation.sizes";

/** In this order: the first that is exceeded is named. */
const checked = ["fields", "directives", "rootFields", "aliases", "depth", "pageProduct", "cost"] as const;

/** Refuses what would cost too much before it costs anything, and tells in every answer what it cost. */
export function limits(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const measured = measuring(schema);
  return {
    async requestDidStart() {
      let cost: { requested: number; limit: number } | null = null;
      return {
        async didResolveOperation({ document, operation, request }) {
          if (!operation) return;
          const variables = request.variables ?? {};
          if (countValues(variables, most.variables) > most.variables) throw tooComplex("variables", null, null);
          const measures = measured(document, operation, variables);
          const exceeded = checked.find((name) => measures[name] > most[name]);
          const requested = Number.isFinite(measures.cost) ? measures.cost : null;
          if (exceeded) throw tooComplex(exceeded, exceeded === "fields" ? null : measures[exceeded], requested);
          cost = { requested: measures.cost, limit: most.cost };
        },
        async willSendResponse({ response: { body } }) {
          if (!cost || body.kind !== "single") return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

interface Known {
  variables: readonly string[];
  measures: Map<string, Measures>;
}

const mostShapes = 100;

type Measuring = (document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) => Measures;

/** Measures by operation (the parsed documents are kept by Apollo) and by what of the variables decides. */
export function measuring(schema: GraphQLSchema): Measuring {
  const operations = new WeakMap<OperationDefinitionNode, Known>();
  return (document, operation, variables) => {
    let known = operations.get(operation);
    if (!known) operations.set(operation, (known = { variables: decisiveVariables(document), measures: new Map() }));
    const key = decisiveKey(known.variables, variables);
    const found = known.measures.get(key);
    if (found) return found;
    const measures = measure(schema, document, operation, variables);
    if (known.measures.size >= mostShapes) known.measures.clear();
    known.measures.set(key, measures);
    return measures;
  };
}
