import { certain, counts, disputed } from "../../support/seed.revisions";
import { dataOf, onServer } from "../../support/server";

describe("the record as it stood", () => {
  const server = onServer();

  const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
  const idOf = async (entry: string): Promise<string> => (await ask(`{ it: ${entry} { id } }`)).it.id;

  describe("at a revision", () => {
    it.each(counts)(
      "%i there were %i actors, %i governments, %i companies, %i meetings, %i commitments, %i articles",
      async (at, actors, governmentActors, techCompanies, meetings, commitments, sourceArticles, kept, found) => {
        const counted = await ask(
          `query ($at: Int!) {
            revision(atRevision: $at) { number }
            actors(atRevision: $at) { totalCount }
            governmentActors(atRevision: $at) { totalCount }
            techCompanies(atRevision: $at) { totalCount }
            meetings(atRevision: $at) { totalCount }
            commitments(atRevision: $at) { totalCount }
            sourceArticles(atRevision: $at) { totalCount }
            kept: commitments(status: [KEPT], atRevision: $at) { totalCount }
            search(query: "code", atRevision: $at) { totalCount }
          }`,
          { at },
        );
        expect(counted).toEqual({
          revision: { number: at },
          actors: { totalCount: actors },
          governmentActors: { totalCount: governmentActors },
          techCompanies: { totalCount: techCompanies },
          meetings: { totalCount: meetings },
          commitments: { totalCount: commitments },
          sourceArticles: { totalCount: sourceArticles },
          kept: { totalCount: kept },
          search: { totalCount: found },
        });
      },
    );

    it.each([
      [3, certain, ["SUPPORTS"], 3],
      [4, disputed, ["SUPPORTS", "SUPPORTS", "CONTRADICTS", "CONTRADICTS", "CONTRADICTS"], 3],
      [
        7,
        disputed,
        ["SUPPORTS", "SUPPORTS", "CONTRADICTS", "CONTRADICTS", "CONTRADICTS", "SUPPORTS", "CONTRADICTS"],
        8,
      ],
    ])("%i the nested lists tell who was in the room, as far as it was known", async (at, room, accounts, events) => {
      const told = await ask(
        `query ($at: Int!) { commitment(slug: "code-of-good-conduct", atRevision: $at) {
          meeting { participations { actor { name } attendance } evidence(field: "participants") { nodes { stance } } }
          timeline { totalCount }
        } }`,
        { at },
      );
      expect(told).toEqual({
        commitment: {
          meeting: { participations: room, evidence: { nodes: accounts.map((stance) => ({ stance })) } },
          timeline: { totalCount: events },
        },
      });
    });

    it("3 the timeline ends with the invitation, and the meeting in April is still to come", async () => {
      const told = await ask(`{ commitment(slug: "follow-up-meeting-in-april-2015", atRevision: 3) {
        status timeliness version revision
        timeline { nodes { date { value } event record { ... on Meeting { slug } ... on Commitment { slug } } } }
      } }`);
      expect(told).toEqual({
        commitment: {
          status: "NOT_RATED",
          timeliness: "OVERDUE",
          version: 1,
          revision: 3,
          timeline: {
            nodes: [
              { date: { value: "2015-02-20" }, event: "MEETING", record: { slug: "silicon-valley-february-2015" } },
              { date: { value: "2015-02-20" }, event: "ORIGIN", record: { slug: "follow-up-meeting-in-april-2015" } },
              { date: { value: "2015-04" }, event: "MEETING", record: { slug: "paris-april-2015" } },
            ],
          },
        },
      });
    });

    it("what was recorded later is not there, by whatever key one asks for it", async () => {
      const valls = await idOf(`actor(slug: "manuel-valls")`);
      const matignon = await idOf(`meeting(slug: "matignon-december-2015")`);
      const answer = await ask(
        `query ($valls: ID!, $matignon: ID!) {
          bySlug: actor(slug: "manuel-valls", atRevision: 5) { name }
          byId: actor(id: $valls, atRevision: 5) { name }
          node(id: $matignon, atRevision: 5) { id }
          nodes(ids: [$matignon, $valls], atRevision: 5) { id }
          meeting(slug: "matignon-december-2015", atRevision: 5) { title }
          commitment(slug: "stop-djihadisme-site", atRevision: 5) { title }
          sourceArticle(url: "https://www.france24.com/en/20160531-facebook-twitter-youtube-microsoft-agree-eu-deal-removing-racist-language", atRevision: 5) { title }
          meetings(search: "Matignon", atRevision: 5) { totalCount }
          commitments(actor: $valls, atRevision: 5) { totalCount }
        }`,
        { valls, matignon },
      );
      expect(answer).toEqual({
        bySlug: null,
        byId: null,
        node: null,
        nodes: [null, null],
        meeting: null,
        commitment: null,
        sourceArticle: null,
        meetings: { totalCount: 0 },
        commitments: { totalCount: 0 },
      });
    });

    it("that does not exist yet is refused, while other entry fields answer", async () => {
      const { data, errors } = await server.ask(`{
        now: commitment(slug: "code-of-good-conduct") { status }
        later: commitment(slug: "code-of-good-conduct", atRevision: 11) { status }
      }`);
      expect(data).toEqual({ now: { status: "NOT_RATED" }, later: null });
      expect(errors).toEqual([
        {
          message: "commitment.atRevision: revision 11 does not exist yet; the latest is 10",
          locations: [{ line: 3, column: 9 }],
          path: ["later"],
          extensions: { code: "BAD_USER_INPUT", argument: "commitment.atRevision" },
        },
      ]);
    });
  });

  describe("at an instant", () => {
    const revisions = [1, 2, 3, 4, 5, 6, 7, 8];

    it.each(revisions)("that of revision %i, it is that revision; a microsecond before, the one before", async (at) => {
      const { revision } = await ask("query ($at: Int!) { revision(atRevision: $at) { appliedAt } }", { at });
      const told = await ask(
        `query ($on: DateTime!, $before: DateTime!) {
          on: revision(asOf: $on) { number appliedAt }
          before: revision(asOf: $before) { number }
        }`,
        { on: revision.appliedAt, before: microsecondBefore(revision.appliedAt) },
      );
      expect(told).toEqual({
        on: { number: at, appliedAt: revision.appliedAt },
        before: at === 1 ? null : { number: at - 1 },
      });
    });

    it("before everything there was nothing", async () => {
      const google = await idOf(`actor(slug: "google")`);
      const answer = await ask(
        `query ($asOf: DateTime = "2015-02-20T12:00:00Z", $google: ID!) {
          revision(asOf: $asOf) { number }
          actor(slug: "google", asOf: $asOf) { name }
          meeting(slug: "silicon-valley-february-2015", asOf: $asOf) { title }
          commitment(slug: "code-of-good-conduct", asOf: $asOf) { title }
          node(id: $google, asOf: $asOf) { id }
          nodes(ids: [$google], asOf: $asOf) { id }
          actors(asOf: $asOf) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }
          governmentActors(asOf: $asOf) { totalCount }
          techCompanies(asOf: $asOf) { totalCount }
          meetings(asOf: $asOf) { totalCount }
          commitments(asOf: $asOf) { totalCount }
          sourceArticles(asOf: $asOf) { totalCount }
          search(query: "google", asOf: $asOf) { totalCount }
        }`,
        { google },
      );
      const none = { totalCount: 0 };
      expect(answer).toEqual({
        revision: null,
        actor: null,
        meeting: null,
        commitment: null,
        node: null,
        nodes: [null],
        actors: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
        governmentActors: none,
        techCompanies: none,
        meetings: none,
        commitments: none,
        sourceArticles: none,
        search: none,
      });
    });
  });

  describe("on a day, with `atRevision` and `asOf` together", () => {
    it.each([
      ["2015-04-30T23:59:59Z", "NOT_DUE"],
      ["2015-05-01T00:00:00Z", "LAPSED"],
      ["2015-05-01T01:30:00+02:00", "NOT_DUE"],
      ["2015-04-30T23:00:00-05:00", "LAPSED"],
    ])("at %s what was asked for by April 2015 is %s, and never overdue", async (asOf, timeliness) => {
      const told = await ask(
        `query ($asOf: DateTime!) {
          commitment(slug: "code-of-good-conduct", atRevision: 8, asOf: $asOf) { timeliness }
          overdue: commitments(overdue: true, atRevision: 8, asOf: $asOf) { nodes { slug } }
          rest: commitments(overdue: false, atRevision: 8, asOf: $asOf) { totalCount }
          lapsed: commitments(timeliness: [LAPSED], atRevision: 8, asOf: $asOf) { nodes { slug } }
        }`,
        { asOf },
      );
      const lapsed = timeliness === "LAPSED" ? [{ slug: "code-of-good-conduct" }] : [];
      expect(told).toEqual({
        commitment: { timeliness },
        overdue: { nodes: [] },
        rest: { totalCount: 13 },
        lapsed: { nodes: lapsed },
      });
    });

    it("whether a promise was kept in time does not depend on the day", async () => {
      const told = await ask(
        `{ commitment(slug: "follow-up-meeting-in-april-2015", atRevision: 8, asOf: "2015-01-01T00:00:00Z") { status timeliness } }`,
      );
      expect(told).toEqual({ commitment: { status: "KEPT", timeliness: "ON_TIME" } });
    });
  });
});

/** Instants come with microseconds, which Date does not have. */
function microsecondBefore(instant: string): string {
  const [seconds = "", fraction = ""] = instant.slice(0, -1).split(".");
  const micros = BigInt(Date.parse(`${seconds}Z`)) * 1000n + BigInt(fraction.padEnd(6, "0")) - 1n;
  const millis = new Date(Number(micros / 1000n)).toISOString().slice(0, -1);
  return `${millis}${String(micros % 1000n).padStart(3, "0")}Z`;
}
