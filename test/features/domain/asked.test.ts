import { assessment, commitment, evidence, party, techCompany, governmentBody } from "../../support/factories";
import { accepted, apply, refused, submit } from "../../support/contribute";
import { startRecorder } from "../../support/recorder";
import { onServer } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const server = onServer();
const recorder = beforeTests(() => startRecorder(server.database.app));

const part = (actor: string, role: string, as?: string) => ({ actor: `$${actor}`, role, ...(as && { as }) });
const promise = (name: string, title: string, said: object) => commitment({ as: name, slug: name, title, ...said });

beforeAll(async () => {
  await recorder.apply(
    techCompany({ as: "kobo", name: "コボ", slug: "kobo", country: "JP" }),
    techCompany({ as: "sakura", name: "さくら", slug: "sakura", country: "JP" }),
    governmentBody({ as: "agency", name: "デジタル庁", slug: "digital-agency", country: "JP" }),
    promise("asked", "Label what machines have made", {
      madeOn: "2023-05",
      dueOn: "2023-12",
      formality: "PROPOSED",
      parties: [part("kobo", "ASKED", "kobo-asked"), part("sakura", "ASKED"), part("agency", "COUNTERPARTY")],
    }),
    promise("signed", "Report once a year", {
      madeOn: "2023-06",
      dueOn: "2024",
      formality: "SIGNED_AGREEMENT",
      parties: [
        part("kobo", "PLEDGER"),
        part("kobo", "SIGNATORY"),
        part("sakura", "ASKED", "sakura-unsigned"),
        part("agency", "COUNTERPARTY"),
      ],
    }),
    promise("withdrawn", "Open an office", {
      madeOn: "2023",
      dueOn: "2024-02",
      parties: [part("sakura", "PLEDGER"), part("kobo", "BENEFICIARY")],
    }),
    assessment({ commitment: "$withdrawn", status: "WITHDRAWN" }),
    assessment({ commitment: "$signed", status: "KEPT", date: "2025-02-01" }),
  );
});

const promising = "role: [PLEDGER, SIGNATORY]";

describe("what was only asked for", () => {
  it("is promised by nobody, late by nobody and overdue for nobody", async () => {
    const { data } = await server.ask(`{
      kobo: actorScorecard(slug: "kobo") { promised asked kept overdue late onTime keptOnUnknownDay }
      sakura: actorScorecard(slug: "sakura") { promised asked kept overdue late notRated }
      overdue: commitments(overdue: true, where: { promised: false }) { totalCount }
      stats: commitmentStats(groupBy: [ASKED_ACTOR, TIMELINESS], actor: "${recorder.id("sakura")}") {
        unit total commitments buckets { labels count } }
    }`);
    expect(data).toEqual({
      kobo: { promised: 1, asked: 1, kept: 1, overdue: 0, late: 0, onTime: 0, keptOnUnknownDay: 1 },
      sakura: { promised: 1, asked: 2, kept: 0, overdue: 0, late: 0, notRated: 0 },
      overdue: { totalCount: 0 },
      stats: {
        unit: "COMMITMENT_REQUESTS",
        total: 3,
        commitments: 2,
        buckets: [
          { labels: ["コボ", "Lapsed"], count: 1 },
          { labels: ["さくら", "Lapsed"], count: 1 },
          { labels: ["さくら", "Unknown"], count: 1 },
        ],
      },
    });
  });

  it("is counted apart from promises", async () => {
    const { errors } = await server.ask(`{ commitmentStats(groupBy: [ACTOR, ASKED_ACTOR]) { total } }`);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", argument: "commitmentStats.groupBy" } }]);
  });

  it("tells of each commitment of an actor in which roles that actor is in it", async () => {
    const id = recorder.id("kobo");
    const { data } = await server.ask(`{ actor(slug: "kobo") {
      asked: commitments(role: [ASKED]) { totalCount nodes { slug } }
      commitments(orderBy: { field: TITLE }) { totalCount nodes { slug parties(actor: "${id}") { role } } } } }`);
    expect(data.actor).toEqual({
      asked: { totalCount: 1, nodes: [{ slug: "asked" }] },
      commitments: {
        totalCount: 3,
        nodes: [
          { slug: "asked", parties: [{ role: "ASKED" }] },
          { slug: "withdrawn", parties: [{ role: "BENEFICIARY" }] },
          { slug: "signed", parties: [{ role: "PLEDGER" }, { role: "SIGNATORY" }] },
        ],
      },
    });
  });
});

type Counted = { id: string } & Record<"all" | "promised" | "asked", { totalCount: number }>;

it("the numbers of lists, scorecards and counts agree, for every actor", async () => {
  const { data } = await server.ask(`{ actors(first: 100) { nodes { id slug all: commitments { totalCount }
    promised: commitments(${promising}) { totalCount } asked: commitments(role: [ASKED]) { totalCount } } }
    promises: commitmentStats(groupBy: [ACTOR], first: 500) { buckets { count key { actor { id } } } }
    requests: commitmentStats(groupBy: [ASKED_ACTOR], first: 500) { buckets { count key { actor { id } } } } }`);
  const counted = (stats: { buckets: { count: number; key: { actor: { id: string } } }[] }, id: string) =>
    stats.buckets.find(({ key }) => key.actor.id === id)?.count ?? 0;
  expect(data.actors.nodes.length).toBeGreaterThan(15);
  for (const actor of data.actors.nodes as Counted[]) {
    const { id } = actor;
    const told = (
      await server.ask(`{ scorecard: actorScorecard(actor: "${id}") { promised asked }
        all: commitments(actor: "${id}") { totalCount } promised: commitments(actor: "${id}", ${promising}) { totalCount }
        asked: commitments(where: { actor: "${id}", role: [ASKED] }) { totalCount } }`)
    ).data;
    const { all, promised, asked } = actor;
    expect(told).toEqual({
      all,
      promised,
      asked,
      scorecard: { promised: promised.totalCount, asked: asked.totalCount },
    });
    expect([counted(data.promises, id), counted(data.requests, id)]).toEqual([promised.totalCount, asked.totalCount]);
  }
});

