import { onEmptyRecord } from "../../support/empty-record";
import { amend, apply, mutate, submit, written, type Came } from "../../support/contribute";
import * as make from "../../support/factories";
import { refused, refusedIn, selection, told } from "../../support/left.out";
import { dataOf, signedIn, type SignedIn } from "../../support/server";

const { server, recorder } = onEmptyRecord();
const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
const ben = signedIn(server, { name: "Ben", role: "CONTRIBUTOR" });
const proof = () => make.evidence({ source: recorder.id("report") });

const skip = (who: SignedIn, edits: make.TestEdit[], more: object = {}): Promise<Came> =>
  submit(who, edits.map(written), { onInvalid: "SKIP", ...more }, selection);
const meeting = (said: object = {}): make.TestEdit => make.meeting({ evidence: [proof()], ...said });
const wrongDate = (said: object = {}): make.TestEdit => meeting({ date: "2024-02-30", ...said });
const head = async (): Promise<number> =>
  (await dataOf(server, "{ changeSets(first: 1, status: [APPLIED]) { nodes { revision } } }")).changeSets.nodes[0]
    .revision;

describe("what is left out", () => {
  it("is listed page by page, with the operation with which it fell", async () => {
    const edits = [
      meeting({ as: "m" }),
      make.company({ as: "c", slug: "No Slug" }),
      make.participation({ meeting: "$m", actor: "$c", as: "p" }),
      make.attachedEvidence({ ...proof(), subject: "$p", field: "attendance" }),
      meeting(),
    ];
    const came = await skip(ada, edits);
    expect(came).toMatchObject({ created: 2, errors: [], changeSet: { operations: { totalCount: 2 } } });
    expect(refusedIn(came)).toEqual([
      {
        position: 1,
        name: "recordCompany",
        localName: "c",
        fellWith: null,
        errors: [expect.objectContaining({ code: "INVALID", field: "operations.1.recordCompany.slug" })],
      },
      {
        position: 2,
        name: "recordParticipation",
        localName: "p",
        fellWith: 1,
        errors: [
          {
            code: "NOT_FOUND",
            field: "operations.2.recordParticipation.actor",
            message: "$c is not recorded, because operation 1 was refused: correct that one",
          },
        ],
      },
      {
        position: 3,
        name: "attachEvidence",
        localName: null,
        fellWith: 1,
        errors: [expect.objectContaining({ field: "operations.3.attachEvidence.subject" })],
      },
    ]);
    const page = async (args: string): Promise<Came> =>
      submit(ada, edits.map(written), { onInvalid: "SKIP", dryRun: true }, `${refused(args)} errors { message }`);
    const one = await page("first: 2");
    expect([told(one).length, one.refused.totalCount, one.refused.pageInfo.hasNextPage]).toEqual([2, 3, true]);
    expect(told(await page(`first: 2, after: "${one.refused.pageInfo.endCursor}"`))).toEqual([[3, 1, "NOT_FOUND"]]);
    expect(told(await page("last: 1"))).toEqual([[3, 1, "NOT_FOUND"]]);
  });

  it("takes along what only held because of it: the last quote stays if the better one is refused", async () => {
    await recorder.apply(
      make.commitment({ as: "promised", evidence: [make.evidence({ as: "worse" }), make.evidence({ as: "bad" })] }),
    );
    const came = await skip(ada, [
      make.attachedEvidence({
        ...proof(),
        subject: recorder.id("promised"),
        quote: "Nobody ever met anybody in Paris",
      }),
      make.retraction("Evidence", { evidence: recorder.id("worse") }),
      make.retraction("Evidence", { evidence: recorder.id("bad") }),
    ]);
    expect(came).toMatchObject({ changeSet: { status: "PROPOSED" }, updated: 1, errors: [] });
    expect(told(came)).toEqual([
      [0, null, "QUOTE_NOT_FOUND"],
      [1, null, "EVIDENCE_REQUIRED"],
    ]);
  });

  it("is told whatever found it: a rule, another record, the database, at once or at commit", async () => {
    await recorder.apply(make.governmentBody({ as: "there", slug: "somewhere" }), make.meeting({ as: "seen" }));
    await recorder.apply(make.correction("Meeting", { meeting: "$seen", title: "Seen again" }));
    const nowhere = `${recorder.id("there").slice(0, -12)}000000000000`;
    const came = await skip(ada, [
      make.correction("Meeting", { meeting: recorder.id("seen"), title: "會議" }),
      make.participation({ meeting: recorder.id("seen"), actor: nowhere }),
      make.governmentBody({ slug: "somewhere" }),
      make.role({ person: "$nobody", organisation: recorder.id("there"), evidence: [proof()] }),
      make.commitment({ as: "asked", formality: "PROPOSED", evidence: [proof()] }),
      ...Array.from({ length: 20 }, () => make.party({ commitment: "$asked", actor: "$a" })),
      make.governmentBody({ as: "a" }),
    ]);
    expect(told(came).slice(0, 4)).toEqual([
      [0, null, "VERSION_CONFLICT"],
      [1, null, "NOT_FOUND"],
      [2, null, "DUPLICATE"],
      [3, null, "NOT_FOUND"],
    ]);
    expect(came.created).toBe(2);

    const asked = [
      make.governmentBody({ as: "a" }),
      make.commitment({ as: "c", formality: "PROPOSED", evidence: [proof()] }),
    ];
    const parties = Array.from({ length: 20 }, (_, n) => [
      make.governmentBody({ as: `b${n}` }),
      make.party({ commitment: "$c", actor: `$b${n}` }),
    ]);
    const late = await skip(ada, [...asked, ...parties.flat()]);
    expect(late).toMatchObject({ created: 22, errors: [] });
    expect(told(late)).toEqual(Array.from({ length: 20 }, (_, n) => [3 + 2 * n, null, "INVALID"]));
  });

  it("is every office that a role still names, if they are to become bodies", async () => {
    const offices = Array.from({ length: 130 }, (_, n) => `office${n}`);
    await recorder.apply(
      make.governmentBody({ as: "cabinet" }),
      make.person({ as: "minister" }),
      ...offices.map((as) => make.office({ as })),
    );
    await recorder.apply(
      ...offices.map((as) =>
        make.role({ person: "$minister", organisation: "$cabinet", office: `$${as}`, evidence: [proof()] }),
      ),
    );
    const came = await skip(ada, [
      ...offices.map((as) => make.correction("Actor", { actor: recorder.id(as), kind: "ORGANISATION" })),
      make.correction("Actor", { actor: recorder.id("cabinet"), kind: "ORGANISATION" }),
    ]);
    expect(came).toMatchObject({ updated: 1, errors: [], refused: { totalCount: 130 } });
    expect(told(came)).toEqual(offices.slice(0, 100).map((_, n) => [n, null, "INVALID"]));
  });

  it("is all of it if nothing holds: then nothing is stored, and no revision is used", async () => {
    const before = await head();
    const came = await skip(ada, [wrongDate({ as: "m" }), make.commitment({ meeting: "$m", evidence: [proof()] })]);
    expect(came).toMatchObject({
      changeSet: null,
      created: 0,
      refused: { totalCount: 2 },
      errors: [
        {
          code: "INVALID",
          field: "operations",
          message: "none of the 2 operations is valid, so nothing was stored: `refused` says why",
        },
      ],
    });
    expect(await head()).toBe(before);
  });

  it("is nothing by default: then nothing is stored unless all holds", async () => {
    for (const more of [{}, { onInvalid: "REFUSE_ALL" }] as const) {
      const came = await submit(ada, [meeting(), wrongDate()].map(written), more, selection);
      expect(came).toMatchObject({
        changeSet: null,
        created: null,
        refused: { totalCount: 0 },
        errors: [{ field: "operations.1.recordMeeting.date" }],
      });
    }
  });

  it("is a wrong value of an enum only as an error of the request: GraphQL cannot read it", async () => {
    await expect(skip(ada, [meeting(), meeting({ status: "PERHAPS" })])).rejects.toThrow("BAD_USER_INPUT");
  });
});

