import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
} from "graphql";
import { operationOf } from "./one.operation";

/** What a citation needs to know of a record, under names that no example uses. */
export interface CitedRecord {
  citeKind: string;
  citeName?: string;
  /** Of a record that has a page. */
  citeSlug?: string;
  /** Of a commitment, in one sentence or a few: what came of it. */
  citeVerdict?: string;
  /** Of a source: where it was published, and by whom. */
  citeUrl?: string;
  citePublisher?: string | null;
  /** Of a quote whose source is not selected. */
  citeSource?: CitedRecord;
}

const source = "citeKind: __typename citeName: title citeUrl: url citePublisher: publisher";

/** What is selected of each kind of record that is cited. Its parts are on its page, and have no address of their own. */
const selections: Readonly<Record<string, string>> = {
  Commitment: "citeKind: __typename citeSlug: slug citeName: title citeVerdict: verdict",
  Meeting: "citeKind: __typename citeSlug: slug citeName: title",
  Actor: "citeKind: __typename citeSlug: slug citeName: title",
  Topic: "citeKind: __typename citeSlug: slug citeName: title",
  SourceArticle: source,
  Evidence: `citeKind: __typename citeSource: sourceArticle { ${source} }`,
};

/** The paths of the pages of a kind; of an actor, whatever its kind is called. */
const pages: Readonly<Record<string, string>> = { Commitment: "commitments", Meeting: "meetings" };

export const pagesOf = (kind: string): string => pages[kind] ?? "actors";

/** The kinds that a record of this type can have, among those that are cited. */
function kindsOf(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  return Object.keys(selections).filter((name) => {
    const kind = schema.getType(name);
    if (kind === type) return true;
    if (isObjectType(type)) return isInterfaceType(kind) && schema.isSubType(kind, type);
    return isAbstractType(type) && schema.getPossibleTypes(type).some((each) => isOf(schema, kind, each));
  });
}

const isOf = (schema: GraphQLSchema, kind: unknown, type: GraphQLCompositeType): boolean =>
  kind === type || (isInterfaceType(kind) && isObjectType(type) && schema.isSubType(kind, type));

export const isCited = (schema: GraphQLSchema, type: GraphQLCompositeType): boolean =>
  kindsOf(schema, type).some((kind) => kind !== "Evidence");

/** What has to be selected of a record so that it can be cited. */
export function citationFields(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  given: readonly SelectionNode[],
): readonly SelectionNode[] {
  const selectsSource = given.some((node) => node.kind === Kind.FIELD && node.name.value === "sourceArticle");
  const kinds = kindsOf(schema, type).filter((kind) => kind !== "Evidence" || !selectsSource);
  const text = kinds.map((kind) => `... on ${kind} { ${selections[kind] ?? ""} }`).join(" ");
  if (text === "") return [];
  return operationOf(parse(`{ ${text} }`, { noLocation: true })).selectionSet.selections;
}
