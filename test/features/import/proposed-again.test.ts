import { finished } from "../../support/begun.imports";
import { BatchProgram, header, visitRows, visits } from "../../support/batches";
import { mutate } from "../../support/contribute";
import { file, importInto } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

/** The second edition has another subject in one row, and a row more. */
const [first, second] = [visitRows(4), visitRows(5)].map((rows, edition) =>
  rows.map((cells) => (edition === 1 && cells[0] === "2" ? [...cells.slice(0, 4), "სხვა თემა"] : cells)),
) as [string[][], string[][]];
const csv = (rows: string[][]) => file("visits.csv", [header, ...rows].map((cells) => cells.join(",")).join("\n"));

describe("a new edition that a contributor proposes, and sends again while it waits", () => {
  const server = onServer("empty");
  const nino = signedIn(server, { name: "Nino", role: "REVIEWER" });
  const lasha = signedIn(server, { name: "Lasha" });
  const dato = signedIn(server, { name: "Dato" });
  const waiting = async (author: string): Promise<string[]> =>
    (
      await dataOf(nino, "query ($author: ID!) { changeSets(author: $author, status: [PROPOSED]) { nodes { id } } }", {
        author,
      })
    ).changeSets.nodes.map(({ id }: { id: string }) => id);

  beforeAll(() => importInto(server, nino.token, visits, [csv(first)]));

  it("is not proposed again by the command", async () => {
    await importInto(server, lasha.token, visits, [csv(second)]);
    const before = await waiting(lasha.contributorId);
    expect(before.length).toBeGreaterThan(1);
    const { counts } = await importInto(server, lasha.token, visits, [csv(second)]);
    expect(await waiting(lasha.contributorId)).toEqual(before);
    expect(counts).toMatchObject({ updated: 0 });
  });

  it("nor by a program", async () => {
    const send = async (name: string) => {
      const program = await BatchProgram.begin(dato, visits, name);
      const rows = [header, ...second];
      const { source } = await program.file({ rows });
      expect((await program.batch({ source, rows }))["errors"]).toEqual([]);
      await mutate(dato, "finishImport", { import: program.importId, ...finished }, "errors { code }");
    };
    await send("one.csv");
    const before = await waiting(dato.contributorId);
    expect(before.length).toBeGreaterThan(1);
    await send("two.csv");
    expect(await waiting(dato.contributorId)).toEqual(before);
  });
});
