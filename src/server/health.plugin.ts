import type { FastifyPluginAsync } from "fastify";
import type { DataSource } from "typeorm";
import type { Lanes } from "../database/lanes";

const answersWithinMs = 1000;

/** `/health/live`: the process answers. `/health/ready`: it can reach its database, within a second, or one of its replicas. */
export const health: FastifyPluginAsync<{ database: DataSource; lanes: Lanes }> = async (app, { database, lanes }) => {
  const reach = oneAtATime(() => database.query("select 1"));
  const config = { admitsAll: true };
  app.get("/health/live", { config }, () => ({ status: "live" }));
  app.get("/health/ready", { config }, async (_request, reply) => {
    try {
      const of = standing(lanes);
      if (!of?.replicasRead) await within(answersWithinMs, reach());
      return { status: "ready", ...of };
    } catch (error) {
      app.log.warn({ err: error }, "the database does not answer");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
};

/** Null without replicas. */
function standing({ replicas, writerWrites }: Lanes) {
  if (replicas.length === 0) return null;
  const replicasRead = replicas.filter(({ leftOut }) => leftOut === null).length;
  return { writes: writerWrites === true, replicas: replicas.length, replicasRead };
}
/** Keeps a frozen database from taking one connection for each request. */
function oneAtATime(ask: () => Promise<unknown>): () => Promise<unknown> {
  let underWay: Promise<unknown> | null = null;
  return () => (underWay ??= ask().finally(() => (underWay = null)));
}

async function within(ms: number, answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
