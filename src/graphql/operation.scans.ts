import type { FieldNode, GraphQLCompositeType, GraphQLField, GraphQLObjectType } from "graphql";
import { pricesOf, recordsListedBy, type PricedField } from "../schema/price";
import { allRows, type RowCounts } from "../schema/row.counts";
import { prices } from "./prices";
import { conditionsNamed, type Sizes } from "./operation.sizes";

/** The selected fields of one type condition, by response key. Fields that graphql-js would merge are merged. */
export type Selected = Map<GraphQLCompositeType, Map<string, FieldNode[]>>;

/** The price of the rows that Postgres searches for an answer, in points. It depends on the arguments and on the size of the tables. */
export class Scans {
  constructor(
    private readonly sizes: Sizes,
    private readonly rows: RowCounts,
  ) {}

  /** The price that a field declares, and the lengths of the lists in its answer if it declares them. */
  ofField(
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    selected: Selected,
  ): { price: number; lengths?: Readonly<Record<string, number>> } {
    const { price, lengths } = pricesOf(definition);
    const asked = this.asked(node, selected);
    const scanned = price ? (price(asked) + this.ofConditions(node)) * this.times(node) : 0;
    return { price: scanned, ...(lengths && { lengths: lengths(asked) }) };
  }

  /** The price of a list: its conditions, its searches and its count. A list of one record is assumed to be short. */
  ofList(type: GraphQLObjectType, node: FieldNode, selected: Selected, whole: boolean): number {
    const kind = recordsListedBy(type.name);
    const rows = kind ? this.rows.of(kind) : allRows(this.rows);
    const conditions = this.conditions(node);
    const named = (condition: string): number => this.named(condition, node);
    const counted = has(selected, "totalCount");
    const copies = named("nearCopiesElsewhere") * rows * prices.copiesPerRow;
    const search = Math.min(prices.search + rows * prices.searchPerRow, prices.mostForSearch);
    const filter = whole && conditions.length > 0 ? rows * prices.filterPerRow + this.ofConditions(node) : 0;
    const count = whole ? rows * prices.countPerRow : prices.countOfOne + rows * prices.countOfOnePerRow;
    return (
      (filter + named("search") * search + (counted ? copies + count : Math.min(copies, prices.mostForSearch))) *
      this.times(node)
    );
  }

  /** The price of conditions on other records, wherever they stand. */
  private ofConditions(node: FieldNode): number {
    return Object.entries(prices.conditionsPerRow)
      .filter(([, { isKept }]) => !isKept || this.isEarlier(node))
      .reduce((sum, [condition, { of, points }]) => sum + this.named(condition, node) * this.rows.of(of) * points, 0);
  }

  /** How often an argument gives a condition. */
  private named(condition: string, node: FieldNode): number {
    return this.conditions(node).reduce((sum, name) => {
      return sum + (name === condition ? 1 : conditionsNamed(condition, this.sizes.argument(node, name)));
    }, 0);
  }

  private conditions(node: FieldNode): readonly string[] {
    return this.sizes.arguments(node).filter((name) => !besideConditions.has(name));
  }

  /** The factor for an earlier revision. */
  private times(node: FieldNode): number {
    return this.isEarlier(node) ? prices.asOf : 1;
  }

  private isEarlier(node: FieldNode): boolean {
    return this.sizes.arguments(node).some((name) => name === "asOf" || name === "atRevision");
  }

  private asked(node: FieldNode, selected: Selected): PricedField {
    const given = new Set(this.sizes.arguments(node));
    const value = (name: string): unknown => this.sizes.argument(node, name);
    return {
      has: (name) => given.has(name),
      values: (name) => [value(name) ?? []].flat(),
      number: (name, otherwise) => (typeof value(name) === "number" ? Math.max(0, Number(value(name))) : otherwise),
      selects: (field) => has(selected, field),
      rows: (kind) => this.rows.of(kind),
    };
  }
}

/** Arguments of a list that are no conditions. */
const besideConditions = new Set(["first", "last", "after", "before", "orderBy", "asOf", "atRevision"]);

const has = (selected: Selected, field: string): boolean =>
  [...selected.values()].some((fields) => [...fields.values()].some(([node]) => node?.name.value === field));
