import type { CallToolResult, Tool as ListedTool } from "@modelcontextprotocol/server";
import type { AskApi } from "../ask.api";

export type Arguments = Readonly<Record<string, unknown>>;

/** Somebody who calls a tool. */
export interface Caller {
  /** Asks the API in the caller's name. */
  ask: AskApi;
  /** The beginning of the addresses of pages; empty if the server does not know it. */
  origin: string;
  hasToken: boolean;
}

/** A tool, as it is listed and as it is called. */
export interface Tool {
  listed: ListedTool;
  /** @throws GraphQLError that the client can act on. */
  call(given: Arguments, caller: Caller): Promise<CallToolResult>;
}
