import { BatchProgram, header, visitRows, visits } from "../../support/batches";
import { mutate } from "../../support/contribute";
import { techCompany } from "../../support/factories";
import { dataOf, onServer, signedIn, startTestServer } from "../../support/server";

/** A mapping whose subject is read with this property. */
const reading = (property: string): string => visits.replace("title: { column: თემა }", () => `title: ${property}`);

/** It can match a run of letters in as many ways as there are sums. */
const endless = reading(`{ column: თემა, pattern: '^(\\p{L}+)+!$' }`);
const rows = [header, ...visitRows(3).map((cells) => [...cells.slice(0, 4), "ა".repeat(60)])];

const tooMuch = {
  code: "INVALID",
  field: "mapping",
  message: expect.stringMatching(/^takes more than 3 seconds or/) as string,
};

describe("a mapping that would run for ever", () => {
  const server = onServer("empty");
  const mallory = signedIn(server, { name: "Mallory" });
  const nino = signedIn(server, { name: "Nino", role: "REVIEWER" });

  it("is ended, and others read, write and send batches meanwhile", async () => {
    const [theirs, hers] = [await BatchProgram.begin(mallory, endless), await BatchProgram.begin(nino)];
    const order: string[] = [];
    const noted = <T>(name: string, work: Promise<T>): Promise<T> => work.finally(() => order.push(name));

    const [hostile, again, batch, read, written] = await Promise.all([
      noted("hostile", theirs.batch({ rows })),
      noted("hostile", theirs.batch({ rows })),
      hers.batch({ rows: [header, ...visitRows(4)] }),
      noted("read", dataOf(server, "{ actors { totalCount } }")),
      noted("write", mutate(nino, techCompany().name, techCompany().input)),
    ]);

    expect([hostile["errors"], again["errors"]]).toEqual([[tooMuch], [tooMuch]]);
    expect(batch).toMatchObject({ errors: [], rows: 4, rejectedRows: 0 });
    expect(read.actors.totalCount).toEqual(expect.any(Number));
    expect(written.errors).toEqual([]);
    expect(order.slice(2)).toEqual(["hostile", "hostile"]);
  });

  it("leaves its author free to send a better one", async () => {
    const program = await BatchProgram.begin(mallory);
    expect(await program.batch({ rows })).toMatchObject({ errors: [], rows: 3 });
  });

  it.each([
    [
      "in a lookup",
      `{ column: თემა, lookup: words }`,
      "lookups: { words: { options: [{ regex: '^(\\p{L}+)+!$', value: x }] } }",
    ],
    ["that splits", `{ column: თემა, each: { splitPattern: '(\\p{L}+)+!' } }`, ""],
  ])("is ended wherever the expression stands: one %s", async (_, property, more) => {
    const program = await BatchProgram.begin(mallory, `${reading(property)}\n${more}\n`);
    expect((await program.batch({ rows }))["errors"]).toEqual([tooMuch]);
  });

  it("is ended if it needs more memory than a batch does", async () => {
    const template = "{{თემა}}".repeat(2000);
    const program = await BatchProgram.begin(mallory, reading(`{ template: "${template}" }`));
    const long = [header, ...visitRows(900).map((cells) => [...cells.slice(0, 4), "თ".repeat(2000)])];
    expect((await program.batch({ rows: long }))["errors"]).toEqual([tooMuch]);
  });
});

describe("a batch", () => {
  it("costs its price before anything of it is read", async () => {
    const rateLimits = { perAddress: 1000, perToken: 1000, pointsPerToken: 25_000 };
    const server = await startTestServer("empty", { rateLimits });
    try {
      const nino = await server.signIn({ name: "Nino", role: "REVIEWER" });
      const program = await BatchProgram.begin(nino);
      await expect(program.batch({ rows: [header, ...visitRows(1)] })).rejects.toThrow(
        /^RATE_LIMITED: This costs 30,000 points/,
      );
    } finally {
      await server.stop();
    }
  });
});