describe("the rules of what was asked for", () => {
  const quote = () => ({ ...evidence(), source: recorder.id("report") });

  it("nobody promises or signs what is PROPOSED", async () => {
    const ada = await server.signIn();
    const { errors } = await submit(ada, [
      { recordParty: { commitment: recorder.id("asked"), actor: recorder.id("agency"), role: "SIGNATORY" } },
      { correctCommitment: { commitment: recorder.id("signed"), expectedVersion: 1, formality: "PROPOSED" } },
    ]);
    const message = "nobody is PLEDGER or SIGNATORY of what is PROPOSED: who has not agreed to it is ASKED";
    expect(errors).toEqual([
      refused("INVALID", "operations.0.recordParty", message),
      refused("INVALID", "operations.1.correctCommitment", message),
    ]);
  });

  it("nobody breaks what they were only asked for, alone or with others", async () => {
    const ada = await server.signIn();
    const broken = (more: object) => ({
      assessCommitment: {
        date: "2025-01-01",
        status: "BROKEN",
        rationale: "The day has passed.",
        methodology: recorder.id("scale"),
        evidence: [quote()],
        ...more,
      },
    });
    const { errors } = await submit(ada, [
      broken({ commitment: recorder.id("asked") }),
      broken({ commitment: recorder.id("signed"), party: recorder.id("sakura-unsigned") }),
    ]);
    const message = "BROKEN is for what was promised: nobody breaks what they were only asked for";
    expect(errors).toEqual([
      refused("INVALID", "operations.0.assessCommitment", message),
      refused("INVALID", "operations.1.assessCommitment", message),
    ]);
  });

  it("who was asked and agrees becomes a pledger, with a quote, and the history says when", async () => {
    const [ada, grace] = [await server.signIn(), await server.signIn({ role: "REVIEWER" })];
    const { id } = await accepted(
      submit(ada, [
        {
          correctParty: {
            party: recorder.id("sakura-unsigned"),
            expectedVersion: 1,
            role: "SIGNATORY",
            evidence: [quote()],
          },
        },
      ]),
    );
    const { changeSet } = await apply(grace, { changeSet: id });
    const { data } = await server.ask(`{ now: actorScorecard(slug: "sakura") { promised asked }
      before: actorScorecard(slug: "sakura", atRevision: ${Number(changeSet?.revision) - 1}) { promised asked }
      node(id: "${recorder.id("sakura-unsigned")}") { ... on Party { evidence { totalCount }
        history(first: 1) { nodes { changes { field before after } changeSet { revision } } } } } }`);
    expect(data).toEqual({
      now: { promised: 2, asked: 1 },
      before: { promised: 1, asked: 2 },
      node: {
        evidence: { totalCount: 1 },
        history: {
          nodes: [
            {
              changes: [{ field: "role", before: "ASKED", after: "SIGNATORY" }],
              changeSet: { revision: changeSet?.revision },
            },
          ],
        },
      },
    });
  });
});

it("reports of one agency are one source, whoever prints them", async () => {
  const printed = (as: string, publisher: string, agency: string | null) => ({
    name: "recordSourceArticle",
    input: { as, url: `https://${as}.example/`, title: as, publisher, agency, language: "ja", confirmedDistinct: true },
  });
  await recorder.apply(
    printed("asahi", "朝日新聞", "共同通信"),
    printed("mainichi", "毎日新聞", "共同通信"),
    printed("kyodo", "共同通信", null),
    printed("nikkei", "日本経済新聞", null),
    commitment({
      as: "told",
      slug: "told",
      evidence: ["asahi", "mainichi", "kyodo", "nikkei", "nikkei", "report"].map((source) =>
        evidence({ source: `$${source}` }),
      ),
    }),
    party({
      commitment: "$told",
      actor: "$kobo",
      evidence: [evidence({ source: "$mainichi", stance: "CONTRADICTS" })],
    }),
  );
  const { data } =
    await server.ask(`{ commitment(slug: "told") { basis { quotes quotesChecked publications independentSources } }
    sourceArticles(agency: "共同通信") { totalCount nodes { agency } }
    meeting(slug: "silicon-valley-february-2015") { basis { quotes quotesChecked publications independentSources } } }`);
  expect(data.commitment).toEqual({
    basis: { quotes: 6, quotesChecked: 1, publications: 5, independentSources: 3 },
  });
  expect(data.sourceArticles).toEqual({ totalCount: 2, nodes: [{ agency: "共同通信" }, { agency: "共同通信" }] });
  const { quotes, publications, independentSources } = data.meeting.basis;
  expect(quotes).toBeGreaterThanOrEqual(publications);
  expect(independentSources).toBeLessThan(publications);
});
