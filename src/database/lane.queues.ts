import { busy, rateLimited, unavailable } from "../values/errors";
import { FairQueue } from "../values/fair.queue";

const retryAfterSeconds = 5;

/** A light read is short. If it has to wait longer, the database does not answer, or too many requests came at once. */
export const lightQueue = (places: number): FairQueue =>
  new FairQueue({
    places,
    placesOfOne: Math.ceil(places / 2),
    waitingOfOne: 250,
    waitingOfAll: 2500,
    waitsMs: 3000,
    tooManyOfOne: () => rateLimited(retryAfterSeconds, "Too many of your operations wait already."),
    tooManyOfAll: () => unavailable(new Error("no connection for a light read became free in time")),
  });

export const heavyQueue = (places: number): FairQueue =>
  new FairQueue({
    places,
    placesOfOne: Math.max(1, places - 1),
    waitingOfOne: 12,
    waitingOfAll: 120,
    waitsMs: 900,
    tooManyOfOne: () =>
      rateLimited(retryAfterSeconds, "Too many of your heavy operations wait already; light ones are still answered."),
    tooManyOfAll: () => busy(retryAfterSeconds, "Too many heavy operations are under way. Light ones are answered."),
  });

/** A file is in no hurry: its next page waits until all others have had one. Only so many files are under way (server/files/files.under-way.ts). */
export const fileQueue = (places: number): FairQueue =>
  new FairQueue({
    places,
    placesOfOne: places,
    waitingOfOne: 1000,
    waitingOfAll: 1000,
    waitsMs: 60_000,
    tooManyOfOne: () => rateLimited(retryAfterSeconds, "Too many of your files wait already."),
    tooManyOfAll: () => busy(retryAfterSeconds, "Too many files are under way."),
  });
