import type { FastifyPluginAsync } from "fastify";
import type { DataSource } from "typeorm";

const answersWithinMs = 1000;

/** `/health/live`: the process answers. `/health/ready`: it can reach its database, within a second. */
export const health: FastifyPluginAsync<{ database: DataSource }> = async (app, { database }) => {
  const reach = oneAtATime(() => database.query("select 1"));
  const config = { admitsAll: true };
  app.get("/health/live", { config }, () => ({ status: "live" }));
  app.get("/health/ready", { config }, async (_request, reply) => {
    try {
      await within(answersWithinMs, reach());
      return { status: "ready" };
    } catch (error) {
      app.log.warn({ err: error }, "the database does not answer");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
};

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
