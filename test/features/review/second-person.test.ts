import type { Client } from "pg";
import { newUuid } from "../../../src/values/record-id";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { BySql, harmless, kept } from "../../support/by-sql";
import { changeSet, inTransaction, insert, refusal } from "../../support/change-set";
import { rows, tellStory, type Story } from "../../support/rows";
import { onDatabase } from "../../support/database";
import { beforeTests } from "../../support/before-tests";

const [author, colleague, installation] = [newUuid(), newUuid(), newUuid()];
const needsTwo = "this needs a second person";

const database = onDatabase("empty");
const app = beforeTests(() => database.connect());
let sql: BySql;
let owner: Client;
let story: Story;
let secondQuote: string;

beforeAll(async () => {
  sql = new BySql(app);
  owner = await database.connectAsOwner();
  await insert(app, "contributor", { id: author, name: "Grace", role: "ADMIN" });
  await insert(app, "contributor", { id: colleague, name: "Barbara", role: "REVIEWER" });
  await insert(owner, "contributor", { id: installation, name: "Imports", role: "ADMIN", system: true });
  story = await tellStory(app);
  await changeSet(app, async () => (secondQuote = await story.prove("ROLE", story.role)));
});

const attempt = (work: () => Promise<unknown>, client = app): Promise<string> => refusal(inTransaction(client, work));

describe("what needs a second person, row by row, against whoever holds the password of the server", () => {
  /** Opens a change set of the author's own, whose operations tell of nothing that matters. */
  async function alone(by = author, client = app): Promise<void> {
    const written = client === app ? sql : new BySql(client);
    await written.operation(await written.changeSet(by, "APPLIED"), harmless);
  }

  /** The same, after a colleague has looked at it. */
  async function together(): Promise<void> {
    const id = await sql.waiting(author);
    await sql.review(id, colleague);
    await sql.set(id, "status = 'APPLIED'");
  }

  const judge = async (status: string, client = app) => {
    const judged = { commitment_id: story.commitment, methodology_id: story.methodology, date: "2017" };
    const id = await insert(client, "assessment", rows.assessment({ ...judged, status }));
    const quote = { subject_kind: "ASSESSMENT", subject_id: id, source_article_id: story.source };
    await insert(client, "evidence", rows.evidence(quote));
  };
  const extra = {
    meeting: async () => {
      const id = await insert(app, "meeting", rows.meeting());
      await story.prove("MEETING", id);
      return id;
    },
    identifier: () => insert(app, "identifier", rows.identifier({ subject_kind: "ACTOR", subject_id: story.ministry })),
  };
  const without = (kind: string, id: string) => app.query(`delete from ${kind} where id = $1`, [id]);

  async function recorded(kind: keyof typeof extra): Promise<string> {
    let id = "";
    expect(
      await attempt(async () => {
        await alone();
        id = await extra[kind]();
      }),
    ).toBe("not refused");
    return id;
  }

  const takeMeetingAway = async (id: string) => {
    await app.query("delete from evidence where subject_id = $1", [id]);
    await without("meeting", id);
  };

  const attacks: [string, () => Promise<unknown>][] = [
    ["a judgement KEPT", () => judge("KEPT")],
    ["a judgement BROKEN", () => judge("BROKEN")],
    ["a judgement KEPT among others", async () => (await judge("IN_PROGRESS"), judge("KEPT"))],
    [
      "a judgement KEPT, once the rules were looked at",
      async () => {
        await app.query("set constraints all immediate");
        await app.query("set constraints all deferred");
        await judge("KEPT");
      },
    ],
    ["a record taken away", async () => takeMeetingAway(await laterMeeting())],
    [
      "a record taken away, while the rules are looked at",
      async () => {
        const id = await laterMeeting();
        await app.query("set constraints all deferred");
        await takeMeetingAway(id);
        await app.query("set constraints all immediate");
      },
    ],
    ["a party taken out", () => without("party", story.party)],
    ["a quote taken away", () => without("evidence", secondQuote)],
    [
      "all judgements taken away",
      async () => {
        await app.query("delete from evidence where subject_kind = 'ASSESSMENT'");
        await app.query("delete from assessment");
      },
    ],
  ];
  let meetings: string[] = [];
  const laterMeeting = async () => meetings.pop() ?? "";

  it.each(attacks)("is not written by its author alone: %s", async (_, attack) => {
    meetings = [await recorded("meeting")];
    expect(
      await attempt(async () => {
        await alone();
        await attack();
      }),
    ).toBe(needsTwo);
  });

  it.each([attacks[0], attacks[4]] as typeof attacks)(
    "is written where a colleague applied it: %s",
    async (_, work) => {
      meetings = [await recorded("meeting")];
      expect(
        await attempt(async () => {
          await together();
          await work();
        }),
      ).toBe("not refused");
    },
  );

  it("leaves to the author alone what a correction may do: judge on the way, and give other identifiers", async () => {
    const identifier = await recorded("identifier");
    const work = async () => {
      await alone();
      await judge("IN_PROGRESS");
      await without("identifier", identifier);
      await app.query("delete from meeting where slug = 'never-was'");
    };
    expect(await attempt(work)).toBe("not refused");
  });

  describe("the installation, which needs nobody else,", () => {
    const owners = "only the owner of the tables";
    it.each<[string, () => Promise<unknown>, string]>([
      [
        "is nobody that the server adds",
        () => insert(app, "contributor", { name: "Mallory", role: "ADMIN", system: true }),
        `${owners} makes somebody the installation`,
      ],
      [
        "is nobody that was there before",
        () => app.query("update contributor set system = true where id = $1", [author]),
        "permission denied for table contributor",
      ],
      ["does not write by the hand of the server", () => alone(installation), `${owners} writes as the installation`],
      [
        "proposes nothing by it either",
        () => insert(app, "change_set", { status: "PROPOSED", summary: "By SQL.", contributor_id: installation }),
        `${owners} writes as the installation`,
      ],
      [
        "is not the server",
        () => app.query("insert into ledger.weighty values (1)"),
        "permission denied for table weighty",
      ],
    ])("%s", async (_, work, refused) => {
      expect(await attempt(work)).toBe(refused);
    });

    it("writes by the hand of the owner, whatever it judges", async () => {
      const work = async () => {
        await alone(installation, owner);
        await judge("KEPT", owner);
      };
      expect(await attempt(work, owner)).toBe("not refused");
    });
  });

  it("leaves a record that fits", async () => {
    expect(await verifyLedger(database.app, () => undefined)).toMatchObject({ faults: [] });
  });
});

