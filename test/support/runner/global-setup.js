const { fork } = require("node:child_process");
const { join } = require("node:path");
const compile = require("./compile");

/** Compiles the product, starts the process that holds Postgres, and takes over the variables that it tells. */
module.exports = async () => {
  compile();
  const postgres = fork(join(__dirname, "postgres.ts"), { execArgv: ["--import", "tsx"] });
  globalThis.postgresForTests = postgres;
  const told = await new Promise((resolve, reject) => {
    postgres.once("message", resolve);
    postgres.once("exit", () => reject(new Error("Postgres has not started for the tests.")));
  });
  Object.assign(process.env, told);
};
