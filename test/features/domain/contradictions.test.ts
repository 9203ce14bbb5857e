import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let before: number;

const against = (role: string) => make.evidence({ stance: "CONTRADICTS", role });

/** What was promised in Lahore, with a source against every part of it, against the judgement, and against the meeting. */
onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  const commitment = "$canal";
  before = await recorder.apply(
    make.methodology({ as: "scale" }),
    make.governmentBody({ as: "department", name: "محکمہ آبپاشی", slug: "irrigation" }),
    make.meeting({ as: "meeting", title: "لاہور اجلاس", slug: "lahore", date: "2019-04-02" }),
    make.participation({ as: "presence", meeting: "$meeting", actor: "$department" }),
    make.commitment({
      as: "canal",
      title: "نہر کی مرمت",
      slug: "canal",
      meeting: "$meeting",
      madeOn: "2019-04-02",
      dueOn: "2020",
    }),
    make.commitment({ as: "undisputed", title: "پل", slug: "bridge", meeting: "$meeting", madeOn: "2019-04-02" }),
  );
  await recorder.apply(
    make.attachedEvidence({ ...against("ORIGIN"), subject: commitment, field: "dueOn", value: "2021" }),
    make.party({ commitment, actor: "$department", evidence: [make.evidence(), against("RESPONSE")] }),
    make.milestone({ as: "half", commitment, title: "آدھی نہر", evidence: [against("PROGRESS")] }),
    make.target({ as: "length", commitment, indicator: "کلومیٹر", unit: "km", evidence: [against("CONTEXT")] }),
    make.measurement({ target: "$length", value: 3, evidence: [make.evidence(), against("OUTCOME")] }),
    make.followUp({ commitment, title: "رپورٹ", evidence: [against("PROGRESS"), against("OUTCOME")] }),
    make.deadlineChange({ commitment, announcedOn: "2020-02", dueOn: "2022", evidence: [against("CONTEXT")] }),
  );
  await recorder.apply(
    make.assessment({ as: "judgement", commitment, evidence: [make.evidence(), against("OUTCOME")] }),
    make.attachedEvidence({ ...against("CONTEXT"), subject: "$meeting", field: "date", value: "2019-04-03" }),
    make.attachedEvidence({ ...against("CONTEXT"), subject: "$presence" }),
  );
});

const ask = (query: string) => dataOf(server, query);

describe("what contradicts a promise", () => {
  it("is one list, with the part that each quote is about", async () => {
    const { commitment } = await ask(
      `{ commitment(slug: "canal") { contradictions { totalCount nodes { stance field value subject { __typename } } } } }`,
    );
    const quote = { stance: "CONTRADICTS", field: null, value: null };
    expect(commitment.contradictions).toEqual({
      totalCount: 8,
      nodes: [
        { ...quote, field: "dueOn", value: "2021", subject: { __typename: "Commitment" } },
        ...["Party", "Milestone", "Target", "Measurement", "FollowUp", "FollowUp", "DeadlineChange"].map(
          (__typename) => ({ ...quote, subject: { __typename } }),
        ),
      ],
    });
  });

  it("has quotes of a judgement or of the meeting beside it, and not in it", async () => {
    const { commitment } = await ask(`{ commitment(slug: "bridge") { contradictions { totalCount }
      meeting { contradictions { nodes { field value subject { __typename id } } } } } }`);
    expect(commitment).toEqual({
      contradictions: { totalCount: 0 },
      meeting: {
        contradictions: {
          nodes: [
            { field: "date", value: "2019-04-03", subject: { __typename: "Meeting", id: recorder.id("meeting") } },
            { field: null, value: null, subject: { __typename: "Participation", id: recorder.id("presence") } },
          ],
        },
      },
    });
  });

  it("is there for each record that `contradicted` finds, and for no other", async () => {
    for (const list of ["commitments", "meetings"]) {
      const { all, found } = await ask(`{ all: ${list} { nodes { slug contradictions { totalCount } } }
        found: ${list}(contradicted: true) { nodes { slug } } }`);
      const contradicted = all.nodes.filter(
        (each: { contradictions: { totalCount: number } }) => each.contradictions.totalCount > 0,
      );
      expect(contradicted).toHaveLength(1);
      expect(found.nodes).toEqual([{ slug: contradicted[0].slug }]);
    }
  });

  it("is read page by page, by its role in the story, and as it was known", async () => {
    const { first } = await ask(
      `{ first: commitment(slug: "canal") { contradictions(first: 3) { pageInfo { hasNextPage endCursor } nodes { role } } } }`,
    );
    const roles = ({ nodes }: { nodes: { role: string }[] }) => nodes.map(({ role }) => role);
    expect(roles(first.contradictions)).toEqual(["ORIGIN", "RESPONSE", "PROGRESS"]);
    const { endCursor } = first.contradictions.pageInfo;
    const { rest, outcome, then } = await ask(`{
      rest: commitment(slug: "canal") { contradictions(after: "${endCursor}") { pageInfo { hasNextPage } nodes { role } } }
      outcome: commitment(slug: "canal") { contradictions(role: [OUTCOME]) { totalCount nodes { role } } }
      then: commitment(slug: "canal", atRevision: ${before}) { contradictions { totalCount } } }`);
    expect(rest.contradictions.pageInfo).toEqual({ hasNextPage: false });
    expect(roles(rest.contradictions)).toEqual(["CONTEXT", "OUTCOME", "PROGRESS", "OUTCOME", "CONTEXT"]);
    expect(outcome.contradictions).toEqual({ totalCount: 2, nodes: [{ role: "OUTCOME" }, { role: "OUTCOME" }] });
    expect(then.contradictions).toEqual({ totalCount: 0 });
  });
});
