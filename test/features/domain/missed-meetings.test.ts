import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf } from "../../support/server";

const { server, recorder } = onEmptyRecord();

const part = (actor: string, attendance: string, more: object = {}) => ({
  actor: `$${actor}`,
  role: "ATTENDEE",
  attendance,
  ...more,
});

/** A mobile operator of Bhutan: at one meeting, missing at two, invited to one; at one the envoy who was to speak for it did not come. */
beforeAll(async () => {
  await recorder.apply(
    make.company({ as: "bmobile", slug: "b-mobile", name: "བི་མོ་བཱའིལ།" }),
    make.governmentBody({ as: "ministry", slug: "moic", name: "ལྷན་ཁག།" }),
    make.office({ as: "desk", slug: "desk", name: "Desk of the ministry", body: "$ministry" }),
    make.person({ as: "envoy", name: "Karma" }),
    make.meeting({ slug: "there", participations: [part("bmobile", "ATTENDED"), part("desk", "ABSENT")] }),
    make.meeting({ slug: "missed", participations: [part("bmobile", "ABSENT"), part("ministry", "ATTENDED")] }),
    make.meeting({ slug: "invited", participations: [part("bmobile", "INVITED"), part("ministry", "ABSENT")] }),
    make.meeting({
      slug: "unspoken",
      participations: [part("envoy", "ABSENT", { representing: "$bmobile" }), part("ministry", "ATTENDED")],
    }),
  );
});

const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug).sort();
const listed = async (args: string): Promise<string[]> => {
  const { meetings } = await dataOf(server, `{ meetings(${args}) { totalCount nodes { slug } } }`);
  expect(meetings.totalCount).toBe(meetings.nodes.length);
  return slugs(meetings.nodes);
};

describe("a meeting to which somebody did not come", () => {
  const mobile = () => `actor: "${recorder.id("bmobile")}"`;

  it("is no meeting of theirs, in lists and in counts", async () => {
    expect(await listed(mobile())).toEqual(["invited", "there"]);
    const { stats, actor, scorecard } = await dataOf(
      server,
      `{ stats: meetingStats(groupBy: [YEAR], ${mobile()}) { total }
         actor(slug: "b-mobile") { meetings { nodes { slug } } }
         scorecard: actorScorecard(slug: "b-mobile") { meetings } }`,
    );
    expect(stats.total).toBe(2);
    expect(slugs(actor.meetings.nodes)).toEqual(["invited", "there"]);
    expect(scorecard.meetings).toBe(2);
  });

  it("is found if it is asked for, by who was missing or whether anybody was", async () => {
    expect(await listed(`${mobile()}, attendance: [ABSENT]`)).toEqual(["missed", "unspoken"]);
    expect(await listed(`${mobile()}, attendance: [ATTENDED, INVITED, ABSENT, DISPUTED]`)).toHaveLength(4);
    expect(await listed(`where: {${mobile()}, attendance: [INVITED]}`)).toEqual(["invited"]);
    expect(await listed("attendance: [INVITED]")).toEqual(["invited"]);
    const { actor, stats } = await dataOf(
      server,
      `{ actor(slug: "b-mobile") { meetings(attendance: [ABSENT]) { nodes { slug } } }
         stats: meetingStats(groupBy: [YEAR], ${mobile()}, attendance: [ABSENT]) { total } }`,
    );
    expect(slugs(actor.meetings.nodes)).toEqual(["missed", "unspoken"]);
    expect(stats.total).toBe(2);
  });

  it("is none of the body whose office was missing, unless that is asked for", async () => {
    const ministry = `actor: "${recorder.id("ministry")}", includingOffices: true`;
    expect(await listed(ministry)).toEqual(["missed", "unspoken"]);
    expect(await listed(`${ministry}, attendance: [ABSENT]`)).toEqual(["invited", "there"]);
  });
});
