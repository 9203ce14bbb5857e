import {
  accepted,
  amend,
  apply,
  atOnce,
  mutate,
  propose,
  refused,
  written,
  type WrittenOperation,
} from "../../support/contribute";
import { onEmptyRecord } from "../../support/empty-record";
import { correction, meeting, person, techCompany } from "../../support/factories";
import { refusalsOf } from "../../support/recorder";
import { signedIn, type SignedIn } from "../../support/server";

const { server, recorder } = onEmptyRecord();
const ada = signedIn(server, { name: "Ada" });
const grace = signedIn(server, { name: "Grace", role: "REVIEWER" });
const barbara = signedIn(server, { name: "Barbara", role: "REVIEWER" });

describe("writes are safe", () => {
  let made = 0;
  const company = (slug: string): WrittenOperation => written(techCompany({ slug }));
  const count = async (what: string, ...values: unknown[]): Promise<number> =>
    (await server.database.app.query(`select count(*)::int as count from ${what}`, values))[0].count;

  describe("who corrects says which version they have seen", () => {
    /** A meeting of somebody who attended. */
    async function attended(): Promise<string> {
      const name = `m${++made}`;
      await recorder.apply(person({ as: name }));
      const there = { as: `${name}-there`, actor: `$${name}`, role: "ATTENDEE", attendance: "ATTENDED" };
      await recorder.apply(meeting({ participations: [there] }));
      return recorder.id(`${name}-there`);
    }
    const correct = (who: SignedIn, participation: string, expectedVersion: number, said: object, selection?: string) =>
      mutate(who, "correctParticipation", { participation, expectedVersion, ...said }, selection);

    it("of sixteen corrections of one version, one wins", async () => {
      const participation = await attended();
      const answers = await atOnce(16, (at) =>
        correct(at % 2 ? grace : barbara, participation, 1, { attendance: at % 3 ? "DISPUTED" : "ABSENT" }),
      );
      const [won, lost] = [answers.filter(({ changeSet }) => changeSet), answers.filter(({ changeSet }) => !changeSet)];

      expect(won).toHaveLength(1);
      expect(lost.map(({ errors }) => errors)).toEqual(
        Array(15).fill([
          refused("VERSION_CONFLICT", "expectedVersion", "the record is at version 2, not at 1: read it again"),
        ]),
      );
      expect(await count("history.participation where id = $1", participation.replace("participation_", ""))).toBe(1);
    });

    it("who has seen an older one is told which fields differ, and is shown the record as it is", async () => {
      const participation = await attended();
      await accepted(correct(grace, participation, 1, { attendance: "DISPUTED" }));
      const selection = `changeSet { id } errors { code field message differences { field expected current }
        records { ... on Participation { version attendance role } } }`;

      expect(await correct(barbara, participation, 1, { role: "HOST" }, selection)).toEqual({
        changeSet: null,
        errors: [
          {
            code: "VERSION_CONFLICT",
            field: "expectedVersion",
            message: "the record is at version 2, not at 1: read it again",
            differences: [{ field: "attendance", expected: "ATTENDED", current: "DISPUTED" }],
            records: [{ version: 2, attendance: "DISPUTED", role: "ATTENDEE" }],
          },
        ],
      });
    });

    it("a correction that corrects nothing is refused", async () => {
      expect(await correct(grace, await attended(), 1, { attendance: "ATTENDED" })).toEqual({
        changeSet: null,
        errors: [refused("NO_CHANGE", null, "the record has all of these values already: there is nothing to correct")],
      });
    });

    const absent = (participation: string, expectedVersion: number): WrittenOperation => ({
      correctParticipation: { participation, expectedVersion, attendance: "ABSENT" },
    });

    it("what is to be applied to a record that has moved on is in conflict: it names the record, waits for its author, and can be applied once amended", async () => {
      const participation = await attended();
      const { id } = await propose(ada, [company("beside-the-conflict"), absent(participation, 1)]);
      await accepted(correct(grace, participation, 1, { attendance: "DISPUTED" }));

      const selection = `changeSet { status version conflicts { __typename id version ... on Participation { attendance } } problems { code field } preview { nodes { id } } reviews { decision } }
        errors { code field differences { field expected current } records { id } }`;
      const conflict = {
        changeSet: {
          status: "CONFLICT",
          version: 1,
          conflicts: [{ __typename: "Participation", id: participation, version: 2, attendance: "DISPUTED" }],
          problems: [{ code: "VERSION_CONFLICT", field: "operations.1.correctParticipation.expectedVersion" }],
          preview: null,
          reviews: [],
        },
        errors: [
          {
            code: "VERSION_CONFLICT",
            field: "operations.1.correctParticipation.expectedVersion",
            differences: [{ field: "attendance", expected: "ATTENDED", current: "DISPUTED" }],
            records: [{ id: participation }],
          },
        ],
      };
      expect(await apply(barbara, { changeSet: id }, selection)).toEqual(conflict);
      expect(await count("actor where slug = 'beside-the-conflict'")).toBe(0);
      expect((await apply(barbara, { changeSet: id })).errors).toEqual([
        refused(
          "NOT_POSSIBLE_NOW",
          "changeSet",
          "the change set is in CONFLICT: its author has to amend or withdraw it",
        ),
      ]);

      const again = [company("beside-the-conflict"), absent(participation, 2)];
      expect(await amend(ada, id, 1, again)).toEqual({
        changeSet: { id, status: "PROPOSED", version: 2, revision: null },
        errors: [],
      });
      expect(await apply(barbara, { changeSet: id, expectedVersion: 2 })).toMatchObject({
        changeSet: { status: "APPLIED", version: 2 },
        errors: [],
      });
      expect(await count("actor where slug = 'beside-the-conflict'")).toBe(1);
    });

    it("a name that was taken meanwhile is a conflict as well", async () => {
      const { id } = await propose(ada, [company("taken-meanwhile")]);
      await propose(grace, [company("taken-meanwhile")]);

      expect(await apply(grace, { changeSet: id })).toEqual({
        changeSet: { id, status: "CONFLICT", version: 1, revision: null },
        errors: [
          refused("DUPLICATE", "operations.0.recordTechCompany.slug", "another actor has this slug: taken-meanwhile"),
        ],
      });
      expect(await amend(ada, id, 1, [company("another-slug")])).toMatchObject({ errors: [] });
    });
  });
});

