import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { computedField, edgeOf } from "../projection/declare/catalog";
import { limits, type Limit } from "./limits";
import type { RowCounts } from "../schema/row.counts";
import { Scans, type Selected } from "./operation.scans";
import { Sizes, type Variables } from "./operation.sizes";
import { leaf, sum, type Weight } from "./operation.weight";
import { assumedListSize, introspectionListSizes, prices } from "./prices";

/** How much an operation asks for, for comparison with the limits. The limits left out here are checked on the document. */
export type Measures = Record<Exclude<Limit, "tokens" | "fragments" | "repeats" | "variables">, number> & {
  /** The part of the cost that pays for the rows that Postgres searches, not for the answer. */
  scanned: number;
};

/** Thrown when a limit is far exceeded: counting further would change nothing. */
class Enough extends Error {}

export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  rows: RowCounts,
): Measures {
  const sizes = new Sizes(operation, variables);
  return new Measuring(schema, document, sizes, new Scans(sizes, rows)).operation(operation);
}

class Measuring {
  private readonly counts = { depth: 0, aliases: 0, directives: 0, fields: 0 };
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The lengths of the lists in the answer of the aggregate that is measured now. */
  private lists: Readonly<Record<string, number>> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly sizes: Sizes,
    private readonly scans: Scans,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
      ),
    );
  }

  operation(operation: OperationDefinitionNode): Measures {
    const root = this.schema.getRootType(operation.operation);
    const measures = { ...this.counts, rootFields: 0, cost: 0, scanned: 0, pageProduct: 0 };
    this.counts.directives += operation.directives?.length ?? 0;
    if (!root) return measures;
    try {
      const selected = this.collect(root, [operation.selectionSet]);
      for (const fields of selected.values()) measures.rootFields += fields.size;
      const weight = this.weigh(root, selected, 1);
      return { ...measures, ...this.counts, ...weight, cost: Math.ceil(weight.cost) };
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
      return { ...measures, ...this.counts, cost: Infinity };
    }
  }

  /** The weight of the heaviest possible type, since each object of an answer has one type. */
  private weigh(type: GraphQLCompositeType, selected: Selected, depth: number, page?: number): Weight {
    const weights = [...selected].map(([condition, fields]) => ({
      condition,
      weight: sum([...fields.values()].map((nodes) => this.field(condition, nodes, depth, page))),
    }));
    if (isObjectType(type) || weights.length === 1) return sum(weights.map(({ weight }) => weight));
    const possible = this.schema.getPossibleTypes(type).map((object) => {
      return sum(weights.filter(({ condition }) => this.applies(condition, object)).map(({ weight }) => weight));
    });
    return {
      cost: Math.max(0, ...possible.map(({ cost }) => cost)),
      scanned: Math.max(0, ...possible.map(({ scanned }) => scanned)),
      pageProduct: Math.max(0, ...possible.map(({ pageProduct }) => pageProduct)),
    };
  }

  private applies(condition: GraphQLCompositeType, object: GraphQLObjectType): boolean {
    return isObjectType(condition) ? condition === object : this.schema.isSubType(condition, object);
  }

  private field(parent: GraphQLCompositeType, nodes: FieldNode[], depth: number, page?: number): Weight {
    this.counts.depth = Math.max(this.counts.depth, depth);
    const [node] = nodes as [FieldNode];
    const definition = this.definition(parent, node.name.value);
    const type = definition && getNamedType(definition.type);
    if (!definition || !isCompositeType(type)) return leaf(parent);
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const selected = this.collect(type, inner);
    const isEntry = parent === this.schema.getQueryType();
    if (isObjectType(type) && "pageInfo" in type.getFields()) {
      const scanned = this.scan(definition, node, selected) + this.scans.ofList(type, node, selected, isEntry);
      const size = this.sizes.page(node);
      const weight = this.weigh(type, selected, depth + 1, size);
      return {
        cost: scanned + prices.list + weight.cost,
        scanned: scanned + weight.scanned,
        pageProduct: size * Math.max(1, weight.pageProduct),
      };
    }
    const scanned = this.scan(definition, node, selected);
    const each = this.weigh(type, selected, depth + 1);
    const { items, price } = this.amount(parent, definition, node, page);
    return {
      cost: scanned + price + items * each.cost,
      scanned: scanned + items * each.scanned,
      pageProduct: each.pageProduct,
    };
  }

  /** The price that a field declares besides its answer; 0 if it declares none. It also sets the lengths of the lists below the field. */
  private scan(definition: GraphQLField<unknown, unknown>, node: FieldNode, selected: Selected): number {
    const { price, lengths } = this.scans.ofField(definition, node, selected);
    if (lengths) this.lists = lengths;
    return price;
  }

  /** How many values the field has for one parent, and what they cost themselves. */
  private amount(
    parent: GraphQLCompositeType,
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    page: number | undefined,
  ): { items: number; price: number } {
    const { name } = definition;
    const list = isListType(isNonNullType(definition.type) ? definition.type.ofType : definition.type);
    if (parent.name.startsWith("__") || name.startsWith("__")) return { items: this.introspected(name), price: 0 };
    if (page !== undefined) return { items: list ? page : 1, price: name === "nodes" ? page * prices.record : 0 };
    if (list) {
      const items = this.lengthOf(parent, definition, node);
      return { items, price: prices.list + items * prices.record };
    }
    const isRecord =
      name === "node" ||
      parent === this.schema.getQueryType() ||
      edgeOf(parent.name, name) ||
      computedField(parent.name, name);
    return { items: 1, price: isRecord ? prices.record : prices.value };
  }

  private lengthOf({ name }: GraphQLCompositeType, list: GraphQLField<unknown, unknown>, node: FieldNode): number {
    return this.lists[`${name}.${list.name}`] ?? this.sizes.ids(node, list) ?? assumedListSize;
  }

  private introspected(name: string): number {
    if (name === "types") return Object.keys(this.schema.getTypeMap()).length;
    return introspectionListSizes[name] ?? (name === "ofType" ? 0.5 : 1);
  }

  private definition(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return "getFields" in parent ? parent.getFields()[name] : undefined;
  }

  private collect(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Selected {
    const selected: Selected = new Map();
    const spread = new Set<string>();
    for (const set of sets) this.collectInto(selected, spread, type, set);
    return selected;
  }

  private collectInto(into: Selected, spread: Set<string>, type: GraphQLCompositeType, set: SelectionSetNode): void {
    for (const selection of set.selections) {
      this.counts.directives += selection.directives?.length ?? 0;
      if (++this.counts.fields > limits.fields) throw new Enough();
      if (!this.sizes.included(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        this.collectField(into, type, selection);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.once(spread, selection.name.value);
      if (fragment) this.collectInto(into, spread, this.condition(fragment) ?? type, fragment.selectionSet);
    }
  }

  private collectField(into: Selected, type: GraphQLCompositeType, node: FieldNode): void {
    if (node.alias) this.counts.aliases++;
    const fields = into.get(type) ?? new Map<string, FieldNode[]>();
    into.set(type, fields);
    const key = (node.alias ?? node.name).value;
    const same = fields.get(key);
    if (same) same.push(node);
    else fields.set(key, [node]);
  }

  private once(spread: Set<string>, name: string): FragmentDefinitionNode | undefined {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return this.fragments.get(name);
  }

  private condition({ typeCondition }: Pick<FragmentDefinitionNode, "typeCondition"> | { typeCondition?: undefined }) {
    const type = typeCondition && this.schema.getType(typeCondition.name.value);
    return isCompositeType(type) ? type : undefined;
  }
}
