import { mutate } from "../../support/contribute";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf, signedIn } from "../../support/server";

const { server, recorder } = onEmptyRecord();
const editor = signedIn(server, { name: "An editor", role: "REVIEWER" });

beforeAll(async () => {
  await recorder.apply(
    make.person({ as: "kaja", name: "Rt Hon Kaja Õispuu-Rand", jurisdiction: "EE" }),
    make.governmentBody({ as: "finance", name: "Ministry of Finance", jurisdiction: "EE" }),
    make.translation({ record: "$finance", field: "name", language: "et", text: "Rahandusministeerium" }),
    make.governmentBody({ as: "rahandus", name: "RAHANDUSMINISTEERIUM", jurisdiction: "EE", confirmedDistinct: true }),
    make.governmentBody({ as: "valtiovarain", name: "Valtiovarainministeriö", jurisdiction: "FI" }),
    make.translation({ record: "$valtiovarain", field: "name", language: "en", text: "ministry of finance" }),
    make.governmentBody({ as: "ministrija", name: "Finanšu ministrija", jurisdiction: "LV" }),
    make.translation({ record: "$ministrija", field: "name", language: "et", text: "rahandusministeerium" }),
  );
});

describe("a new actor whose name is written in another form", () => {
  const record = (input: object) =>
    mutate(editor, "recordPerson", input, "person { name } errors { code field records { id } }");

  it("is likely the one whose normalised name is the same", async () => {
    const refused = {
      person: null,
      errors: [{ code: "DUPLICATE_CANDIDATES", field: "name", records: [{ id: recorder.id("kaja") }] }],
    };
    expect(await record({ name: "ÕISPUU RAND, Kaja", jurisdiction: "EE" })).toEqual(refused);
    expect(await record({ name: "Dr. Rand Kaja Õispuu" })).toEqual(refused);
  });

  it("is another one if that is said, or if other words remain", async () => {
    expect((await record({ name: "ÕISPUU RAND, Kaja", confirmedDistinct: true }))["errors"]).toEqual([]);
    expect((await record({ name: "Toomas Hallik" }))["errors"]).toEqual([]);
  });
});

describe("candidates for duplicates", () => {
  const estonian = "RAHANDUSMINISTEERIUM";
  const finnish = "Valtiovarainministeriö";
  const latvian = "Finanšu ministrija";

  it.each([
    // Those of another jurisdiction have less.
    [
      "finance",
      "Ministry of Finance",
      [
        [0.955, estonian],
        [0.665, latvian],
        [0.665, finnish],
      ],
    ],
    [
      "rahandus",
      estonian,
      [
        [0.955, "Ministry of Finance"],
        [0.665, latvian],
      ],
    ],
    ["valtiovarain", finnish, [[0.665, "Ministry of Finance"]]],
    [
      "ministrija",
      latvian,
      [
        [0.665, "Ministry of Finance"],
        [0.665, estonian],
      ],
    ],
  ] as const)(
    "are also those that are called so in another language, whoever of them is asked for: %s",
    async (asked, name, others) => {
      const { duplicateCandidates } = await dataOf(
        server,
        "query ($actor: [ID!]) { duplicateCandidates(actor: $actor, minScore: 0.5) { nodes { score a { name } b { name } } } }",
        { actor: [recorder.id(asked)] },
      );
      const pairs = (duplicateCandidates.nodes as { score: number; a: { name: string }; b: { name: string } }[]).map(
        ({ score, a, b }) => [score, a.name === name ? b.name : a.name] as const,
      );
      expect(pairs.sort(([s, x], [t, y]) => t - s || (x < y ? -1 : 1))).toEqual(others);
    },
  );
});
