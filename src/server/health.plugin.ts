import type { FastifyPluginAsync } from "fastify";
import type { DataSource } from "typeorm";

/** `/health/live`: the process answers. `/health/ready`: it can reach its database. */
export const health: FastifyPluginAsync<{ database: DataSource }> = async (app, { database }) => {
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    try {
      await database.query("select 1");
      return { status: "ready" };
    } catch (error) {
      app.log.warn({ err: error }, "the database does not answer");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
};
