import { FairQueue } from "../../../src/values/fair.queue";

const bounds = {
  places: 1,
  placesOfOne: 1,
  waitingOfOne: 100,
  waitingOfAll: 1000,
  waitsMs: 5000,
  tooManyOfOne: () => new Error("Yours are too many."),
  tooManyOfAll: () => new Error("They are too many."),
};

/** Who had a place, in order; each gives it back when the next tick comes. */
function follow(queue: FairQueue): { asks: (client: string) => Promise<void>; order: string[] } {
  const order: string[] = [];
  const asks = (client: string) =>
    queue.run(client, async () => {
      order.push(client);
      await new Promise(setImmediate);
    });
  return { asks, order };
}

it("lets somebody who asks now and then go before those who ask without pause, however many these are", async () => {
  const { asks, order } = follow(new FairQueue(bounds));
  for (let n = 0; n < 50; n++) await asks("reader");
  const crowd = Array.from({ length: 30 }, (_, n) => `stranger ${n}`);

  const flood = crowd.flatMap((each) => [asks(each), asks(each)]);
  await Promise.all(flood.slice(0, 2));
  const late = asks("reader");
  await Promise.all([late, ...flood]);

  // Those who had no place yet come first, then the reader, then the second requests of all the others.
  expect(order.indexOf("reader", 50)).toBeLessThanOrEqual(50 + crowd.length + 2);
});

it("leaves a place to others, whatever one asks", async () => {
  const { asks, order } = follow(new FairQueue({ ...bounds, places: 3, placesOfOne: 2 }));
  const greedy = Array.from({ length: 10 }, () => asks("greedy"));

  await Promise.all([asks("other"), ...greedy]);

  expect(order.slice(0, 3)).toEqual(["greedy", "greedy", "other"]);
});

it("refuses what one or all have too much", async () => {
  const { asks } = follow(new FairQueue({ ...bounds, waitingOfOne: 2, waitingOfAll: 3 }));
  const waiting = [asks("a"), asks("a"), asks("a"), asks("b")];

  const refusals = await Promise.allSettled([asks("a"), asks("c")]);

  expect(refusals).toEqual([
    { status: "rejected", reason: expect.objectContaining({ message: "Yours are too many." }) },
    { status: "rejected", reason: expect.objectContaining({ message: "They are too many." }) },
  ]);
  await Promise.all(waiting);
});
