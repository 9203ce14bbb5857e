import { mutate } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

/** A register of pledges with a word for each, as a ministry in Astana publishes it. */
const pledges = mappingOf(
  `
  - entities:
      ministry:
        schema: GovernmentBody
        keys: [Кім]
        properties: { name: { column: Кім } }
      pledge:
        schema: Commitment
        keys: [№]
        properties:
          title: { column: Уәде }
          statement: { column: Уәде }
          madeOn: { literal: "2019" }
          formality: { literal: DECLARED }
          parties:
            - { actor: { entity: ministry }, role: { literal: PLEDGER } }
      judgement:
        schema: Assessment
        keys: [№, Күні]
        evidence: { role: OUTCOME }
        properties:
          commitment: { entity: pledge }
          date: { column: Күні }
          term: { column: Күйі, scale: majilis }`,
  "scales: { majilis: { name: Мәжіліс, edition: '1', terms: { орындалды: KEPT, орындалмады: BROKEN, жүріп жатыр: IN_PROGRESS } } }",
);

const header = "№,Кім,Уәде,Күні,Күйі";
const rows = [
  "1,Цифрлық даму министрлігі,Ашық деректер порталы,2021-03,орындалды",
  "2,Цифрлық даму министрлігі,Ауылдағы интернет,2021-03,орындалмады",
  "3,Цифрлық даму министрлігі,Электрондық сауда заңы,2021-03,жүріп жатыр",
];
const csv = (lines: readonly string[]) => file("уәделер.csv", [header, ...lines].join("\n"));

describe("the judgements of a register that was corrected", () => {
  const server = onServer("empty");
  const aigerim = signedIn(server, { name: "Айгерім", role: "REVIEWER" });
  const daniyar = signedIn(server, { name: "Данияр", role: "REVIEWER" });

  const send = (lines: readonly string[]) => importInto(server, aigerim.token, pledges, [csv(lines)]);
  const proposed = async () => {
    const { changeSets } = await dataOf(
      daniyar,
      "{ changeSets(status: [PROPOSED], first: 10) { nodes { id version operations(first: 50) { nodes { name input } } } } }",
    );
    return changeSets.nodes as {
      id: string;
      version: number;
      operations: { nodes: { name: string; input: { identifiers: { value: string }[] } }[] };
    }[];
  };
  const applyAll = async () => {
    for (const { id, version } of await proposed()) {
      const input = { changeSet: id, expectedVersion: version, decision: "APPLY", reason: "Дұрыс." };
      expect((await mutate(daniyar, "reviewChangeSet", input))["errors"]).toEqual([]);
    }
  };

  it("wait for a second person as far as they are new, and not those that the record has", async () => {
    await send(rows);
    expect((await proposed()).map(({ operations }) => operations.nodes.length)).toEqual([4]);
    await applyAll();

    const { counts } = await send([...rows, "4,Цифрлық даму министрлігі,Киберқалқан,2021-03,орындалды"]);

    expect(counts).toMatchObject({ waiting: 1 });
    const [waiting, ...others] = await proposed();
    expect(others).toEqual([]);
    expect(waiting?.operations.nodes.map(({ name, input }) => [name, input.identifiers[0]?.value])).toEqual([
      // The new judgement follows it.
      ["recordMethodology", "majilis"],
      ["assessCommitment", "4 | 2021-03"],
    ]);
    await applyAll();
    const { commitments } = await dataOf(
      aigerim,
      "{ commitments { nodes { title status assessments { totalCount } } } }",
    );
    expect(commitments.nodes).toHaveLength(4);
    expect(commitments.nodes).toContainEqual({ title: "Киберқалқан", status: "KEPT", assessments: { totalCount: 1 } });
  });

  it("are not proposed at all if the rest of the file was corrected", async () => {
    const before = await dataOf(aigerim, "{ changeSets { totalCount } }");
    const { counts } = await send([...rows, "4,Цифрлық даму министрлігі,Киберқалқан,2021-03,орындалды"]);
    expect(counts).toMatchObject({ waiting: 0, changeSets: 0 });
    expect(await dataOf(aigerim, "{ changeSets { totalCount } }")).toEqual(before);
  });
});