describe("a change set that waits", () => {
  it("has only what held, and is refused as a whole if something of it does not hold when it is applied", async () => {
    const came = await skip(ben, [meeting(), wrongDate(), make.governmentBody({ slug: "taken-soon" })]);
    expect(came).toMatchObject({ created: 2, errors: [], refused: { totalCount: 1 } });
    expect(came.changeSet).toMatchObject({ status: "PROPOSED", operations: { totalCount: 2 } });
    await recorder.apply(make.governmentBody({ slug: "taken-soon" }));
    const changeSet = came.changeSet?.id ?? "";
    const applied = await apply(ada, { changeSet });
    expect(applied.errors).toMatchObject([{ code: "DUPLICATE", field: "operations.2.recordGovernmentBody.slug" }]);
    expect(applied.changeSet?.status).toBe("CONFLICT");

    const input = { changeSet, expectedVersion: 1, onInvalid: "SKIP" };
    const operations = [meeting(), make.governmentBody({ slug: "taken-soon" })].map(written);
    const amended = await mutate(
      ben,
      "amendChangeSet",
      { ...input, operations },
      `changeSet { status version } ${refused()}
      errors { message }`,
    );
    expect(amended).toMatchObject({ changeSet: { status: "PROPOSED", version: 2 }, errors: [] });
    expect(told(amended)).toEqual([[1, null, "DUPLICATE"]]);
    expect((await apply(ada, { changeSet, expectedVersion: 2 })).errors).toEqual([]);
  });

  it("stays as it was if nothing of an amendment holds", async () => {
    const came = await skip(ben, [meeting()]);
    const changeSet = came.changeSet?.id ?? "";
    const amended = await amend(ben, changeSet, 1, [written(wrongDate())], { onInvalid: "SKIP" });
    expect(amended).toMatchObject({ changeSet: { version: 1 }, errors: [{ code: "INVALID", field: "operations" }] });
  });
});

