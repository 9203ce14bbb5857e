import type { GraphQLSchema } from "graphql";
import { badInput, unauthenticated } from "../../values/errors";
import { refuseUnknown } from "./arguments";
import { proposable, proposalSchema, unsignedSchema } from "./propose.schema";
import { sendingProposals } from "./sending.proposals";
import type { Arguments, Tool } from "./tool";
import { operationOfTool, proposing } from "./tool.names";

const name = proposing;

const what =
  "Proposes records for review, all or none: sources with their text, actors, meetings, promises and requests, what followed, and the quotes on which each rests. " +
  "Every statement needs a quote that stands word for word in its source; a quote that does not is refused, and the answer names its field and the nearest passage. " +
  "An operation gives its record a local name with `as`, and later ones refer to it as `$name`. Try it with `dryRun: true` first: then nothing is stored. " +
  "A contributor's proposal waits until somebody else has reviewed it. With the token of a reviewer it is applied at once.";

const needsToken =
  "It needs a token, which whoever runs this record gives to contributors (docs/contribute.md): " +
  "the client sends it as the header `Authorization: Bearer ft_..` with every request.";

/** Those with a token see all that it takes; for others that would be four times as much as all other tools. */
export function proposeTool(schema: GraphQLSchema): { forSigned: Tool; forOthers: Tool } {
  const operations = proposable(schema);
  const inputSchema = proposalSchema(schema);
  const { outputSchema, propose } = sendingProposals(schema, operationOfTool(name));
  const tool = (description: string, input: object): Tool => ({
    listed: {
      name,
      title: "Propose records",
      description,
      inputSchema: input as Tool["listed"]["inputSchema"],
      outputSchema: outputSchema,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    },
    async call(given, caller) {
      if (!caller.hasToken) throw unauthenticated(`${name} changes the record. ${needsToken}`);
      refuseUnknown(name, given, inputSchema);
      refuseOthers(given, operations);
      return propose(given, caller);
    },
  });
  return {
    forSigned: tool(what, inputSchema),
    forOthers: tool(`${what} ${needsToken} With one, this list says what an operation takes.`, unsignedSchema),
  };
}

/** What is not well-formed in another way, the API refuses. */
function refuseOthers({ operations }: Arguments, known: ReadonlySet<string>): void {
  if (!Array.isArray(operations)) return;
  for (const [position, operation] of operations.entries()) {
    const keys = operation !== null && typeof operation === "object" ? Object.keys(operation as object) : [];
    const other = keys.find((key) => !known.has(key));
    if (other !== undefined)
      throw badInput(`operations.${position}.${other}`, `this tool only adds; there are ${[...known].join(", ")}`);
  }
}
