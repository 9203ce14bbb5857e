import { changeSet, insert, refusal } from "../../support/change-set";
import { rows, tellStory, type Story } from "../../support/rows";
import { onDatabase } from "../../support/database";
import { beforeTests } from "../../support/before-tests";

describe("the rules that must never be false, against plain SQL", () => {
  const database = onDatabase("empty");
  const app = beforeTests(() => database.connect());
  const story = beforeTests(() => tellStory(app));

  const add = (table: keyof typeof rows, said: Record<string, unknown> = {}): Promise<string> =>
    insert(app, table, rows[table](said));
  const change = (table: string, id: string, set: string): Promise<unknown> =>
    app.query(`update ${table} set ${set} where id = $1`, [id]);
  const remove = (table: string, id: string): Promise<unknown> => app.query(`delete from ${table} where id = $1`, [id]);
  const refused = (work: () => Promise<unknown>): Promise<string> => refusal(changeSet(app, work));

  describe("1: nothing exists without evidence", () => {
    it.each([
      ["meeting", () => ({})],
      ["role", ({ person, ministry }: Story) => ({ person_id: person, organisation_id: ministry })],
      ["commitment", () => ({})],
      [
        "assessment",
        ({ commitment, methodology }: Story) => ({ commitment_id: commitment, methodology_id: methodology }),
      ],
    ] as const)("a %s without evidence is refused at commit", async (table, references) => {
      expect(await refused(() => add(table, references(story)))).toMatch(new RegExp(`^${table} \\S+ has no evidence$`));
    });

    it("the evidence of another record that goes by the same id does not count", async () => {
      expect(await refused(() => add("commitment", { id: story.meeting }))).toMatch(/^commitment \S+ has no evidence$/);
    });

    it("quotes in a temporary table called evidence do not count", async () => {
      const unproven = refused(async () => {
        const meeting = await add("meeting");
        await app.query(
          "create temporary table evidence on commit drop as select $1::uuid as subject_id, 'MEETING' as subject_kind",
          [meeting],
        );
      });
      expect(await unproven).toMatch(/^meeting \S+ has no evidence$/);
    });

    it.each(["role", "meeting", "commitment", "assessment"] as const)(
      "the last evidence of a %s is not deleted",
      async (kind) => {
        const deleted = refused(() => app.query("delete from evidence where subject_id = $1", [story[kind]]));
        expect(await deleted).toMatch(new RegExp(`^${kind} \\S+ has no evidence$`));
      },
    );

    it("the last evidence of a meeting is not given to another record", async () => {
      const moved = refused(() =>
        app.query("update evidence set subject_id = $1, subject_kind = 'ACTOR' where subject_id = $2", [
          story.person,
          story.meeting,
        ]),
      );
      expect(await moved).toMatch(/^meeting \S+ has no evidence$/);
    });

    it("evidence is exchanged within one change set", async () => {
      const exchanged = refused(async () => {
        await app.query("delete from evidence where subject_id = $1", [story.meeting]);
        await story.prove("MEETING", story.meeting);
      });
      expect(await exchanged).toBe("not refused");
    });

    it("evidence for what does not exist is refused at commit", async () => {
      const nowhere = refused(() => story.prove("MEETING", "00000000-0000-4000-8000-00000000dead"));
      expect(await nowhere).toMatch(/^evidence \S+ has no subject$/);
    });

    it("evidence that calls a meeting a commitment is refused at commit", async () => {
      expect(await refused(() => story.prove("COMMITMENT", story.meeting))).toMatch(/^evidence \S+ has no subject$/);
    });

    it.each(["role", "assessment", "party"] as const)(
      "a %s is not deleted while evidence about it is left",
      async (kind) => {
        if (kind === "party") await changeSet(app, () => story.prove("PARTY", story.party));
        const deleted = refused(async () => {
          await app.query("set constraints all deferred");
          await remove(kind, story[kind]);
        });
        expect(await deleted).toMatch(new RegExp(`^evidence is left behind by ${kind} `));
      },
    );

    it.each([
      ["participation", "its meeting", () => ({ meeting_id: story.meeting, actor_id: story.person })],
      ["party", "its commitment", () => ({ commitment_id: story.commitment, actor_id: story.person })],
      ["follow_up", "its commitment", () => ({ commitment_id: story.commitment })],
    ] as const)("a %s may rest on the evidence of %s", async (table, _, references) => {
      expect(await refused(() => add(table, references()))).toBe("not refused");
    });
  });

  describe("2: a quote stands in its source", () => {
    /** Runs as digits: `1 2` are two, each of 16 bytes, `12` is one that begins in the middle of a run and ends in the next. */
    const wide = (runs: string): Buffer => {
      const hashes = runs.split(" ").map((digits) => digits.replace(/./g, (digit) => digit.repeat(32 / digits.length)));
      return Buffer.concat([Buffer.from("followthrough-02"), Buffer.from(hashes.join(""), "hex")]);
    };
    const fingerprint = wide("1 2 3 4");
    const whole = { content_hash: "0".repeat(64), fingerprint_covers: "WHOLE_TEXT" };
    const held = () => add("source_article", { fingerprint, ...whole });
    const quote = (source: string, runs: string, said: Record<string, unknown> = {}) =>
      story.prove("ACTOR", story.person, { source_article_id: source, quote_runs: wide(runs), ...said });

    it.each([
      ["whose words the source does not have", "5"],
      ["whose words stand there in another order", "3 2"],
      ["that leaves words out", "1 3"],
      ["that fits only between two runs", "12"],
      ["of fewer than four words", ""],
    ])("a quote %s is refused", async (_, runs) => {
      expect(await refused(async () => quote(await held(), runs))).toBe("the quote is not in its source");
    });

    it("a quote cannot call itself verified, or unverified", async () => {
      let ids: string[] = [];
      await changeSet(app, async () => {
        ids = [
          await quote(await held(), "2 3", { verified: false }),
          await quote(story.source, "9", { verified: true }),
        ];
      });
      const { rows: found } = await app.query("select verified from evidence where id = any($1) order by id <> $2", [
        ids,
        ids[0],
      ]);
      expect(found).toEqual([{ verified: true }, { verified: false }]);
    });

    it("a quote does not get in before the text that it is not in", async () => {
      const early = refused(async () => {
        await app.query("set constraints all deferred");
        const source = "00000000-0000-4000-8000-00000000ea71";
        await quote(source, "9");
        await add("source_article", { id: source, fingerprint, ...whole });
      });
      expect(await early).toBe("the source of a quote is recorded before the quote");
    });

    it("a source does not lose a passage that is quoted from it", async () => {
      const shortened = refused(async () => {
        const source = await held();
        await quote(source, "3");
        await change("source_article", source, `fingerprint = '\\x${wide("1").toString("hex")}'`);
      });
      expect(await shortened).toMatch(
        /^evidence_\S+, which was recorded earlier, quotes "the words of the source" from/,
      );
    });

    it("once somebody supplies the text of a source, the quotes from it are checked", async () => {
      let id = "";
      await changeSet(app, async () => {
        const source = await add("source_article");
        id = await quote(source, "3");
        await app.query(
          "update source_article set fingerprint = $1, content_hash = $2, fingerprint_covers = $3 where id = $4",
          [fingerprint, whole.content_hash, whole.fingerprint_covers, source],
        );
      });
      expect((await app.query("select verified from evidence where id = $1", [id])).rows).toEqual([{ verified: true }]);
    });
  });

  describe("a judgement", () => {
    const judge = (said: Record<string, unknown> = {}) =>
      add("assessment", { commitment_id: story.commitment, methodology_id: story.methodology, ...said });

    it.each(["status = 'KEPT'", "rationale = 'Better words.'", "date = '2020'"])(
      "is never edited (%s)",
      async (set) => {
        expect(await refused(() => change("assessment", story.assessment, set))).toBe(
          "an assessment is never edited, only superseded by a later one",
        );
      },
    );

    it("cannot be forged by writing the status of a commitment", async () => {
      await changeSet(app, () => change("commitment", story.commitment, "status = 'KEPT', fulfilled_on = '2015'"));
      const { rows: found } = await app.query("select status, fulfilled_on from commitment where id = $1", [
        story.commitment,
      ]);
      expect(found).toEqual([{ status: "IN_PROGRESS", fulfilled_on: null }]);
    });

    it("cannot be forged by a commitment that brings its status along", async () => {
      let id = "";
      await changeSet(app, async () => {
        id = await add("commitment", { status: "KEPT", fulfilled_on: "2015" });
        await story.prove("COMMITMENT", id);
      });
      const { rows: found } = await app.query("select status, fulfilled_on from commitment where id = $1", [id]);
      expect(found).toEqual([{ status: "NOT_RATED", fulfilled_on: null }]);
    });

    it("cannot be forged by writing the status of a party", async () => {
      await changeSet(app, () => change("party", story.party, "status = 'KEPT'"));
      const { rows: found } = await app.query("select status from party where id = $1", [story.party]);
      expect(found).toEqual([{ status: null }]);
    });

    it("cannot be forged in a temporary table called assessment", async () => {
      await changeSet(app, async () => {
        await app.query("create temporary table assessment (like public.assessment) on commit drop");
        await app.query(
          `insert into pg_temp.assessment select gen_random_uuid(), 1, 99, now(), commitment_id, null, methodology_id,
             '2026', 'KEPT', null, null, 'Forged.' from public.assessment where id = $1`,
          [story.assessment],
        );
        await change("commitment", story.commitment, "title = 'Edited'");
      });
      const { rows: found } = await app.query("select title, status from commitment where id = $1", [story.commitment]);
      expect(found).toEqual([{ title: "Edited", status: "IN_PROGRESS" }]);
    });

    it("on a share is on a share in that commitment", async () => {
      const elsewhere = refused(async () => {
        const other = await add("commitment");
        await story.prove("COMMITMENT", other);
        await story.prove("ASSESSMENT", await judge({ commitment_id: other, party_id: story.party }));
      });
      expect(await elsewhere).toBe("the party belongs to another commitment");
    });
  });
});