describe("who may apply what, against whoever holds the password of the server", () => {
  describe("what needs a second person", () => {
    it.each([
      [
        "as the last of many operations",
        async () => {
          const id = await sql.changeSet(colleague, "APPLIED");
          for (let count = 0; count < 3; count += 1) await sql.operation(id, harmless);
          await sql.operation(id, kept);
        },
      ],
      [
        "after the rules were looked at",
        async () => {
          const id = await sql.changeSet(colleague, "APPLIED");
          await app.query("set constraints all immediate");
          await sql.operation(id, kept);
        },
      ],
      [
        "declined at first, and then not",
        async () => {
          const id = await sql.changeSet(colleague, "APPLIED");
          const declined = await sql.operation(id, kept, { declined: true });
          await app.query("set constraints all immediate");
          await app.query("set constraints all deferred");
          await app.query("update operation set declined = false where id = $1", [declined]);
        },
      ],
      [
        "with another name while the rules are looked at",
        async () => {
          const id = await sql.changeSet(colleague, "APPLIED");
          const renamed = await sql.operation(id, harmless);
          await app.query("set constraints all immediate");
          await app.query("update operation set name = 'retractMeeting' where id = $1", [renamed]);
        },
      ],
    ])("is not smuggled in %s", async (_, work) => {
      expect(await attempt(work)).toMatch(/^(this needs a second person|an operation stays as it was asked for)$/);
    });
  });
});
