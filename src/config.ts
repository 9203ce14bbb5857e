import { resolve } from "node:path";

// Libraries check themselves at every step unless told that this is no development: a third of the server's CPU time.
process.env["NODE_ENV"] ??= "production";

/** Everything that can be set from outside. Only this file reads the environment. */
export interface Config {
  port: number;
  host: string;
  /** A Postgres that somebody else runs; null starts the embedded one. */
  database: { ownerUrl: string; appUrl: string | null } | null;
  /** Where the embedded Postgres keeps its data; null for its own choice. */
  dataDirectory: string | null;
  poolSize: number;
  statementTimeoutMs: number;
  logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** @throws Error that reports every problem at once. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const number = (name: string, fallback: number, least: number, most: number): number => {
    const value = Number(environment[name] ?? fallback);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    problems.push(`${name} must be a whole number from ${least} to ${most}, not "${environment[name]}"`);
    return fallback;
  };
  const url = (name: string): string | null => {
    const value = environment[name];
    if (!value) return null;
    if (!/^postgres(ql)?:\/\//.test(value)) problems.push(`${name} must begin with postgres://`);
    return value;
  };
  const ownerUrl = url("DATABASE_URL");
  const appUrl = url("DATABASE_APP_URL");
  if (appUrl && !ownerUrl) problems.push("DATABASE_APP_URL needs DATABASE_URL, the owner that migrates");
  const logLevel = environment["LOG_LEVEL"] ?? "info";
  if (!logLevels.includes(logLevel)) problems.push(`LOG_LEVEL must be one of ${logLevels.join(", ")}`);
  const config: Config = {
    port: number("PORT", 4000, 0, 65535),
    host: environment["HOST"] ?? "localhost",
    database: ownerUrl ? { ownerUrl, appUrl } : null,
    dataDirectory: environment["DATA_DIR"] ? resolve(environment["DATA_DIR"]) : null,
    poolSize: number("DATABASE_POOL_SIZE", 10, 1, 200),
    statementTimeoutMs: number("STATEMENT_TIMEOUT_MS", 5000, 10, 600_000),
    logLevel,
  };
  if (problems.length > 0) throw new Error(`The configuration cannot be used:\n  ${problems.join("\n  ")}`);
  return config;
}
