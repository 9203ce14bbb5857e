import { asking, recordCable, type Change } from "../../support/cable";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let asked: ReturnType<typeof asking>["asked"];
let about: ReturnType<typeof asking>["about"];

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  ({ asked, about } = asking(server, recorder));
  await recordCable(recorder);
  const lost = await recorder.apply(
    make.correction("Commitment", { commitment: "$cable", expectedVersion: 1, topics: ["$schools"] }),
    make.retraction("Party", { party: "$builder", expectedVersion: 1 }),
    make.techCompany({ as: "double", name: "Kaspi AO", confirmedDistinct: true }),
  );
  await recorder.revert(lost, "SKIP");
  await recorder.apply(make.techCompany({ as: "twin", name: "Kaspi JSC", confirmedDistinct: true }));
  await recorder.apply(mergeActors("$kaspi", "$twin"));
});

describe("the changes in a jurisdiction", () => {
  it("are those of commitments and actors there, with the parts of a country, and of meetings with its public bodies", async () => {
    const all = await asked("");
    const inKazakhstan = await asked(`jurisdiction: ["KZ"]`);
    expect(inKazakhstan.map(({ recordId }) => recordId)).toEqual(
      expect.arrayContaining(["ministry", "akimat", "kaspi", "cable", "astana"].map((name) => recorder.id(name))),
    );
    expect(inKazakhstan.map(({ recordId }) => recordId)).not.toContain(recorder.id("bystander"));
    const inAlmaty = await asked(`jurisdiction: ["KZ-75"]`);
    expect(inAlmaty.map(({ recordId }) => recordId)).toEqual(
      expect.arrayContaining(["akimat", "cable"].map((name) => recorder.id(name))),
    );
    expect(inAlmaty.map(({ recordId }) => recordId)).not.toContain(recorder.id("ministry"));
    const either = await asked(`jurisdiction: ["KZ", "PE"]`);
    expect(either).toEqual(
      all.filter((each) =>
        either.some(({ recordId, revision }) => recordId === each.recordId && revision === each.revision),
      ),
    );
    expect(either.length).toBeGreaterThan(inKazakhstan.length);
  });

  it("can be narrowed down to a record, to kinds of record and to kinds of change", async () => {
    const cable = await about(["cable"]);
    expect(await about(["cable"], `jurisdiction: ["KZ"]`)).toEqual(cable);
    expect(await about(["cable"], `jurisdiction: ["PE"]`)).toEqual([]);
    const retracted = await about(["cable"], "change: [RETRACTED], types: [PARTY, EVIDENCE]");
    expect(retracted).toEqual(
      cable.filter(({ change, recordId }) => change === "RETRACTED" && /^(party|evidence)_/.test(recordId)),
    );
    expect(retracted.length).toBeGreaterThan(0);
  });
});

it.each(["CREATED", "CORRECTED", "RETRACTED", "MERGED", "RESTORED", "MERGED, RESTORED", "CREATED, MERGED"])(
  "the changes %s are all that there are of these kinds, in their order",
  async (wanted) => {
    const all = await asked("");
    const found = await asked(`change: [${wanted}]`);
    expect(found).toEqual(all.filter(({ change }) => wanted.split(", ").includes(change)));
    expect(found.length).toBeGreaterThan(0);
  },
);

it("pages of changes about somebody miss nothing and repeat nothing in either direction, though more is written meanwhile", async () => {
  const all = await about(["ministry", "bystander"]);
  const walk = async (page: "first" | "last", beyond: "after" | "before"): Promise<Change[]> => {
    const seen: Change[][] = [];
    for (let cursor: string | null = null; ;) {
      const { changes } = await dataOf(
        server,
        `query ($about: [ID!], $cursor: String) { changes(about: $about, ${page}: 3, ${beyond}: $cursor) {
          nodes { revision change recordId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        { about: [recorder.id("ministry"), recorder.id("bystander")], cursor },
      );
      seen.push(changes.nodes);
      if (seen.length < 3) await recorder.apply(make.followUp({ commitment: "$other" }));
      cursor = page === "first" ? changes.pageInfo.endCursor : changes.pageInfo.startCursor;
      if (!(page === "first" ? changes.pageInfo.hasNextPage : changes.pageInfo.hasPreviousPage)) break;
    }
    return page === "first" ? seen.flat() : seen.reverse().flat();
  };
  const backwards = await walk("last", "before");
  expect(backwards).toEqual(all);
  const forwards = await walk("first", "after");
  expect(forwards.slice(0, all.length)).toEqual(all);
  expect(forwards).toEqual(await about(["ministry", "bystander"]));
});
