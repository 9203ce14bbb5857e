import type { EntityManager } from "typeorm";
import { formatRecordId } from "../../values/record-id";
import type { Fault } from "../ledger/proof/proof.fault";
import { areRunsOf } from "../sources/quote.standing";

interface Quoted {
  id: string;
  version: number;
  revision: number;
  quote: string;
  locator: string | null;
  runs: Buffer;
}

const quotesAtATime = 5000;
const mostNamed = 20;

/**
 * Evidence whose stored runs are not those of its quote. Postgres compares runs with a fingerprint, but it cannot make runs from words.
 * So the runs are made again here, by the rule of each.
 */
export async function wrongQuoteRuns(manager: EntityManager): Promise<Fault[]> {
  const found: Fault[] = [];
  for (let after = ["00000000-0000-0000-0000-000000000000", 0] as [string, number]; found.length < mostNamed;) {
    const quotes = await quotesAfter(manager, after);
    const wrong = quotes.filter(({ quote, locator, runs }) => !areRunsOf(quote, locator, runs));
    found.push(...wrong.map(faultOf));
    const last = quotes.at(-1);
    if (!last || quotes.length < quotesAtATime) break;
    after = [last.id, last.version];
  }
  return found.slice(0, mostNamed);
}

/** All quotes except redacted ones, which have neither words nor runs. */
const quotesAfter = (manager: EntityManager, [id, version]: [string, number]): Promise<Quoted[]> =>
  manager.query(
    `select id, version, revision::float8 as revision, quote, locator, quote_runs as runs from (
       select id, version, revision, quote, locator, quote_runs from evidence where (id, version) > ($1, $2)
       union all select id, version, revision, quote, locator, quote_runs from history.evidence where (id, version) > ($1, $2)) as quotes
     where not (quote = '[redacted]' and length(quote_runs) = 0) order by id, version limit $3`,
    [id, version, quotesAtATime],
  );

const faultOf = ({ id, version, revision }: Quoted): Fault => ({
  revision,
  what: `the runs of version ${version} of ${formatRecordId({ kind: "evidence", uuid: id })} are not those of its quote`,
});
