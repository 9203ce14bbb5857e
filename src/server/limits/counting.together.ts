import type { FastifyInstance } from "fastify";
import type { Metrics } from "../metrics/metrics";
import type { Together } from "./counts";
import type { RateLimits } from "./rate.limits";
import { SharedCounts } from "./shared.counts";
import { ValkeyCounts } from "./valkey.counts";

/** Counts together with the other processes, if it is set where; the log and the metrics tell when they cannot. */
export function countingTogether(
  app: FastifyInstance,
  { sharedUrl = null }: RateLimits,
  metrics: Metrics | undefined,
): Together | null {
  if (sharedUrl === null) return null;
  let isTogether: boolean | null = null;
  metrics?.countTogether(() => isTogether === true);
  const counts = new SharedCounts(new ValkeyCounts(sharedUrl), {
    together(isSo, error) {
      if (isSo === (isTogether ?? true)) return void (isTogether = isSo);
      isTogether = isSo;
      app.log.warn(
        { err: error },
        isSo
          ? "rate limits are counted together again"
          : "rate limits: RATE_LIMITS_URL does not answer, and this process counts alone",
      );
    },
  });
  app.addHook("onClose", async () => counts.close());
  return counts;
}
