import { isIP } from "node:net";
import { resolve } from "node:path";
import { usualLanes } from "./database/lane.sizes";
import type { RateLimits } from "./server/limits/rate.limits";
import { dataLicense, type DataLicense } from "./values/data.license";

// Libraries check themselves at every step unless told that this is no development: a third of the server's CPU time.
process.env["NODE_ENV"] ??= "production";

/** Everything that can be set from outside. Only this file reads the environment. */
export interface Config {
  port: number;
  host: string;
  /** The port of `/metrics`, on the same host; 0 for none. */
  metricsPort: number;
  /** A Postgres that somebody else runs; null starts the embedded one. */
  database: {
    ownerUrl: string;
    appUrl: string | null;
    /** Replicas, for reads. */
    readUrls: readonly string[];
    /** The server reaches Postgres through a pooler, which gives each transaction another session. */
    isPooled: boolean;
  } | null;
  /** A replica that lacks for longer what the writer has is left out. */
  longestLagMs: number;
  /** The folder for the data of the embedded Postgres; null for its own choice. */
  dataDirectory: string | null;
  /** Connections that write, and that look up tokens. */
  poolSize: number;
  /** Connections that read: what is light, and what counts, aggregates or searches widely. */
  lanes: { light: number; heavy: number };
  statementTimeoutMs: number;
  /** Requests a minute of one address without a token, and of one token, and the points that they may cost; 0 for any number. Where all processes count together. */
  rateLimits: Required<RateLimits>;
  /** How many subscriptions may be open at once, of one address or token, and in the process. */
  subscriptions: { perClient: number; inAll: number };
  /** The proxies that may say for whom they ask, as addresses; null for none. */
  trustedProxies: string | null;
  /** Under which address readers know the pages (https://record.example); null if it is not said. */
  publicUrl: string | null;
  /** Under which licence everybody may use the data; null if it is not said. */
  dataLicense: DataLicense | null;
  /** Who runs the site and answers for its ratings; null if it is not said. */
  publisherName: string | null;
  /** The sites whose pages may read answers in a browser, and those of them that may sign in. */
  crossOrigins: { anyMayRead: boolean; listed: readonly string[] };
  /** Private networks that webhooks may call, also by http; null for none. */
  webhookNetworks: string | null;
  /** Whether this server delivers webhooks. */
  webhookDelivery: boolean;
  /** Whether `/mcp` is there, for language models. */
  mcp: boolean;
  /** Send spans to the collector that OpenTelemetry's own variables name. */
  tracing: boolean;
  logLevel: string;
  /** Statements that take as long are logged; 0 for none. */
  slowStatementMs: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** @throws Error that reports every problem at once. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const given = reading(environment, problems);
  const { number, oneOf, addresses, origin, origins, license, name } = given;
  const config: Config = {
    port: number("PORT", 4000, 0, 65535),
    host: environment["HOST"] ?? "localhost",
    metricsPort: number("METRICS_PORT", 0, 0, 65535),
    database: databaseIn(given, problems),
    longestLagMs: 1000 * number("DATABASE_READ_MAX_LAG", 10, 1, 3600),
    dataDirectory: environment["DATA_DIR"] ? resolve(environment["DATA_DIR"]) : null,
    poolSize: number("WRITE_POOL_SIZE", 10, 1, 200),
    lanes: {
      light: number("DATABASE_POOL_SIZE", usualLanes.light, 1, 200),
      heavy: number("HEAVY_POOL_SIZE", usualLanes.heavy, 1, 50),
    },
    statementTimeoutMs: number("STATEMENT_TIMEOUT_MS", 5000, 10, 600_000),
    ...fairUseIn(given),
    trustedProxies: addresses("TRUST_PROXY"),
    publicUrl: origin("PUBLIC_URL"),
    dataLicense: license("DATA_LICENSE"),
    publisherName: name("PUBLISHER_NAME"),
    crossOrigins: origins("CORS_ORIGINS"),
    webhookNetworks: addresses("WEBHOOK_NETWORKS"),
    webhookDelivery: oneOf("WEBHOOK_DELIVERY", "on", ["on", "off"]) === "on",
    mcp: oneOf("MCP", "on", ["on", "off"]) === "on",
    tracing: Boolean(environment["OTEL_EXPORTER_OTLP_ENDPOINT"]),
    logLevel: oneOf("LOG_LEVEL", "info", logLevels),
    slowStatementMs: number("SLOW_STATEMENT_MS", 1000, 0, 600_000),
  };
  if (problems.length > 0) throw new Error(`The configuration cannot be used:\n  ${problems.join("\n  ")}`);
  return config;
}

const fairUseIn = ({ number, redisUrl }: Reading): Pick<Config, "rateLimits" | "subscriptions"> => ({
  rateLimits: {
    perAddress: number("RATE_LIMIT_PER_MINUTE", 600, 0, 1_000_000),
    perToken: number("TOKEN_RATE_LIMIT_PER_MINUTE", 1200, 0, 1_000_000),
    pointsPerAddress: number("POINTS_PER_MINUTE", 1_500_000, 0, 1_000_000_000),
    pointsPerToken: number("TOKEN_POINTS_PER_MINUTE", 3_000_000, 0, 1_000_000_000),
    sharedUrl: redisUrl("RATE_LIMITS_URL"),
  },
  subscriptions: {
    perClient: number("SUBSCRIPTIONS_PER_CLIENT", 250, 1, 100_000),
    inAll: number("SUBSCRIPTIONS", 2000, 1, 1_000_000),
  },
});

