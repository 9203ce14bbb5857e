import { snakeCase, uncapitalised } from "../../values/letter-case";
import { nameIn } from "../metrics/operation.names";
import type { Example } from "../playground/playground.examples";

/** The example `TraceACommitment` is the tool `trace_a_commitment`. */
export const toolNamed = (example: string): string => snakeCase(uncapitalised(example));

/** The operation of a tool, under a name by which operators tell it from what others ask. */
export const operationOfTool = (tool: string): string => `Tool_${tool}`;

export const proposing = "propose_records";

/** The names of the operations of all tools. A subscription is none. */
export const operationsOfTools = (examples: readonly Example[]): string[] => [
  ...examples.flatMap(({ query }) => nameIn({ query }) ?? []).map((name) => operationOfTool(toolNamed(name))),
  operationOfTool(proposing),
];
