import { getNamedType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from "graphql";

/** What a reader can take for more than the record says, by the type whose values say it. */
const cautions: Readonly<Record<string, string>> = {
  Commitment:
    "Asked is not promised. What is PROPOSED was asked for, or announced for others, and the record shows nobody who agreed: nobody can break it, and nobody can be late with it.",
  FulfilmentStatus:
    "NOT_RATED means that nobody has judged it. That nobody looked does not mean that nothing was done: NOT_STARTED means that somebody looked and found nothing.",
  Evidence:
    "A checked quote is not a checked fact. `verified` says that the words stand in their source; whether they are true, it does not say. Sources may contradict each other.",
};

/** The sentences that belong to an answer, by what is selected. */
export function cautionsFor(schema: GraphQLSchema, document: DocumentNode): string[] {
  const types = new TypeInfo(schema);
  const selected = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => void selected.add(getNamedType(types.getType())?.name ?? ""),
      InlineFragment: ({ typeCondition }) => void selected.add(typeCondition?.name.value ?? ""),
    }),
  );
  return Object.entries(cautions).flatMap(([type, sentence]) => (selected.has(type) ? [sentence] : []));
}
