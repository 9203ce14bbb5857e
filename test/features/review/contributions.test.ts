import { accepted, amend, apply, mutate, propose, requestChanges, submit } from "../../support/contribute";
import { february, quoting, telling } from "../../support/february";
import { codeAsProposed, flagship, queue, shown, whatBecameOfTheCode } from "../../support/february.reading";
import { dataOf, onServer, signedIn } from "../../support/server";

const summary = "What AFP reported on 20 February 2015.";

describe("a group contributes the story of February 2015, from nothing and through mutations alone", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada" });
  const alan = signedIn(server, { name: "Alan" });
  const grace = signedIn(server, { name: "Grace", role: "REVIEWER" });

  const blog = [telling("rt-february"), { attachEvidence: quoting("rt-february", "february-meeting") }];
  const hasty = [
    ...february.filter((operation) => operation["recordCommitment"]?.["as"] !== "code-of-good-conduct"),
    telling("code-of-good-conduct", { formality: "SIGNED_AGREEMENT" }),
    ...blog,
  ];
  const careful = [...february, ...blog];
  let id = "";

  it("a dry run tells Ada which of her quotes is not in the article, and how it goes on there", async () => {
    const misquoted = telling("rapid-removal", {
      evidence: [
        {
          source: "$afp-february",
          quote: "Le ministre a plaidé en faveur du retrait immédiat",
          stance: "SUPPORTS",
          role: "ORIGIN",
        },
      ],
    });
    const operations = [...february.slice(0, 9), misquoted];
    const selection = "changeSet { id } records { nodes { __typename } } errors { code field message nearestPassage }";

    expect(await submit(ada, operations, { dryRun: true }, selection)).toEqual({
      changeSet: null,
      records: null,
      errors: [
        {
          code: "QUOTE_NOT_FOUND",
          field: "operations.9.recordCommitment.evidence.0.quote",
          message: expect.stringMatching(/^the quote is not in http.*; the nearest passage found is ".*"$/),
          nearestPassage: "le ministre a plaidé en faveur du retrait",
        },
      ],
    });
  });

  it("another dry run shows the records that she would make, and keeps nothing", async () => {
    const came = await submit(
      ada,
      hasty,
      { summary, dryRun: true },
      "changeSet { id } records { nodes { __typename } } errors { code }",
    );

    expect(came).toEqual({
      changeSet: null,
      records: {
        nodes: [
          "GovernmentBody",
          "Person",
          ...Array<string>(4).fill("TechCompany"),
          "SourceArticle",
          "Meeting",
          ...Array<string>(4).fill("Commitment"),
          "SourceArticle",
          "Evidence",
        ].map((__typename) => ({ __typename })),
      },
      errors: [],
    });
    expect(await dataOf(ada, "{ revision { number } changeSets { totalCount } actors { totalCount } }")).toEqual({
      revision: null,
      changeSets: { totalCount: 0 },
      actors: { totalCount: 0 },
    });
  });

  it("what she submits waits for a review: the record stays as it is, and nobody but reviewers hears of it", async () => {
    const proposed = await propose(ada, hasty, { summary });
    id = proposed.id;

    expect(proposed).toEqual({
      id: expect.stringMatching(/^change_set_/),
      status: "PROPOSED",
      version: 1,
      revision: null,
    });
    const nothing = { changeSets: { totalCount: 0 }, actors: { totalCount: 0 }, commitment: null };
    const look = `{ changeSets { totalCount } actors { totalCount } commitment(slug: "code-of-good-conduct") { id } }`;
    expect(await dataOf(server, look)).toEqual(nothing);
    expect(await dataOf(alan, look)).toEqual(nothing);
  });

  it("Grace finds it in her queue, and asks for changes with a reason", async () => {
    const waiting = {
      id,
      version: 1,
      summary,
      contributor: { name: "Ada" },
      operations: { totalCount: 14 },
      reviews: [],
      problems: [],
    };
    expect(await dataOf(grace, queue)).toEqual({ changeSets: { totalCount: 1, nodes: [waiting] } });

    const reason = "AFP does not say that anybody signed anything: the minister wants to settle a code in April.";
    expect(await requestChanges(grace, { changeSet: id, reason })).toEqual({
      changeSet: { id, status: "PROPOSED", version: 1, revision: null },
      errors: [],
    });
    expect(await dataOf(grace, queue)).toEqual({ changeSets: { totalCount: 0, nodes: [] } });
    const author = `query ($id: ID!) { changeSet(id: $id) { status reviews { decision version reason reviewer { name } } } }`;
    expect(await dataOf(ada, author, { id })).toEqual({
      changeSet: {
        status: "PROPOSED",
        reviews: [{ decision: "REQUEST_CHANGES", version: 1, reason, reviewer: { name: "Grace" } }],
      },
    });
  });

  it("Ada amends it, and it is in the queue again", async () => {
    expect(await amend(ada, id, 1, careful)).toEqual({
      changeSet: { id, status: "PROPOSED", version: 2, revision: null },
      errors: [],
    });
    expect((await dataOf(grace, queue)).changeSets.nodes).toMatchObject([{ id, version: 2, summary }]);
  });

  it("Grace looks at the records as they would be; they keep their ids when she applies them, without the one she declines", async () => {
    const look = `query ($id: ID!) { changeSet(id: $id) { preview(first: 100) { nodes { ${shown} } } } }`;
    const preview = (await dataOf(grace, look, { id })).changeSet.preview.nodes;
    const code = preview.find((record: { title?: string }) => record.title?.startsWith("A code"));
    expect(code).toEqual(codeAsProposed);
    expect(preview.at(-1)).toMatchObject({ __typename: "Evidence", stance: "CONTRADICTS", verified: false });

    const accept = careful.map((_, position) => position).slice(0, -1);
    const reason = "A blog that carries RT: the article may stand, its word against AFP's needs a better source.";
    const declined = `changeSet { status revision
      operations(first: 20) { nodes { position declined record { id } } } reviews { decision version reason } } errors { code }`;
    const { changeSet, errors } = await apply(grace, { changeSet: id, expectedVersion: 2, reason, accept }, declined);

    expect(errors).toEqual([]);
    expect(changeSet).toMatchObject({
      status: "APPLIED",
      revision: 1,
      reviews: [{}, { decision: "APPLY", version: 2, reason }],
    });
    const applied = preview.slice(0, -1);
    expect(changeSet?.["operations"]).toEqual({
      nodes: [
        ...applied.map((record: { id: string }, position: number) => ({
          position,
          declined: false,
          record: { id: record.id },
        })),
        { position: applied.length, declined: true, record: null },
      ],
    });
    const ids = preview.map((record: { id: string }) => record.id);
    const kept = (await dataOf(server, `query ($ids: [ID!]!) { nodes(ids: $ids) { ${shown} } }`, { ids })).nodes;
    // The evidence that was declined would have stood with the meeting.
    const meeting = preview.find(({ __typename }: { __typename: string }) => __typename === "Meeting");
    meeting.evidence.totalCount -= 1;
    expect(kept).toEqual([...applied, null]);
  });

  it("Grace adds by single mutations what other papers say, and that Apple's presence is disputed; each is applied at once", async () => {
    const found = await dataOf(
      server,
      `{ meeting(slug: "silicon-valley-february-2015") { id participations { id version actor { name } } } }`,
    );
    const { id: subject, participations } = found.meeting;
    const apple = participations.find(({ actor }: { actor: { name: string } }) => actor.name === "Apple");

    for (const paper of ["aljazeera", "allgov"]) {
      const selection = "sourceArticle { id publisher } changeSet { status } errors { code field message }";
      const recorded = await mutate(
        grace,
        "recordSourceArticle",
        telling(paper)["recordSourceArticle"] ?? {},
        selection,
      );
      expect(recorded).toEqual({
        sourceArticle: { id: expect.anything(), publisher: expect.anything() },
        changeSet: { status: "APPLIED" },
        errors: [],
      });
      const { id: source } = recorded["sourceArticle"];
      const quote = quoting(paper, "february-meeting", { source, subject });
      expect(
        await mutate(grace, "attachEvidence", quote, "evidence { stance sourceArticle { publisher } } errors { code }"),
      ).toEqual({
        evidence: { stance: "CONTRADICTS", sourceArticle: { publisher: recorded["sourceArticle"].publisher } },
        errors: [],
      });
    }
    const correction = { participation: apple.id, expectedVersion: 1, attendance: "DISPUTED" };
    const selection = "participation { attendance version } changeSet { revision summary } errors { code }";
    expect(await mutate(grace, "correctParticipation", correction, selection)).toEqual({
      participation: { attendance: "DISPUTED", version: 2 },
      changeSet: { revision: 6, summary: "Correct participation" },
      errors: [],
    });
  });

  it("Alan proposes a follow-up, and Grace applies it", async () => {
    const { commitment } = await dataOf(server, `{ commitment(slug: "code-of-good-conduct") { id } }`);
    const followUp = {
      commitment: commitment.id,
      kind: "REPORT",
      date: "2026-11-22",
      title: "Searched; no record found that it was agreed",
    };
    const selection = "followUp { title } changeSet { id status version revision } errors { code field message }";
    const came = await mutate(alan, "recordFollowUp", followUp, selection);
    const { id: proposed } = await accepted(Promise.resolve(came));

    expect(came).toMatchObject({ followUp: { title: followUp.title }, changeSet: { status: "PROPOSED" } });
    const touching = `query ($id: ID!) { changeSets(status: [PROPOSED], touching: $id) { nodes { id summary } } }`;
    expect(await dataOf(grace, touching, { id: commitment.id })).toEqual({
      changeSets: {
        nodes: [{ id: proposed, summary: "Record follow up: Searched; no record found that it was agreed" }],
      },
    });
    expect((await apply(grace, { changeSet: proposed })).changeSet).toEqual({
      id: proposed,
      status: "APPLIED",
      version: 1,
      revision: 7,
    });
  });

  it("then the record answers what became of the code of good conduct", async () => {
    expect(await dataOf(server, flagship)).toEqual(whatBecameOfTheCode);
  });
});
