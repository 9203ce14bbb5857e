import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
} from "graphql";

/** What an answer has under one name. */
export interface SelectedField {
  /** The name in the answer. */
  key: string;
  type: GraphQLOutputType;
  /** False if only some kinds of record have it, or if the client decides it. */
  always: boolean;
  /** What is selected of it: in several places, each with the type that it is selected of. */
  within: Selected[];
}

export interface Selected {
  type: GraphQLCompositeType;
  selections: readonly SelectionNode[];
}

/** The fields of an answer in the order of the document. Fragments are resolved, and what has the same name is one field. */
export function selectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  selected: readonly Selected[],
): SelectedField[] {
  const fields = new Map<string, SelectedField>();
  const add = (node: FieldNode, of: GraphQLCompositeType, always: boolean): void => {
    const key = node.alias?.value ?? node.name.value;
    const field = fields.get(key) ?? { key, type: typeOf(node, of), always: false, within: [] };
    field.always ||= always && (node.directives ?? []).length === 0;
    const type = getNamedType(field.type);
    if (node.selectionSet && isCompositeType(type))
      field.within.push({ type, selections: node.selectionSet.selections });
    fields.set(key, field);
  };
  const walk = ({ type, selections }: Selected, always: boolean): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) add(node, type, always);
      else {
        const inside = fragmentOf(schema, document, node, type);
        const covers = inside.type === type || (!isAbstractType(type) && isAbstractType(inside.type));
        walk(inside, always && covers && (node.directives ?? []).length === 0);
      }
    }
  };
  for (const each of selected) walk(each, true);
  return [...fields.values()];
}

function typeOf({ name }: FieldNode, of: GraphQLCompositeType): GraphQLOutputType {
  if (name.value === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type;
  const field = isUnionType(of) ? undefined : of.getFields()[name.value];
  if (!field) throw new Error(`${of.name} has no field ${name.value}`);
  return field.type;
}

function fragmentOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  node: Exclude<SelectionNode, FieldNode>,
  of: GraphQLCompositeType,
): Selected {
  const fragment =
    node.kind === Kind.INLINE_FRAGMENT
      ? node
      : definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value);
  if (!fragment || !("selectionSet" in fragment) || !("typeCondition" in fragment))
    throw new Error("a worked example has no such fragment");
  const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : of;
  if (!isCompositeType(type)) throw new Error("a fragment is of no known type");
  return { type, selections: fragment.selectionSet.selections };
}
