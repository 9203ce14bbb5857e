import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf } from "../../support/server";

const { server, recorder } = onEmptyRecord();

/** Two topics below one, and one that has none below it. */
beforeAll(async () => {
  await recorder.apply(
    make.methodology({ as: "method", name: "Шкала" }),
    make.topic({ as: "water", name: "Су" }),
    make.topic({ as: "dams", name: "Бөгеттер", broader: "$water" }),
    make.topic({ as: "wells", name: "Құдықтар", broader: "$water" }),
    make.topic({ as: "roads", name: "Жолдар" }),
    make.commitment({ as: "all", topics: ["$water", "$dams", "$wells"] }),
    make.commitment({ as: "two", topics: ["$dams", "$roads"] }),
    make.commitment({ as: "road", topics: ["$roads"] }),
    make.commitment({ as: "none" }),
    make.meeting({ topics: ["$dams", "$wells"] }),
    make.followUp({ commitment: "$two" }),
    make.assessment({ commitment: "$all", methodology: "$method" }),
    make.assessment({ commitment: "$two", methodology: "$method" }),
  );
});

const counted = async (field: string, args: string) => {
  const key = "key { topTopic { name } topic { name } }";
  const { it } = await dataOf(server, `{ it: ${field}(${args}) { total buckets { count labels ${key} } } }`);
  return it as { total: number; buckets: { count: number; labels: string[]; key: object }[] };
};
const inWords = ({ buckets }: Awaited<ReturnType<typeof counted>>) =>
  buckets.map(({ count, labels }) => [count, ...labels]).sort();

describe("counts by topic, rolled up", () => {
  it("have each promise once in a broader topic, however many narrower ones it has", async () => {
    const rolledUp = await counted("commitmentStats", "groupBy: [TOP_TOPIC]");
    expect(rolledUp.total).toBe(4);
    expect(inWords(rolledUp)).toEqual([
      [1, "No topic"],
      [2, "Жолдар"],
      [2, "Су"],
    ]);
    expect(rolledUp.buckets.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        { topTopic: { name: "Су" }, topic: null },
        { topTopic: null, topic: null },
      ]),
    );
    expect(inWords(await counted("commitmentStats", "groupBy: [TOPIC]"))).toContainEqual([1, "Су"]);
  });

  it("have each topic under its own broader one, together with TOPIC", async () => {
    const both = await counted("commitmentStats", "groupBy: [TOP_TOPIC, TOPIC]");
    expect(both.total).toBe(4);
    expect(inWords(both)).toEqual([
      [1, "No topic", "No topic"],
      [1, "Су", "Су"],
      [1, "Су", "Құдықтар"],
      [2, "Жолдар", "Жолдар"],
      [2, "Су", "Бөгеттер"],
    ]);
  });

  it("are there of meetings, of what followed and of judgements, now and as it was", async () => {
    expect(inWords(await counted("meetingStats", "groupBy: [TOP_TOPIC]"))).toEqual([[1, "Су"]]);
    const twice = [
      [1, "Жолдар"],
      [1, "Су"],
    ];
    expect(inWords(await counted("followUpStats", "groupBy: [TOP_TOPIC]"))).toEqual(twice);
    const judged = await counted("assessmentStats", "groupBy: [TOP_TOPIC], atRevision: 2");
    expect([judged.total, ...inWords(judged)]).toEqual([2, [1, "Жолдар"], [2, "Су"]]);
  });
});