describe("together with other ways to send it", () => {
  it("the same key is answered the same, until a redaction takes away the reasons", async () => {
    const edits = [meeting(), wrongDate({ as: "m" }), make.commitment({ meeting: "$m", evidence: [proof()] })];
    const more = { idempotencyKey: "mixed-1" };
    const first = await skip(ada, edits, more);
    expect(first).toMatchObject({ created: 1, refused: { totalCount: 2 } });
    expect(await skip(ada, edits, more)).toEqual(first);
    expect((await submit(ada, edits.map(written), more, selection)).errors).toMatchObject([
      { code: "IDEMPOTENCY_KEY_REUSED" },
    ]);
    const proposed = await skip(ben, edits, { idempotencyKey: "mixed-2" });
    const repeated = await skip(ben, edits, { idempotencyKey: "mixed-2" });
    expect(repeated).toEqual(proposed);

    const cleo = await server.signIn({ name: "Cleo", role: "ADMIN" });
    const redaction = { record: recorder.id("seen"), version: 2, fields: ["title"], reason: "A name." };
    expect((await mutate(cleo, "redactRevision", redaction, "errors { message }")).errors).toEqual([]);
    expect(await skip(ada, edits, more)).toMatchObject({ created: 1, refused: null, errors: [] });
  });

  it("what is recorded already is found, what is wrong left out, and nothing written twice", async () => {
    const known = [{ scheme: "mixed-once", value: "1" }];
    const edits = [meeting({ identifiers: known }), wrongDate()];
    expect(await skip(ada, edits, { onExisting: "UPDATE" })).toMatchObject({ created: 1, refused: { totalCount: 1 } });
    expect(await skip(ada, edits, { onExisting: "UPDATE" })).toMatchObject({
      changeSet: null,
      created: 0,
      unchanged: 1,
      refused: { totalCount: 1 },
      errors: [],
    });
  });
});
