import type { Statements } from "../projection/answer/reader";
import { inSteps, type RowCounts } from "../schema/row.counts";
import { recordKinds } from "../values/record-id";

/** The sizes of the tables from the statistics of Postgres: nothing is counted for them. */
const known = `
  select coalesce(json_object_agg(relname, greatest(reltuples, pg_stat_get_live_tuples(oid), 0)::float8), '{}')
  from pg_class where relname = any($1) and relkind = 'r' and relnamespace = 'public'::regnamespace`;

/** The counts that prices depend on. They are looked up when the server starts, and then once a day. */
export class KnownRowCounts implements RowCounts {
  edition = 0;
  private counts = new Map<string, number>();
  private day = "";

  constructor(private readonly statements: Statements) {}

  of(kind: string): number {
    return this.counts.get(kind) ?? inSteps(0);
  }

  /** If the database does not answer, the old counts stay, and the next call asks again. */
  async renew(now = new Date()): Promise<void> {
    const today = now.toISOString().slice(0, 10);
    if (today === this.day) return;
    this.day = today;
    try {
      const [found] = await this.statements.read({ text: known, values: [recordKinds()] }, "light");
      const counts = new Map(
        Object.entries(found as Record<string, number>).map(([kind, count]) => [kind, inSteps(count)]),
      );
      const same = [...counts].every(([kind, count]) => this.counts.get(kind) === count);
      this.counts = counts;
      if (!same) this.edition++;
    } catch {
      this.day = "";
    }
  }
}
