import { pointsOf } from "../../../src/server/reconcile/reconcile.price";
import { queriesIn } from "../../../src/server/reconcile/reconcile.queries";
import { startTestServer } from "../../support/server";

const counts: Readonly<Record<string, number>> = { actor: 100_000, commitment: 200_000, topic: 1000 };
const rows = { edition: 0, of: (kind: string) => counts[kind] ?? 0 };

describe("what a query of /reconcile costs", () => {
  // Which kinds there are is known once the server is there.
  beforeAll(async () => (await startTestServer("empty")).stop());

  it.each([
    ["of actors follows how many there are", { type: "Person" }, 2200],
    ["without a type is that of actors", {}, 2200],
    ["of another kind follows how many of it there are", { type: "Commitment" }, 16_200],
    ["of a kind with few records is small, however many actors there are", { type: "Topic" }, 280],
    ["of several kinds is that of each", { type: ["Actor", "Commitment", "Topic"] }, 18_280],
    ["of a type of another service is that of the look-ups", { type: "Q5" }, 200],
  ])("%s", (_, asked, points) => {
    const one = { query: "ព្រះរាជាណាចក្រ", ...asked };
    expect(pointsOf(queriesIn(JSON.stringify({ a: one })), rows)).toBe(points);
    expect(pointsOf(queriesIn(JSON.stringify({ a: one, b: one })), rows)).toBe(2 * points);
  });
});
