import { readFileSync } from "node:fs";
import { changeSet, insert, refusal } from "../support/change-set";
import { rows } from "../support/rows";
import { onDatabase } from "../support/database";
import { beforeTests } from "../support/before-tests";

/** Around the first and the last year, and around each year that divides by a hundred. */
const years =
  "(select each from generate_series(1798, 2201) each where each < 1805 or each > 2194 or each % 100 in (0, 1, 2, 3, 4, 99))";

/** What the functions say of these years, their months and their days, also of those that no calendar has. */
const answers = `
  select value, valid, case when valid then partial_earliest(value) end as earliest,
      case when valid then partial_latest(value) end as latest
    from (select each::text from ${years} year
      union all select format('%s-%s', each, lpad(month::text, 2, '0')) from ${years} year, generate_series(0, 13) month
      union all select format('%s-%s-%s', each, lpad(month::text, 2, '0'), lpad(day::text, 2, '0'))
        from ${years} year, generate_series(1, 12) month, generate_series(0, 32) day) form(value)
      cross join lateral (select is_partial_date(value) as valid offset 0) known`;

const migration = (way: "up" | "down"): string =>
  readFileSync(`migrations/0040_quarters_and_intervals/${way}.sql`, "utf8");

describe("the functions of partial dates, since there are quarters and intervals", () => {
  const database = onDatabase("empty");
  const owner = beforeTests(() => database.connectAsOwner());

  it("say of every other date what they said before, so that no index of them is made again", async () => {
    await owner.query(
      `begin; set local max_parallel_workers_per_gather = 0; ${migration("down")}; create temporary table earlier on commit drop as ${answers}`,
    );
    await owner.query(`${migration("up")}; create temporary table later on commit drop as ${answers}`);
    const { rows: differing } = await owner.query("table later except table earlier");
    const { rows: counts } = await owner.query(
      "select count(*)::integer as forms, count(*) filter (where valid)::integer as valid from earlier",
    );
    await owner.query("rollback");

    expect(differing).toEqual([]);
    expect(counts).toEqual([{ forms: 32 * (1 + 14 + 12 * 33), valid: 28 * (1 + 12) + 10_226 }]);
  });

  it("are immutable, as functions of indexes must stay", async () => {
    const { rows: volatilities } = await owner.query(
      `select proname as name, provolatile as volatility from pg_proc
        where proname like '%partial\\_%' or proname = 'last_day_of' order by 1`,
    );
    const names = ["is_partial_date", "last_day_of", "partial_earliest", "partial_latest", "partial_precision"];
    expect(volatilities).toEqual(names.map((name) => ({ name, volatility: "i" })));
  });

  it("are not put back while a record has, or once had, a date that they did not know", async () => {
    const add = (said: Record<string, unknown>) => insert(owner, "source_article", rows.source_article(said));
    await changeSet(owner, () => add({ published_on: "2016-Q2" }));
    await changeSet(owner, () => owner.query("update source_article set published_on = '2016'"));

    expect(await refusal(owner.query(migration("down")))).toBe(
      "history.source_article.published_on has quarters or intervals",
    );
  });
});
