import type { DataSource } from "typeorm";
import type { Lanes } from "../database/lanes";
import type { Charge, Following, RequestContext } from "../modules/accounts/request.context";
import { anonymous } from "../modules/accounts/viewer";
import { Reader } from "../projection/answer/reader";
import { knownHead } from "../values/known-head";
import { newWork } from "./request.log";

interface Reading {
  lanes: Lanes;
  database: DataSource;
  /** In whose name it waits for the database. */
  client: string;
  /** What it is about. */
  revision: number;
  requestId: string;
  charge: Charge;
  following?: Following;
}

const rights = { contributorId: null, seesProposals: false, administers: false };

const nothingMore = () => Promise.reject(new Error("the server asks nothing else by itself"));

/**
 * The context of an operation that the server executes by itself, long after somebody asked for it: an event of a subscription, the payload of a
 * webhook. It reads what anybody may read, so that a token that is revoked meanwhile takes nothing away; and never from a replica that may not
 * have the latest redactions yet.
 */
export function publicContext({ lanes, client, revision, ...context }: Reading): RequestContext {
  const minRevision = () => Math.max(revision, knownHead(context.database));
  const statements = lanes.statementsOf(client, () => ({ latest: false, minRevision: minRevision() }));
  return {
    reader: new Reader(statements, new Date(), rights),
    viewer: anonymous,
    work: newWork(),
    ask: nothingMore,
    askPinned: nothingMore,
    refusalOfAddress: () => null,
    ...context,
  };
}
