import type { ImportOptions } from "../../../src/import/send/import.run";
import { mutate } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

/** Promises of a city: the steps as parts of the promise, or as records of their own, and what is to be reached in numbers. */
const queries = (steps: string, records: string): string => `
  - entities:
      city:
        schema: GovernmentBody
        keys: [शहर]
        properties: { name: { column: शहर } }
      promise:
        schema: Commitment
        keys: [क्रम]
        properties:
          title: { column: वचन }
          statement: { column: वचन }
          madeOn: { literal: "2021" }
          formality: { literal: DECLARED }
          parties:
            - { actor: { entity: city }, role: { literal: PLEDGER } }
          ${steps}
      goal:
        schema: Target
        keys: [क्रम, लक्ष्य]
        properties:
          commitment: { entity: promise }
          indicator: { literal: पेड }
          unit: { literal: पेड }
          comparison: { literal: AT_LEAST }
          value: { column: लक्ष्य }
${records}`;

const step = (number: number): string => `{ position: { literal: ${number} }, title: { column: चरण${number} } }`;
const asParts = mappingOf(queries(`milestones: [${step(1)}, ${step(2)}]`, ""));
const asRecord = (number: number): string => `      step${number}:
        schema: Milestone
        keys: [क्रम, चरण${number}]
        properties:
          commitment: { entity: promise }
          position: { literal: ${number} }
          title: { column: चरण${number} }`;
const asRecords = mappingOf(queries("", [1, 2].map(asRecord).join("\n")));

const header = "क्रम,शहर,वचन,चरण1,चरण2,लक्ष्य";
const before = ["1,पोखरा महानगर,रुख रोप्ने,बिरुवा किन्ने,खाडल खन्ने,500", "2,पोखरा महानगर,ताल सफा गर्ने,नाप्ने,,70"];
/** The second step of the first promise is gone, and so is the number of the second. */
const after = ["1,पोखरा महानगर,रुख रोप्ने,बिरुवा किन्ने,,500", "2,पोखरा महानगर,ताल सफा गर्ने,नाप्ने,,"];

const state = `{ commitments(orderBy: { field: TITLE, direction: DESC }) { nodes {
  milestones { nodes { title } } targets { nodes { value } } } } }`;

describe.each([
  ["parts of their promise", asParts, "milestone 2 (खाडल खन्ने) of promise 1: its row no longer has it; "],
  ["records of their own", asRecords, 'Milestone "खाडल खन्ने": its row is gone from the file; '],
])("milestones that are %s", (_, mapping, told) => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  const bo = signedIn(server, { name: "Bo", role: "REVIEWER" });
  const send = (lines: readonly string[], more: Partial<ImportOptions> = {}) =>
    importInto(server, ada.token, mapping, [file("वचन.csv", [header, ...lines].join("\n"))], false, more);
  const flagsOf = ({ rejects }: Awaited<ReturnType<typeof send>>) =>
    rejects.filter(({ fate }) => fate === "FLAGGED").map(({ reason }) => reason);
  const states = async () =>
    (await dataOf(ada, state)).commitments.nodes.map(
      ({ milestones, targets }: Record<"milestones" | "targets", { nodes: Record<string, unknown>[] }>) => [
        milestones.nodes.map(({ title }) => title),
        targets.nodes.map(({ value }) => value),
      ],
    ) as unknown;

  it("come in with the targets, and stay and are flagged if a corrected file no longer has them", async () => {
    await send(before);
    const all = [
      [["बिरुवा किन्ने", "खाडल खन्ने"], [500]],
      [["नाप्ने"], [70]],
    ];
    expect(await states()).toEqual(all);

    const stays = "it stays unless its retraction is asked for (--retract-vanished, retractVanished)";
    expect(flagsOf(await send(after)).sort()).toEqual(
      [told + stays, expect.stringMatching(/^Target ".*": its row is gone from the file; it stays/) as string].sort(),
    );
    expect(await states()).toEqual(all);
  });

  it("go when a second person has applied their retraction", async () => {
    const { importId } = await send(after, { retractVanished: true });
    const review = { import: importId, phase: "RECORD", decision: "APPLY", reason: "हो।" };
    expect(await mutate(bo, "reviewImport", review, "waiting errors { message }")).toEqual({ waiting: 0, errors: [] });
    expect(await states()).toEqual([
      [["बिरुवा किन्ने"], [500]],
      [["नाप्ने"], []],
    ]);
    expect(flagsOf(await send(after))).toEqual([]);
  });
});
