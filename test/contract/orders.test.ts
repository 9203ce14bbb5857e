import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { List } from "../../src/projection/declare/list";
import { recordOf } from "../../src/projection/declare/record-type";
import { Scope } from "../../src/projection/declare/scope";
import { raw, render, sql } from "../../src/projection/declare/sql";
import { Arguments } from "../../src/projection/declare/arguments";
import "../../src/modules";
import { isTracked } from "../../src/values/record-id";
import { onDatabase } from "../support/database";
import { beforeTests } from "../support/before-tests";

const folder = join(__dirname, "../../src/modules");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".list.ts"));

/** By how well the words that were searched for fit: no index has that. */
const withoutIndex = ["RELEVANCE"];

/** Always listed of one record, which has few of them. */
const listedOfOne = [
  "Assessment by DATE",
  "DeadlineChange by ANNOUNCED_ON",
  "Measurement by PERIOD",
  "Milestone by POSITION",
  "Operation by POSITION",
  "Redaction by REVISION",
  "Target by DUE_ON",
];

const schemasOf = ({ to }: List): ("public" | "history")[] =>
  isTracked(recordOf(to()).kind) ? ["public", "history"] : ["public"];

/** Every order of every list that is one of a table; several lists have the same. */
async function ordersOfLists(): Promise<{ name: string; order: string; list: List }[]> {
  const exported = await Promise.all(
    files.map(async (file) => Object.values((await import(join(folder, file))) as Record<string, Partial<List>>)),
  );
  const lists = exported.flat().filter((each): each is List => each.orders !== undefined && each.to !== undefined);
  return lists
    .filter(({ source, items }) => !source && !items)
    .flatMap((list) => Object.keys(list.orders).map((order) => ({ name: list.name, order, list })))
    .filter(({ order }) => !withoutIndex.includes(order));
}

describe("a list", () => {
  const database = onDatabase("empty");
  const owner = beforeTests(() => database.connectAsOwner());

  beforeAll(async () => {
    await owner.query("set enable_sort = off; set enable_incremental_sort = off; set enable_seqscan = off");
    await owner.query("set enable_bitmapscan = off");
  });

  /** Whether Postgres has to sort the rows of a table, or of its twin, since no index has them in this order. */
  async function sorts({ list, order }: { list: List; order: string }, schema: "public" | "history"): Promise<boolean> {
    const scope = new Scope(null, raw("current_date"));
    const row = scope.row(list.to());
    const by = list.orders[order]?.by(row, new Arguments("list", 0, {}), scope) ?? sql``;
    const { text, parameters } = render(
      sql`select ${row.id} from ${scope.from(row)} order by ${by}, ${row.id} limit 20`,
    );
    // What depends on who asks, or when, has no index.
    if (parameters.length > 0) return false;
    const from = text.replace(/ from ("\w+")/, ` from ${schema}.$1`);
    const { rows } = await owner.query<{ "QUERY PLAN": string }>(`explain ${from}`);
    return rows.some((line) => /\bSort\b/.test(line["QUERY PLAN"]));
  }

  it("has an index for each of its orders, in the table and in its twin", async () => {
    const orders = await ordersOfLists();
    const faults = new Set<string>();
    for (const each of orders) {
      const of = `${each.name} by ${each.order}`;
      if (listedOfOne.includes(of)) continue;
      for (const schema of schemasOf(each.list))
        if (await sorts(each, schema)) faults.add(`${of}: the table in ${schema} has no index of that and the id`);
    }
    expect(orders.length).toBeGreaterThan(20);
    expect([...faults]).toEqual([]);
  });

  it("is named if it has none", async () => {
    await owner.query("begin; drop index meeting_title_order");
    const [byTitle] = (await ordersOfLists()).filter(({ name, order }) => name === "Meeting" && order === "TITLE");
    expect(byTitle && (await sorts(byTitle, "public"))).toBe(true);
    await owner.query("rollback");
  });
});
