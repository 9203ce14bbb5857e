import { amend, apply, propose, refused, submit, written, type WrittenOperation } from "../../support/contribute";
import * as a from "../../support/factories";
import { attends, found, known, meeting, report, wrong } from "../../support/wrong.operations";
import { onServer, signedIn } from "../../support/server";

describe("a change set", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada" });
  const grace = signedIn(server, { name: "Grace", role: "REVIEWER" });

  beforeAll(async () => {
    await propose(grace, [written(a.techCompany({ name: "Google" })), written(a.article({ url: known }))]);
  });

  /** How much there is of anything. */
  const everything = async (): Promise<Record<string, number>> => {
    const tables = ["change_set", "operation", "actor", "meeting", "evidence"];
    const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
    const [row] = await server.database.app.query<Record<string, number>[]>(
      `select ${counts.join(", ")}, (select max(revision)::int from change_set) as head`,
    );
    return row ?? {};
  };

  describe("refers to what it makes by local names", () => {
    it("of records, of parts of records and of evidence, in whatever it makes later", async () => {
      const operations = [
        report(),
        written(a.techCompany({ as: "twitter", name: "Twitter" })),
        written(a.person({ as: "minister", name: "A minister" })),
        written(a.governmentBody({ as: "ministry", name: "A ministry" })),
        meeting({
          as: "first",
          title: "A first meeting",
          participations: [
            { ...attends("$twitter"), as: "twitter-there" },
            { ...attends("$minister"), representing: "$ministry" },
          ],
        }),
        meeting({ as: "second", title: "A second meeting", precededBy: "$first" }),
        written(
          a.commitment({
            as: "promise",
            title: "A promise",
            meeting: "$second",
            parties: [{ as: "share", actor: "$twitter", role: "PLEDGER" }],
          }),
        ),
        written(a.attachedEvidence({ subject: "$twitter-there" })),
        written(a.attachedEvidence({ subject: "$share" })),
        written(
          a.followUp({
            commitment: "$promise",
            kind: "MEETING",
            meeting: "$second",
            actor: "$minister",
            title: "They met",
          }),
        ),
      ];
      const selection = `records { nodes { __typename
        ... on Meeting { title precededBy { title } participations { actor { name } representing { name } evidence { totalCount } } }
        ... on Commitment { title meeting { title } parties { actor { name } evidence { totalCount } } followUps { nodes { title meeting { title } actor { name } } } }
      } } errors { code field message }`;
      const { records, errors } = await submit(grace, operations, {}, selection);

      expect(errors).toEqual([]);
      expect(
        records.nodes.filter(({ __typename }: { __typename: string }) => /^(Meeting|Commitment)$/.test(__typename)),
      ).toEqual([
        {
          __typename: "Meeting",
          title: "A first meeting",
          precededBy: null,
          participations: [
            { actor: { name: "Twitter" }, representing: null, evidence: { totalCount: 1 } },
            { actor: { name: "A minister" }, representing: { name: "A ministry" }, evidence: { totalCount: 0 } },
          ],
        },
        {
          __typename: "Meeting",
          title: "A second meeting",
          precededBy: { title: "A first meeting" },
          participations: [],
        },
        {
          __typename: "Commitment",
          title: "A promise",
          meeting: { title: "A second meeting" },
          parties: [{ actor: { name: "Twitter" }, evidence: { totalCount: 1 } }],
          followUps: {
            nodes: [{ title: "They met", meeting: { title: "A second meeting" }, actor: { name: "A minister" } }],
          },
        },
      ]);
    });

    it("but not before it has made it, nor to one that another change set gave, nor to one of another kind", async () => {
      const { errors } = await submit(ada, [
        report(),
        meeting({ participations: [attends("$later"), attends("$twitter")] }),
        written(a.techCompany({ as: "later" })),
        meeting({ precededBy: "$later" }),
        meeting({ participations: [attends("$twitter")] }),
        written(a.person({ as: "later" })),
      ]);
      expect(errors).toEqual([
        refused(
          "NOT_FOUND",
          "operations.1.recordMeeting.participations.0.actor",
          "no earlier operation gives the local name $later: give it there in the field as",
        ),
        refused("INVALID", "operations.3.recordMeeting.precededBy", "$later is not the id of a meeting"),
        refused(
          "NOT_FOUND",
          "operations.4.recordMeeting.participations.0.actor",
          "no earlier operation gives the local name $twitter: give it there in the field as",
        ),
        refused("DUPLICATE", "operations.5.recordPerson.as", "the local name later is given twice: choose another one"),
      ]);
    });
  });

  describe("is of operations that each say exactly one thing", () => {
    it.each([
      ["nothing", {}, "Exactly one key must be specified"],
      ["two things", { recordPerson: { name: "A" }, recordRole: null }, "Exactly one key must be specified"],
      ["nothing of something", { recordPerson: null }, 'Field "recordPerson" must be non-null'],
      ["what nobody can do", { recordMiracle: { name: "A" } }, 'Field "recordMiracle" is not defined'],
    ])("not %s", async (_, operation, problem) => {
      const before = await everything();
      const document = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) { errors { code } } }`;
      const { data, errors } = await ada.ask(document, { input: { summary: "A test.", operations: [operation] } });

      expect(data).toBeUndefined();
      expect(errors?.map(({ extensions }) => extensions["code"])).toContain("BAD_USER_INPUT");
      expect(errors?.map(({ message }) => message).join()).toContain(problem);
      expect(await everything()).toEqual(before);
    });
  });

  describe("has 1 to 5,000 operations", () => {
    const people = (count: number): WrittenOperation[] =>
      Array.from({ length: count }, (_, index) => ({
        recordPerson: { name: `One of many, number ${index + 1}`, confirmedDistinct: true },
      }));

    it.each([
      ["none", 0, "operations must contain at least 1 elements"],
      ["5,001", 5001, "operations must contain no more than 5000 elements"],
    ])("%s is refused", async (_, count, message) => {
      expect(await submit(grace, people(count))).toEqual({
        changeSet: null,
        errors: [refused("INVALID", "operations", message)],
      });
    });

    it("5,000 are applied as one", async () => {
      const { change_set = 0, operation = 0, actor = 0, head = 0, ...others } = await everything();
      // On a slow machine the answer may come too late: that is what the key is for.
      const send = () => submit(grace, people(5000), { idempotencyKey: "many" });
      const { changeSet, errors } = await send().catch(send);

      expect(errors).toEqual([]);
      expect(changeSet).toMatchObject({ status: "APPLIED", revision: head + 1 });
      const after = { change_set: change_set + 1, operation: operation + 5000, actor: actor + 5000, head: head + 1 };
      expect(await everything()).toEqual({ ...others, ...after });
    });
  });

  describe("tells all that is wrong with it at once", () => {
    it.each(["applied at once", "proposed", "tried out"])(
      "when it would be %s; and nothing of it is kept",
      async (how) => {
        const before = await everything();
        const { changeSet, errors } = await submit(how === "applied at once" ? grace : ada, wrong(), {
          dryRun: how === "tried out",
        });

        expect(changeSet).toBeNull();
        expect(errors).toEqual(found);
        expect(await everything()).toEqual(before);
      },
    );
  });

  it("keeps nothing where its last operation is refused", async () => {
    const before = await everything();
    const { errors } = await submit(grace, [
      written(a.techCompany()),
      written(a.person({ name: "Somebody else" })),
      written(a.techCompany({ slug: "google" })),
    ]);
    expect(errors).toEqual([
      refused("DUPLICATE", "operations.2.recordTechCompany.slug", "another actor has this slug: google"),
    ]);
    expect(await everything()).toEqual(before);
  });

  it("that would not hold is not even proposed", async () => {
    const before = await everything();
    const { changeSet, errors } = await submit(ada, [written(a.techCompany({ slug: "google" }))]);
    expect([changeSet, errors.map(({ code }) => code)]).toEqual([null, ["DUPLICATE"]]);
    expect(await everything()).toEqual(before);
  });

  it("tells what is wrong with its summary", async () => {
    const { errors } = await submit(ada, [written(a.techCompany())], { summary: " " });
    expect(errors).toEqual([refused("INVALID", "summary", "summary must not be empty")]);
  });

  it("is found by what its present version touches, and no more by what was declined", async () => {
    const [first, second] = [written(a.techCompany()), written(a.techCompany())];
    const { id } = await propose(ada, [first, second]);
    const found = async (record: string) =>
      (await grace.ask("query ($record: ID!) { changeSets(touching: $record) { nodes { id } } }", { record })).data;
    const { data } = await ada.ask(`{ changeSet(id: "${id}") { preview { nodes { id } } } }`);
    const [one, other] = data.changeSet.preview.nodes.map((record: { id: string }) => record.id);
    const there = { changeSets: { nodes: [{ id }] } };
    const missing = { changeSets: { nodes: [] } };
    expect([await found(one), await found(other)]).toEqual([there, there]);

    await amend(ada, id, 1, [first]);
    expect([await found(one), await found(other)]).toEqual([there, missing]);

    await amend(ada, id, 2, [first, second]);
    await apply(grace, { changeSet: id, expectedVersion: 3, accept: [1] });
    expect([await found(one), await found(other)]).toEqual([missing, there]);
  });

  it("of one operation is what a single mutation submits; its errors name the fields of that input", async () => {
    const document = `mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { meeting { id } changeSet { id } errors { code field } } }`;
    const input = a.meeting({ precededBy: "$nothing" }).input;
    expect((await ada.ask(document, { input })).data).toEqual({
      recordMeeting: { meeting: null, changeSet: null, errors: [{ code: "NOT_FOUND", field: "precededBy" }] },
    });
    expect(await propose(ada, [written(a.techCompany())])).toMatchObject({ status: "PROPOSED" });
  });
});
