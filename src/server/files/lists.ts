import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import { listsIn } from "../../../web/shared/record.files";
import { columnsOf, selectionOf, type Column } from "./columns";

/** A list of the API that can be had as a file. */
export interface FileList {
  name: string;
  description: string;
  columns: readonly Column[];
  /** Those that narrow it down or order it. */
  args: readonly GraphQLArgument[];
  /** The document that reads its first page, and at which revision. */
  document: string;
  /** The document that reads a further page. */
  pages: string;
  /** Whether it can be read at a revision. */
  hasRevisions: boolean;
}

/** Set by the file itself. */
const paging = new Set(["first", "last", "after", "before"]);

/** Every connection that is an entry field and can be asked for without arguments. */
export function listsOf(schema: GraphQLSchema): ReadonlyMap<string, FileList> {
  return new Map(
    listsIn(schema)
      .flatMap((field) => listOf(field) ?? [])
      .map((list) => [list.name, list]),
  );
}

function listOf({ name, description, type, args }: GraphQLField<unknown, unknown>): FileList | null {
  const connection = getNamedType(type);
  if (!isObjectType(connection)) return null;
  const nodes = connection.getFields()["nodes"];
  const node = nodes && getNamedType(nodes.type);
  if (!isObjectType(node) && !isInterfaceType(node)) return null;
  const columns = columnsOf(node);
  const given = args.filter((each) => !paging.has(each.name));
  const hasRevisions = given.some((each) => each.name === "atRevision");
  const documents = documentsOf(name, args, given, selectionOf(columns));
  return { name, description: description ?? "", columns, args: given, hasRevisions, ...documents };
}

function documentsOf(
  name: string,
  all: readonly GraphQLArgument[],
  given: readonly GraphQLArgument[],
  selection: string,
): Pick<FileList, "document" | "pages"> {
  const args = [...given, ...all.filter((each) => ["first", "after"].includes(each.name))];
  const defined = args.map((each) => `$${each.name}: ${String(each.type)}`).join(", ");
  const passed = args.map((each) => `${each.name}: $${each.name}`).join(", ");
  const isPinned = given.some((each) => each.name === "atRevision");
  const revision = isPinned ? "revision(atRevision: $atRevision)" : "revision";
  const begin = `query File_${name}(${defined}) { list: ${name}(${passed}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } }`;
  return { document: `${begin} read: ${revision} { number hash } }`, pages: `${begin} }` };
}
