/**
 * What `npm run simulate` takes for granted: figures that were measured, with the command that measured them and the day. Whoever measures anew
 * changes them here. All of them are of a shared machine with 2 cores, where every figure is higher than on a quiet one.
 */

/** CPU ms of Postgres with so many commitments. */
export type Point = readonly [commitments: number, ms: number];

/** What one operation costs. */
export interface Kind {
  what: string;
  /** CPU ms of the process of the API. */
  server: number;
  /** Of two points a power leads on; of one, what was found not to grow with the commitments while the pages are in memory. */
  postgres: readonly [Point] | readonly [Point, Point];
  /** Whether it takes one of the connections for heavy operations. */
  heavy?: true;
  /** The commands, and the day. */
  measured: string;
}

const [k, m] = [1000, 1_000_000];
const start = "npm start; 2026-11-30";
const repeats = "npm run repeats; 2026-11-30";
/** Of Postgres alone; the server's part is that of two fields of a commitment, or of a list of 20, as the answer is. */
const growth = "npm run lists -- 1000000, npm run aggregates -- 1000000 5; 2026-12-01; server: npm start";
const [small, page] = [0.69, 1.48];

export const kinds: Readonly<Record<string, Kind>> = {
  repeat: { what: "an answer of the API, again", server: 0.37, postgres: [[100 * k, 0.04]], measured: repeats },
  pageAgain: { what: "a page of the site, again", server: 0.7, postgres: [[100 * k, 0.05]], measured: repeats },
  page: { what: "a page of the site", server: 20.5, postgres: [[100 * k, 39.5]], measured: repeats },
  small: {
    what: "two fields of a commitment",
    server: small,
    postgres: [[100 * k, 0.15]],
    measured: `${start} (--query small)`,
  },
  trace: { what: "a commitment with all that hangs on it", server: 0.97, postgres: [[100 * k, 0.64]], measured: start },
  list: {
    what: "20 commitments with quotes and follow-ups",
    server: page,
    postgres: [[100 * k, 1.39]],
    measured: `${start} (--query list)`,
  },
  search: {
    what: "a search for a rare word",
    server: page,
    postgres: [
      [10 * k, 0.4],
      [m, 0.8],
    ],
    measured: growth,
  },
  typo: {
    what: "a search with a typo in a frequent word",
    server: page,
    postgres: [
      [10 * k, 134],
      [m, 600],
    ],
    heavy: true,
    measured: growth,
  },
  status: {
    what: "commitmentStats by STATUS or ACTOR",
    server: small,
    postgres: [
      [10 * k, 10],
      [m, 20],
    ],
    heavy: true,
    measured: growth,
  },
  publisher: {
    what: "commitmentStats by PUBLISHER, since 2024",
    server: small,
    postgres: [
      [100 * k, 160],
      [m, 2470],
    ],
    heavy: true,
    measured: growth,
  },
  timeliness: {
    what: "commitmentStats by STATUS and TIMELINESS",
    server: small,
    postgres: [
      [10 * k, 10],
      [m, 60],
    ],
    heavy: true,
    measured: growth,
  },
  overdue: {
    what: "overdue commitments, counted",
    server: page,
    postgres: [
      [10 * k, 1],
      [m, 10],
    ],
    heavy: true,
    measured: growth,
  },
};

/** Of 100 requests of readers; an assumption. Most come again, and few are heavy. */
export const usualMix =
  "repeat=30,pageAgain=30,small=10,trace=10,list=8,page=5,search=4,status=2,typo=0.5,timeliness=0.2,overdue=0.2,publisher=0.1";

export const writing = {
  /** `recordMeeting`, one in a change set: CPU ms, and how many a second from 16 at once. npm run meetings; 2026-11-30. */
  one: { server: 9.75, postgres: 16.25, together: 23 },
  /** One change set of 5,000 operations: CPU ms of Postgres, with a million commitments as with none. npm run writes; 2026-11-30. */
  many: { operations: 5000, postgres: 2350 },
};

/** Bytes for each commitment with what hangs on it (18.5 rows), of 100,000; of 10,000 they are 8% more. npm run sizes; 2026-11-30. */
export const disk = {
  /** Measured with so many commitments at most. */
  most: 100 * k,
  rows: 18.5,
  bytes: {
    public: { tables: 5923, indexes: 6164 },
    history: { tables: 525, indexes: 454 },
    ledger: { tables: 3123, indexes: 2352 },
  },
};

export const memory = {
  /** Of the rows and their indexes, what readers ask for most of the time; an assumption. */
  hotShare: 0.2,
  /** MB of a process of the API, the most while it made a file of Parquet. npm run files; 2026-11-30. */
  process: 624,
};

/** Of a process with the usual pools on 4 cores: light, heavy, writes, and 3 more; and the usual `max_connections` of Postgres. */
export const connections = { heavy: 2, ofProcess: 8 + 2 + 10 + 3, usual: 100 };

/** What grows with all rows. docs/operate.md; 2026-11-30. */
export const upkeep: readonly { what: string; secondsFor100000: number }[] = [
  { what: "a dump (npm run dump)", secondsFor100000: 38 },
  { what: "to restore it (npm run restore)", secondsFor100000: 8 * 60 },
  { what: "to check all hashes (npm run verify-ledger), 3 s for 100,000 rows", secondsFor100000: 3 * 18.5 },
  { what: "all commitments as a file of CSV (npm run files)", secondsFor100000: 170 },
];
