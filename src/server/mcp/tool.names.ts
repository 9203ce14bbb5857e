import { nameIn } from "../metrics/operation.names";
import type { Example } from "../playground/playground.examples";

/** `TraceACommitment` is called `trace_a_commitment`. */
export const snakeCase = (name: string): string =>
  name.replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$2_").toLowerCase();

/** The operation of a tool, under a name by which operators tell it from what others ask. */
export const operationOfTool = (tool: string): string => `Tool_${tool}`;

export const proposing = "propose_records";

/** The names of the operations of all tools. A subscription is none. */
export const operationsOfTools = (examples: readonly Example[]): string[] => [
  ...examples.flatMap(({ query }) => nameIn({ query }) ?? []).map((name) => operationOfTool(snakeCase(name))),
  operationOfTool(proposing),
];
