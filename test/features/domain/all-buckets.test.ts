import { commitment } from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { onServer } from "../../support/server";

interface Bucket {
  count: number;
  labels: string[];
}

/** Promises of 620 months, from before the first page of buckets to after the last that one answer can show. */
describe("counts in more buckets than one answer shows", () => {
  const server = onServer("empty");
  let revision: number;

  beforeAll(async () => {
    const recorder = await startRecorder(server.database.app);
    const monthOf = (place: number): string =>
      `${1960 + Math.floor(place / 12)}-${String(1 + (place % 12)).padStart(2, "0")}`;
    const made = Array.from({ length: 620 }, (_, place) =>
      commitment({ title: `وعد ${place}`, madeOn: monthOf(place) }),
    );
    const again = Array.from({ length: 5 }, (_, place) => commitment({ title: `誓い ${place}`, madeOn: "1999-05" }));
    revision = await recorder.apply(...made, ...again);
  });

  const ask = (args: string) =>
    server.ask(`{ commitmentStats(atRevision: ${revision}, ${args}) {
      bucketCount hasMoreBuckets endCursor buckets { count labels } } }`);

  it("are read page by page, the largest first, each bucket once", async () => {
    const seen: Bucket[] = [];
    let after = "";
    for (let more = true; more;) {
      const { data } = await ask(`groupBy: [MONTH_MADE], first: 200${after}`);
      const { bucketCount, hasMoreBuckets, endCursor, buckets } = data.commitmentStats;
      expect(bucketCount).toBe(620);
      seen.push(...buckets);
      after = `, after: "${endCursor}"`;
      more = hasMoreBuckets;
    }
    expect(seen[0]).toEqual({ count: 6, labels: ["May 1999"] });
    expect(seen.slice(1, 3).map(({ labels }) => labels[0])).toEqual(["January 1960", "February 1960"]);
    expect(seen).toHaveLength(620);
    expect(new Set(seen.map(({ labels }) => labels[0])).size).toBe(620);

    const { data } = await ask(`groupBy: [MONTH_MADE], first: 200${after}`);
    expect(data.commitmentStats).toEqual({ bucketCount: 620, hasMoreBuckets: false, endCursor: null, buckets: [] });
  });

  it("refuse a cursor of other buckets, and what is no cursor", async () => {
    const { data } = await ask("groupBy: [STATUS]");
    const { endCursor } = data.commitmentStats;
    const refusal = async (after: string) =>
      (await ask(`groupBy: [MONTH_MADE], after: "${after}"`)).errors?.[0]?.message;
    expect(await refusal(endCursor)).toBe(
      "commitmentStats.after: this cursor belongs to groupBy [STATUS], not to [MONTH_MADE]",
    );
    for (const wrong of ["", "100", "é", Buffer.from("MONTH_MADE:99999999999").toString("base64")])
      expect(await refusal(wrong)).toBe(
        "commitmentStats.after: this is not a cursor of these buckets: use the `endCursor` of an earlier answer",
      );
  });
});
