import { getNamedType, type GraphQLSchema } from "graphql";
import type { TypeModel } from "./type.model";

/** Types of one sort, under one heading of the index. */
export interface Group {
  title: string;
  types: readonly TypeModel[];
}

/** In the order in which a newcomer would look for them. */
export function groupsOf(schema: GraphQLSchema, types: readonly TypeModel[]): Group[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const payloads = new Set(mutations.map(({ type }) => getNamedType(type).name));
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);
  const titleOf = ({ name, kind, interfaces }: TypeModel): string => {
    if (kind === "interface" || kind === "union") return "Interfaces and unions";
    if (kind !== "object") return { enum: "Enums", input: "Inputs", scalar: "Scalars" }[kind];
    if (roots.has(name)) return "Entry points";
    if (payloads.has(name)) return "Payloads of mutations";
    if (/(Connection|Edge)$/.test(name)) return "Pages of lists";
    return interfaces.includes("Node") ? "Records" : "Values";
  };
  return titles
    .map((title) => ({ title, types: types.filter((type) => titleOf(type) === title) }))
    .filter((group) => group.types.length > 0);
}

const titles = [
  "Entry points",
  "Records",
  "Interfaces and unions",
  "Values",
  "Enums",
  "Scalars",
  "Inputs",
  "Payloads of mutations",
  "Pages of lists",
];