function databaseIn({ url, urls, oneOf }: Reading, problems: string[]): Config["database"] {
  const ownerUrl = url("DATABASE_URL");
  const appUrl = url("DATABASE_APP_URL");
  const readUrls = urls("DATABASE_READ_URLS");
  const isPooled = oneOf("DATABASE_POOLER", "none", ["none", "transaction"]) === "transaction";
  if (appUrl && !ownerUrl) problems.push("DATABASE_APP_URL needs DATABASE_URL, the owner that migrates");
  if (readUrls.length > 0 && !ownerUrl) problems.push("DATABASE_READ_URLS needs DATABASE_URL, the writer");
  if (isPooled && !appUrl)
    problems.push(
      "DATABASE_POOLER needs DATABASE_APP_URL, a login of its own: behind a pooler no session can change its role",
    );
  return ownerUrl ? { ownerUrl, appUrl, readUrls, isPooled } : null;
}

interface Reading {
  number: (name: string, fallback: number, least: number, most: number) => number;
  url: (name: string) => string | null;
  urls: (name: string) => string[];
  redisUrl: (name: string) => string | null;
  oneOf: (name: string, fallback: string, known: readonly string[]) => string;
  addresses: (name: string) => string | null;
  origin: (name: string) => string | null;
  origins: (name: string) => Config["crossOrigins"];
  license: (name: string) => DataLicense | null;
  name: (name: string) => string | null;
}

function reading(environment: Environment, problems: string[]): Reading {
  return {
    number(name, fallback, least, most) {
      const value = Number(environment[name] || fallback);
      if (Number.isInteger(value) && value >= least && value <= most) return value;
      problems.push(`${name} must be a whole number from ${least} to ${most}, not "${environment[name]}"`);
      return fallback;
    },
    ...ofServers(environment, problems),
    ...ofPublisher(environment, problems),
    oneOf(name, fallback, known) {
      const value = environment[name] ?? fallback;
      if (!known.includes(value)) problems.push(`${name} must be one of ${known.join(", ")}`);
      return value;
    },
    addresses(name) {
      const value = environment[name];
      if (!value) return null;
      const strange = value.split(",").find((each) => !isAddresses(each.trim()));
      if (strange !== undefined) problems.push(`${name} must be ${networks}, not "${strange.trim()}"`);
      return value;
    },
    origin(name) {
      const value = environment[name]?.trim();
      if (value && !isOrigin(value)) problems.push(`${name} must be ${publicAddress}, not "${value}"`);
      return value ? value : null;
    },
    origins(name) {
      const value = environment[name] ?? "*";
      const named = ["", "none"].includes(value.trim()) ? [] : value.split(",").map((each) => each.trim());
      const strange = named.filter((each) => each !== "*" && !isOrigin(each));
      problems.push(...strange.map((each) => `${name} must be ${sites}, not "${each}"`));
      return { anyMayRead: named.includes("*"), listed: named.filter((each) => each !== "*") };
    },
  };
}

const isPostgres = (value: string): boolean => /^postgres(ql)?:\/\//.test(value);

const ofServers = (environment: Environment, problems: string[]): Pick<Reading, "url" | "urls" | "redisUrl"> => ({
  url(name) {
    const value = environment[name];
    if (!value) return null;
    if (!isPostgres(value)) problems.push(`${name} must begin with postgres://`);
    return value;
  },
  urls(name) {
    const values = (environment[name] ?? "").split(",").map((each) => each.trim());
    const found = values.filter(Boolean);
    if (!found.every(isPostgres))
      problems.push(`${name} must be addresses that begin with postgres://, with commas between them`);
    return found;
  },
  redisUrl(name) {
    const value = environment[name];
    if (!value) return null;
    // The value is not repeated: it has a password.
    if (!/^rediss?:\/\/./.test(value) || !URL.canParse(value))
      problems.push(
        `${name} must be the address of a Valkey or Redis (redis://:PASSWORD@HOST:6379, or rediss:// for TLS)`,
      );
    return value;
  },
});

const licenses = "an id of the SPDX list (CC-BY-4.0, CC0-1.0, ODbL-1.0 ..) or the address of a licence (https://..)";

const longestName = 200;

/** What the operator says of themselves and of the data. */
const ofPublisher = (environment: Environment, problems: string[]): Pick<Reading, "license" | "name"> => ({
  license(name) {
    const value = environment[name]?.trim();
    if (!value) return null;
    const license = dataLicense(value);
    if (!license) problems.push(`${name} must be ${licenses}, not "${value}"`);
    return license;
  },
  name(name) {
    const value = environment[name]?.trim();
    if (!value) return null;
    if (value.length > longestName || /\p{C}/u.test(value))
      problems.push(`${name} must be one line of at most ${longestName} characters`);
    return value;
  },
});

const networks = "loopback, linklocal, uniquelocal, addresses or networks (10.0.0.0/8), with commas between them";

function isAddresses(text: string): boolean {
  const [address = "", size, ...more] = text.split("/");
  if (more.length > 0) return false;
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const fits = size === undefined || (/^\d{1,3}$/.test(size) && Number(size) >= 1 && Number(size) <= most);
  return ["loopback", "linklocal", "uniquelocal"].includes(text) || (most > 0 && fits);
}

const sites = "*, none, or origins as browsers send them (https://news.example, no path), with commas between them";

const publicAddress = "the beginning of an address, without a path or a slash at the end (https://record.example)";

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
