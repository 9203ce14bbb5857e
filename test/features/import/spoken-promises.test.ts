import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

describe("a promise that a candidate makes for her party", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  const mapping = mappingOf(`
  - entities:
      candidate:
        schema: Person
        keys: [{ column: who, pattern: '\\((.+)\\)' }]
        properties: { name: { column: who, pattern: '\\((.+)\\)' } }
      party:
        schema: Organisation
        keys: [{ column: who, pattern: '^([^(]+?) \\(' }]
        properties: { name: { column: who, pattern: '^([^(]+?) \\(' } }
      promise:
        schema: Commitment
        keys: [id]
        properties:
          title: { column: title }
          statement: { column: title }
          madeOn: { literal: "2025" }
          formality: { literal: DECLARED }
          parties: [{ actor: { entity: candidate }, representing: { entity: party }, role: { literal: PLEDGER } }]`);
  const send = (who: string) =>
    importInto(server, ada.token, mapping, [file("sliby.csv", `id,title,who\n1,Zrušíme emisní povolenky,${who}\n`)]);
  const counted = async () =>
    (await dataOf(ada, "{ commitmentStats(groupBy: [ACTOR]) { total buckets { labels count } } }")).commitmentStats;

  it("names both, and counts for the party", async () => {
    await send("Motoristé sobě (Klára Sovová)");
    const { commitments } = await dataOf(
      ada,
      "{ commitments { nodes { parties { role actor { name } representing { name } } } } }",
    );
    expect(commitments.nodes[0].parties).toEqual([
      { role: "PLEDGER", actor: { name: "Klára Sovová" }, representing: { name: "Motoristé sobě" } },
    ]);
    expect(await counted()).toEqual({ total: 1, buckets: [{ labels: ["Motoristé sobě"], count: 1 }] });
  });

  it("is told if a corrected file says it of another party", async () => {
    const { gone } = await send("Přísaha (Klára Sovová)");
    expect(gone.map(({ called }) => called)).toEqual(["Klára Sovová (PLEDGER for Motoristé sobě) of promise 1"]);
  });
});
