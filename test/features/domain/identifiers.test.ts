import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { onEmptyRecord } from "../../support/empty-record";
import { mutate } from "../../support/contribute";
import * as make from "../../support/factories";
import { refusalsOf, withRecords } from "../../support/recorder";
import { dataOf } from "../../support/server";

const id = (value: string, scheme = "gov-ge") => ({ scheme, value });

describe("the identifiers of a record", () => {
  const { server, recorder } = onEmptyRecord();

  beforeAll(async () => {
    await recorder.apply(
      make.person({ as: "nino", name: "ნინო", identifiers: [id("1")] }),
      make.governmentBody({ as: "ministry", name: "სამინისტრო", identifiers: [id("2")] }),
      make.article({ as: "gazette", title: "მაცნე", identifiers: [id("1")] }),
      make.topic({ as: "privacy", name: "პერსონალური მონაცემები", identifiers: [id("1")] }),
      make.role({ as: "post", person: "$nino", organisation: "$ministry", identifiers: [id("1")] }),
      make.meeting({
        as: "tbilisi",
        title: "თბილისი",
        identifiers: [id("1")],
        participations: [
          { as: "there", actor: "$nino", role: "HOST", attendance: "ATTENDED", identifiers: [id("1/1")] },
        ],
      }),
      make.commitment({
        as: "portal",
        title: "ღია მონაცემების პორტალი",
        identifiers: [id("1"), id("GE0001", "ogp")],
        parties: [{ as: "pledger", actor: "$ministry", role: "PLEDGER", identifiers: [id("1")] }],
      }),
      make.followUp({ as: "fact", commitment: "$portal", identifiers: [id("1")] }),
      make.methodology({ as: "irm", identifiers: [id("1")] }),
      make.assessment({ as: "judged", commitment: "$portal", methodology: "$irm", identifiers: [id("1")] }),
    );
  });

  const named = async (name: string) => {
    const { node } = await dataOf(
      server,
      `query ($id: ID!) { node(id: $id) { ${["Person", "GovernmentBody", "SourceArticle", "Topic", "Role", "Meeting", "Participation", "Commitment", "Party", "FollowUp", "Methodology", "Assessment"].map((type) => `... on ${type} { version identifiers { scheme value subject { id } } }`).join(" ")} } }`,
      { id: recorder.id(name) },
    );
    return node as { version: number; identifiers: { scheme: string; value: string; subject: { id: string } }[] };
  };
  const valuesOf = async (name: string) => (await named(name)).identifiers.map(({ value }) => value);
  const lookUp = async (field: string, value: string, more = "") =>
    (await dataOf(server, `{ it: ${field}(identifier: { scheme: "gov-ge", value: "${value}" }${more}) { id } }`)).it
      ?.id;
  const refused = async (...edits: make.TestEdit[]) => (await refusalsOf(recorder.apply(...edits))).map(withRecords);

  it.each(["nino", "gazette", "privacy", "post", "tbilisi", "pledger", "fact", "irm", "judged"])(
    "stand with a record of any kind: %s",
    async (name) => {
      expect((await named(name)).identifiers).toEqual([{ ...id("1"), subject: { id: recorder.id(name) } }]);
    },
  );

  it("find it: the same number is another thing in another list of the register", async () => {
    expect(await lookUp("actor", "1")).toBe(recorder.id("nino"));
    expect(await lookUp("actor", "2")).toBe(recorder.id("ministry"));
    expect(await lookUp("meeting", " 1 ")).toBe(recorder.id("tbilisi"));
    expect(await lookUp("commitment", "1")).toBe(recorder.id("portal"));
    expect(await lookUp("topic", "1")).toBe(recorder.id("privacy"));
    expect(await lookUp("sourceArticle", "1")).toBe(recorder.id("gazette"));
    expect(await lookUp("meeting", "2")).toBeUndefined();
    expect(await lookUp("meeting", "1", " atRevision: 1")).toBeUndefined();
  });

  it("are one of several keys, of which exactly one is given", async () => {
    const { errors } = await server.ask(
      `{ meeting(slug: "tbilisi", identifier: { scheme: "gov-ge", value: "1" }) { id } }`,
    );
    expect(errors?.map(({ message }) => message)).toEqual(["meeting: give exactly one of id, slug, identifier"]);
  });

  it("are found by a search, whole and in every kind that can be searched", async () => {
    const found = async (query: string) =>
      (
        await dataOf(server, `query ($query: String!) { search(query: $query) { nodes { ... on Node { id } } } }`, {
          query,
        })
      ).search.nodes.map((node: { id: string }) => node.id);
    // The article of every test is called "Article 1".
    expect((await found("1")).sort()).toEqual(
      ["nino", "gazette", "privacy", "tbilisi", "portal", "report"].map((name) => recorder.id(name)).sort(),
    );
    expect(await found("ge0001")).toEqual([recorder.id("portal")]);
  });

  it("no two records of a kind have the same", async () => {
    expect(await refused(make.meeting({ identifiers: [id("7"), id("1")] }))).toEqual([
      expect.objectContaining({ code: "DUPLICATE", field: expect.stringMatching(/^identifiers\.1/) }),
    ]);
    expect(
      await refused(make.correction("Commitment", { commitment: "$portal", identifiers: [id("1"), id("1")] })),
    ).toEqual([expect.objectContaining({ code: "DUPLICATE", field: expect.stringMatching(/^identifiers\.1/) })]);
  });

  it.each([
    ["Meeting", "meeting", "tbilisi"],
    ["Participation", "participation", "there"],
    ["Party", "party", "pledger"],
    ["FollowUp", "followUp", "fact"],
    ["Role", "role", "post"],
    ["Topic", "topic", "privacy"],
    ["Methodology", "methodology", "irm"],
    ["SourceArticle", "sourceArticle", "gazette"],
  ])("are corrected with it, all of them together, and reverted: %s", async (noun, field, name) => {
    const before = await valuesOf(name);
    const revision = await recorder.apply(
      make.correction(noun, { [field]: `$${name}`, identifiers: [id("new"), ...before.map((value) => id(value))] }),
    );
    expect(await named(name)).toMatchObject({ version: 2 });
    expect(await valuesOf(name)).toEqual([...before, "new"]);
    expect(
      await refused(
        make.correction(noun, {
          [field]: `$${name}`,
          expectedVersion: 2,
          identifiers: [id("new"), ...before.map((value) => id(value))],
        }),
      ),
    ).toEqual([expect.objectContaining({ code: "NO_CHANGE" })]);
    await recorder.revert(revision);
    expect(await valuesOf(name)).toEqual(before);
  });

  it("show in their history whose they are", async () => {
    const { commitment } = await dataOf(
      server,
      `{ commitment(identifier: { scheme: "ogp", value: "GE0001" }) {
        identifiers { actor { id } history { nodes { change changes { field after } } } } } }`,
    );
    expect(commitment.identifiers[0]).toEqual({
      actor: null,
      history: {
        nodes: [
          {
            change: "CREATED",
            changes: [
              { field: "subject", after: recorder.id("portal") },
              { field: "scheme", after: "gov-ge" },
              { field: "value", after: "1" },
            ],
          },
        ],
      },
    });
  });

  it("go with a record that is retracted, to whatever it was merged into, and are proved", async () => {
    await recorder.apply(
      make.meeting({ as: "gone", identifiers: [id("gone")] }),
      make.article({ as: "copy", identifiers: [id("copy")] }),
    );
    await recorder.apply(make.retraction("Meeting", { meeting: "$gone" }));
    await recorder.apply({
      name: "mergeSourceArticles",
      input: {
        survivor: "$gazette",
        expectedVersion: 2,
        merged: [{ id: "$copy", expectedVersion: 1 }],
        reason: "The same.",
      },
    });
    expect(await lookUp("meeting", "gone")).toBeUndefined();
    expect(await lookUp("sourceArticle", "copy")).toBe(recorder.id("gazette"));
    expect(await verifyLedger(server.database.app, () => undefined)).toMatchObject({ faults: [] });
  });

  it("can be redacted: the number is gone for good, and the proof holds", async () => {
    await recorder.apply(make.meeting({ as: "secret", identifiers: [id("AB 123456")] }));
    const read = async () => {
      const { node } = await dataOf(
        server,
        `query ($id: ID!) { node(id: $id) { ... on Meeting { identifiers { id value } } } }`,
        { id: recorder.id("secret") },
      );
      return node.identifiers[0] as { id: string; value: string };
    };
    const admin = await server.signIn({ role: "ADMIN", name: "The admin" });
    const record = (await read()).id;
    const said = { record, version: 1, fields: ["value"], reason: "It is the number of a passport." };
    const { errors } = await mutate(admin, "redactRevision", said, "errors { code message }");
    expect(errors).toEqual([]);
    expect((await read()).value).toBe(`redacted-${record.slice(-36)}`);
    expect(await lookUp("meeting", "AB 123456")).toBeUndefined();
    expect(await verifyLedger(server.database.app, () => undefined)).toMatchObject({ faults: [] });
  });
});