describe("of a record that has moved on, a correction says what differs", () => {
  it("in the names and the ids of the API", async () => {
    await recorder.apply(meeting({ as: "before" }), meeting({ as: "moved", title: "A title", purpose: "A purpose" }));
    await recorder.apply(correction("Meeting", { meeting: "$moved", title: "Another title", precededBy: "$before" }));
    await recorder.apply(correction("Meeting", { meeting: "$moved", expectedVersion: 2, city: "Paris" }));

    const { data, errors } = await grace.ask(
      `mutation ($input: CorrectMeetingInput!) { correctMeeting(input: $input) {
         changeSet { id } meeting { id }
         errors { code field message differences { field expected current } records { id ... on Meeting { version title } } } } }`,
      { input: { meeting: recorder.id("moved"), expectedVersion: 1, title: "My title" } },
    );
    expect(errors).toBeUndefined();
    expect(data.correctMeeting).toEqual({
      changeSet: null,
      meeting: null,
      errors: [
        {
          code: "VERSION_CONFLICT",
          field: "expectedVersion",
          message: "the record is at version 3, not at 1: read it again",
          differences: [
            { field: "title", expected: "A title", current: "Another title" },
            { field: "city", expected: null, current: "Paris" },
            { field: "precededBy", expected: null, current: recorder.id("before") },
          ],
          records: [{ id: recorder.id("moved"), version: 3, title: "Another title" }],
        },
      ],
    });
  });

  it("also of what it gives as a whole list", async () => {
    const [q1, q2] = ["Q95", "Q96"].map((value) => ({ scheme: "wikidata", value }));
    await recorder.apply(techCompany({ as: "listed", identifiers: [q1] }));
    await recorder.apply(correction("Actor", { actor: "$listed", identifiers: [q2] }));
    const id = recorder.id("listed");
    const late = recorder.apply(correction("Actor", { actor: "$listed", identifiers: [q1, q2] }));
    expect((await refusalsOf(late)).map(({ code, field, details }) => [code, field.join("."), details])).toEqual([
      [
        "VERSION_CONFLICT",
        "operations.0.correctActor.expectedVersion",
        { records: [id], expectedVersion: 1, differences: [{ field: "identifiers", expected: [q1], current: [q2] }] },
      ],
    ]);
  });
});
