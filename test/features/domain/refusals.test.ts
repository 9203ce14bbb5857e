import { changeSet, insert, refusal } from "../../support/change-set";
import { referencesTo, rows, tellStory } from "../../support/rows";
import { onDatabase } from "../../support/database";
import { beforeTests } from "../../support/before-tests";

type Table = keyof typeof rows;

const long = (length: number): string => "x".repeat(length);

describe("what no service would write, the database refuses by the name of the rule", () => {
  const database = onDatabase("empty");
  const app = beforeTests(() => database.connect());
  const story = beforeTests(() => tellStory(app));

  const add = (table: Table, said: Record<string, unknown>): Promise<string> =>
    insert(app, table, rows[table]({ ...referencesTo(story)[table], ...said }));
  const refused = (table: Table, said: Record<string, unknown>): Promise<string> =>
    refusal(changeSet(app, () => add(table, said)));

  describe.each([
    ["meeting", "date", "meeting_date_is_partial_date"],
    ["commitment", "made_on", "commitment_made_on_is_partial_date"],
    ["commitment", "due_on", "commitment_due_on_is_partial_date"],
    ["follow_up", "date", "follow_up_date_is_partial_date"],
    ["assessment", "date", "assessment_date_is_partial_date"],
    ["assessment", "fulfilled_on", "assessment_fulfilled_on_is_partial_date"],
    ["role", "from_on", "role_from_on_is_partial_date"],
    ["role", "to_on", "role_to_on_is_partial_date"],
    ["source_article", "published_on", "source_article_published_on_is_partial_date"],
  ] as const)("%s.%s", (table, column, rule) => {
    it.each([
      "2015-02-30",
      "2015-13",
      "2015-00",
      "1799",
      "2200",
      "0000",
      "15",
      "April 2015",
      "2015-4",
      "2015-04-01\n",
      "2015-Q5",
      "2016-04/2016-03",
      "",
    ])("is not %j", async (date) => {
      expect(await refused(table, { [column]: date })).toBe(rule);
    });
  });

  it.each<[string, Table, Record<string, unknown>, string]>([
    [
      "a commitment due before it was made",
      "commitment",
      { made_on: "2015-04", due_on: "2015-03" },
      "commitment_due_after_made",
    ],
    [
      "a role that ends before it begins",
      "role",
      { from_on: "2014-04-02", to_on: "2014-04-01" },
      "role_ends_after_it_begins",
    ],
    [
      "a meeting that precedes itself",
      "meeting",
      { id: "00000000-0000-4000-8000-00000000000a", preceded_by_id: "00000000-0000-4000-8000-00000000000a" },
      "meeting_does_not_precede_itself",
    ],
    ["false, where null says the same", "meeting", { several_occasions: false }, "meeting_several_occasions_known"],
    ["a time zone of no time", "meeting", { time_zone: "UTC" }, "meeting_time_zone_of_a_time"],
    ["an abbreviation of a time zone", "meeting", { time_zone: "pst" }, "meeting_time_zone_known"],
    ["one participant in two places", "participation", { mode: "MIXED" }, "participation_mode_known"],
    ["a follow-up of kind MEETING without one", "follow_up", { kind: "MEETING" }, "follow_up_meeting_is_named"],
    ["a successor without a later commitment", "follow_up", { kind: "SUCCESSOR" }, "follow_up_successor_is_named"],
    ["an assessment that says NOT_RATED", "assessment", { status: "NOT_RATED" }, "assessment_status_known"],
    ["UNRATABLE without a reason", "assessment", { status: "UNRATABLE" }, "assessment_unratable_has_reason"],
    ["a reason where it was rated", "assessment", { unratable_reason: "NO_METRIC" }, "assessment_unratable_has_reason"],
    [
      "a day of fulfilment for what was not kept",
      "assessment",
      { status: "BROKEN", fulfilled_on: "2015" },
      "assessment_fulfilled_only_if_kept",
    ],
    ["a value of no field", "evidence", { value: "2015-02-21" }, "evidence_value_has_field"],
    [
      "a content hash without a fingerprint",
      "source_article",
      { content_hash: "0".repeat(64) },
      "source_article_fingerprint_is_whole_runs",
    ],
    [
      "half a run",
      "source_article",
      { content_hash: "0".repeat(64), fingerprint: Buffer.from("followthrough-02half a") },
      "source_article_fingerprint_is_of_whole_runs",
    ],
    [
      "a hash that is none",
      "source_article",
      { content_hash: "hash", fingerprint: Buffer.from("followthrough-02") },
      "source_article_content_hash_is_sha256",
    ],
  ])("%s", async (_, table, said, rule) => {
    expect(await refused(table, said)).toBe(rule);
  });

  it("a follow-up that succeeds itself", async () => {
    const said = { kind: "SUCCESSOR", successor_id: story.commitment };
    expect(await refused("follow_up", said)).toBe("follow_up_successor_is_another");
  });

  it.each<[Table, string, string]>([
    ["actor", "kind", "actor_kind_known"],
    ["meeting", "status", "meeting_status_known"],
    ["participation", "role", "participation_role_known"],
    ["participation", "attendance", "participation_attendance_known"],
    ["commitment", "formality", "commitment_formality_known"],
    ["commitment", "clarity", "commitment_clarity_known"],
    ["party", "role", "party_role_known"],
    ["follow_up", "kind", "follow_up_kind_known"],
    ["assessment", "status", "assessment_status_known"],
    ["evidence", "stance", "evidence_stance_known"],
    ["evidence", "role", "evidence_role_known"],
    ["evidence", "subject_kind", "evidence_subject_kind_known"],
  ])("a %s whose %s is unknown", async (table, column, rule) => {
    expect(await refused(table, { [column]: "WHATEVER" })).toBe(rule);
  });

  it.each<[Table, string, number, string]>([
    ["actor", "name", 500, "actor_text_lengths"],
    ["actor", "description", 2000, "actor_text_lengths"],
    ["actor", "slug", 100, "actor_slug_is_kebab_case"],
    ["role", "title", 300, "role_title_length"],
    ["meeting", "title", 300, "meeting_text_lengths"],
    ["meeting", "purpose", 2000, "meeting_text_lengths"],
    ["meeting", "place", 1000, "meeting_text_lengths"],
    ["meeting", "unnamed_participants", 2000, "meeting_text_lengths"],
    ["meeting", "classification", 200, "meeting_classification_length"],
    ["meeting", "city", 200, "meeting_text_lengths"],
    ["commitment", "title", 300, "commitment_text_lengths"],
    ["commitment", "statement", 20_000, "commitment_text_lengths"],
    ["follow_up", "title", 300, "follow_up_text_lengths"],
    ["follow_up", "summary", 5000, "follow_up_text_lengths"],
    ["assessment", "rationale", 5000, "assessment_rationale_length"],
    ["evidence", "quote", 2000, "evidence_text_lengths"],
    ["evidence", "prefix", 500, "evidence_text_lengths"],
    ["evidence", "suffix", 500, "evidence_text_lengths"],
    ["evidence", "field", 100, "evidence_text_lengths"],
    ["source_article", "title", 500, "source_article_text_lengths"],
    ["source_article", "publisher", 200, "source_article_text_lengths"],
    ["identifier", "value", 500, "identifier_value_length"],
    ["methodology", "name", 200, "methodology_text_lengths"],
    ["methodology", "edition", 50, "methodology_text_lengths"],
  ])("a %s whose %s is longer than %i characters", async (table, column, most, rule) => {
    expect(await refused(table, { [column]: long(most + 1) })).toBe(rule);
  });

  it.each<[Table, string, unknown, string]>([
    ["source_article", "url", "ftp://news.example/", "source_article_url_is_http"],
    ["source_article", "url", "https://user:secret@news.example/", "source_article_url_is_http"],
    ["source_article", "canonical_url", "javascript:alert(1)", "source_article_url_is_http"],
    ["source_article", "archive_url", "news.example", "source_article_url_is_http"],
    ["source_article", "language", "French", "source_article_language_is_bcp47"],
    ["actor", "slug", "Not A Slug", "actor_slug_is_kebab_case"],
    ["actor", "country", "France", "actor_country_is_jurisdiction"],
    ["meeting", "slug", "-meeting", "meeting_slug_is_kebab_case"],
    ["meeting", "country", "fr", "meeting_country_is_iso3166"],
    ["commitment", "slug", "a--b", "commitment_slug_is_kebab_case"],
    ["identifier", "scheme", "Wikidata", "identifier_scheme_is_kebab_case"],
  ])("a %s whose %s is %j", async (table, column, value, rule) => {
    expect(await refused(table, { [column]: value })).toBe(rule);
  });

  it.each<[string, Table, Record<string, unknown>, string]>([
    [
      "two source articles with one canonical url",
      "source_article",
      { canonical_url: "https://news.example/once" },
      "source_article_canonical_url_unique",
    ],
    ["two actors with one readable name", "actor", { slug: "once" }, "actor_slug_unique"],
    [
      "two actors with one id in a register",
      "identifier",
      { scheme: "wikidata", value: "Q1" },
      "identifier_once_in_a_kind",
    ],
    [
      "two editions of a methodology by one name",
      "methodology",
      { name: "Scale", edition: "1" },
      "methodology_name_edition_unique",
    ],
    ["an actor twice in a meeting", "participation", {}, "participation_once_in_a_meeting"],
    ["an actor twice in a role of a commitment", "party", {}, "party_once_in_a_role"],
  ])("%s", async (_, table, said, rule) => {
    const twice = changeSet(app, async () => {
      await add(table, said);
      await add(table, said);
    });
    expect(await refusal(twice)).toBe(rule);
  });

  it.each<[Table, string, string]>([
    ["evidence", "source_article_id", "the source of a quote is recorded before the quote"],
    ["identifier", "subject_id", "identifier_subject"],
    ["role", "person_id", "role_person"],
    ["meeting", "preceded_by_id", "meeting_preceded_by"],
    ["participation", "meeting_id", "participation_meeting"],
    ["participation", "actor_id", "participation_actor"],
    ["participation", "representing_id", "participation_representing"],
    ["commitment", "meeting_id", "commitment_meeting"],
    ["party", "commitment_id", "party_commitment"],
    ["follow_up", "commitment_id", "follow_up_commitment"],
    ["assessment", "methodology_id", "assessment_methodology"],
    ["assessment", "party_id", "assessment_party"],
  ])("a %s whose %s names nothing", async (table, column, rule) => {
    expect(await refused(table, { [column]: "00000000-0000-4000-8000-00000000dead" })).toBe(rule);
  });

  describe("a role is held by a person, in an organisation", () => {
    const rule = "a role is held by a person, in an organisation";

    it("not by a ministry", async () => {
      expect(await refused("role", { person_id: story.ministry })).toBe(rule);
    });

    it("not in a person", async () => {
      expect(await refused("role", { organisation_id: story.person })).toBe(rule);
    });

    it("not even where the organisation turns into a person later", async () => {
      const turned = changeSet(app, () =>
        app.query("update actor set kind = 'PERSON' where id = $1", [story.ministry]),
      );
      expect(await refusal(turned)).toBe("a person stays a person, and no other actor becomes one");
    });

    it("not even where the role is written before its organisation", async () => {
      const early = changeSet(app, async () => {
        await app.query("set constraints all deferred");
        const id = "00000000-0000-4000-8000-00000000ea72";
        await story.prove("ROLE", await add("role", { organisation_id: id }));
        await add("actor", { id });
      });
      expect(await refusal(early)).toBe(rule);
    });
  });
});
