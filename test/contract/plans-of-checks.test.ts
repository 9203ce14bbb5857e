import { beforeTests } from "../support/before-tests";
import { onServer } from "../support/server";

const server = onServer("empty");
const owner = beforeTests(() => server.database.connectAsOwner());

/** Functions of Postgres whose source looks like this, without its spaces. */
async function functionsLike(condition: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'ledger'::regnamespace and ${condition} order by 1`,
  );
  return rows.map(({ name }) => name);
}

it("no rule that is checked for each row picks its row by the name of the table within a statement: no index would lead to the row", async () => {
  expect(await functionsLike("prorettype = 'trigger'::regtype and prosrc ~* 'where\\s+case\\s+tg_'")).toEqual([]);
});

it("what works on a list of records, and keeps a plan for few, makes a plan of its own for many", async () => {
  const kept = `'plan_cache_mode=force_generic_plan' = any(proconfig) and 'uuid[]'::regtype::oid = any(proargtypes)`;
  expect(await functionsLike(kept)).toContain("keep_latest_sources");
  // is_foreseen compares with each change once.
  expect(await functionsLike(`${kept} and prosrc !~ 'force_custom_plan'`)).toEqual(["is_foreseen"]);
});

it("what is told of many changes at once, and keeps a plan, joins them to nothing: a plan for few would walk through a table for each", async () => {
  const told = `prorettype = 'trigger'::regtype and 'plan_cache_mode=force_generic_plan' = any(proconfig)`;
  expect(await functionsLike(told)).toContain("note_contradicted");
  expect(
    await functionsLike(
      `${told} and prosrc ~* '(from|join)\\s+(noted|affected)\\s+\\w+\\s+join|join\\s+(noted|affected)'`,
    ),
  ).toEqual([]);
});
