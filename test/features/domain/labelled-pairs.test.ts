import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onEmptyRecord } from "../../support/empty-record";
import { labelledPairs } from "../../support/labelled.pairs";
import type { TestServer } from "../../support/server";

let server: TestServer;
onEmptyRecord(async (made) => {
  server = made.server;
});

interface Scored {
  same: boolean;
  score: number;
}

async function scored(): Promise<Scored[]> {
  const client = await server.database.connect();
  const { rows } = await client.query<Scored>(
    `select same, case when relation is null then 0 else name_score(relation, name_likeness(a, b), name_nature(kind)) end as score
       from (select *, name_relation(a, b) as relation
               from (select *, name_keys(one, '{}', kind) as a, name_keys(other, '{}', kind) as b
                       from jsonb_to_recordset($1) as pair(kind text, one text, other text, same boolean)) as keyed) as related`,
    [JSON.stringify(labelledPairs)],
  );
  return rows;
}

/** A line of the table in docs/identity.md. */
function lineOf(pairs: readonly Scored[], from: number): string {
  const found = pairs.filter(({ score }) => score >= from);
  const right = found.filter(({ same }) => same).length;
  const all = pairs.filter(({ same }) => same).length;
  const part = (of: number): string => (right / of).toFixed(2);
  return `| ${from.toFixed(2)} | ${right} | ${found.length - right} | ${all - right} | ${part(found.length)} | ${part(all)} |`;
}

describe("the score of two names", () => {
  it("is as right on labelled pairs as the table in the documentation says", async () => {
    const pairs = await scored();
    const document = readFileSync(join(__dirname, "../../../docs/identity.md"), "utf8");
    const table = [...document.matchAll(/^\| [01]\.\d\d +\|.*$/gm)].map(([line]) => line.replace(/ +/g, " "));
    expect(table).toEqual([0.95, 0.9, 0.8, 0.7, 0.5].map((from) => lineOf(pairs, from)));
  });

  it("calls no two names the same once they are normalised that a person calls different", async () => {
    expect((await scored()).filter(({ same, score }) => !same && score >= 0.95)).toEqual([]);
  });
});
