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

/** A power company of Georgia: at the talks in Batumi, spoken for in Kutaisi, invited to Gori, absent from Tbilisi. */
beforeAll(async () => {
  await recorder.apply(
    make.company({ as: "energo", slug: "energo", name: "ენერგო" }),
    make.person({ as: "lawyer", name: "ნინო" }),
    make.meeting({ as: "batumi", country: "GE", participations: [part("energo", "ATTENDED")] }),
    make.meeting({ as: "kutaisi", participations: [part("lawyer", "ATTENDED", { representing: "$energo" })] }),
    make.meeting({ as: "gori", participations: [part("energo", "INVITED")] }),
    make.meeting({ as: "tbilisi", participations: [part("energo", "ABSENT"), part("lawyer", "ATTENDED")] }),
  );
  await recorder.apply(
    ...["batumi", "kutaisi", "gori", "tbilisi"].map((slug) => make.commitment({ slug, meeting: `$${slug}` })),
    make.commitment({ slug: "nowhere" }),
  );
});

const found = async (args: string): Promise<string[]> => {
  const { commitments, commitmentStats } = await dataOf(
    server,
    `{ commitments(${args}) { totalCount nodes { slug } } commitmentStats(groupBy: [STATUS], ${args}) { total } }`,
  );
  expect(commitments.totalCount).toBe(commitments.nodes.length);
  expect(commitmentStats.total).toBe(commitments.nodes.length);
  return commitments.nodes.map(({ slug }: { slug: string }) => slug).sort();
};

describe("promises are found by the meeting at which they were made", () => {
  it("if an actor took part in it, was represented or may have been there", async () => {
    expect(await found('madeAt: {actor: "energo"}')).toEqual(["batumi", "gori", "kutaisi"]);
    expect(await found('madeAt: {actor: "energo", attendance: [ATTENDED]}')).toEqual(["batumi", "kutaisi"]);
    expect(await found('madeAt: {actor: "energo", attendance: [ABSENT]}')).toEqual(["tbilisi"]);
  });

  it("with other conditions on it, and on the promise", async () => {
    expect(await found('madeAt: {not: {actor: "energo"}}')).toEqual(["tbilisi"]);
    expect(await found('madeAt: {or: [{country: "GE"}, {attendance: [INVITED]}]}')).toEqual(["batumi", "gori"]);
    expect(await found('madeAt: {actor: "energo"}, status: [KEPT]')).toEqual([]);
    expect(await found("madeAt: {}")).toHaveLength(4);
  });
});
