import { Client, StreamableHTTPClientTransport, type CallToolResult, type Tool } from "@modelcontextprotocol/client";
import type { TestServer } from "./server";

/** The protocol as it was with sessions, or as it is now. */
export type Era = "legacy" | "auto";

/** A client of the protocol that others wrote. It checks what tools answer against the schemas that they list. */
export async function connected({ url }: Pick<TestServer, "url">, token?: string, era: Era = "auto"): Promise<Client> {
  const client = new Client({ name: "a test", version: "1" }, { versionNegotiation: { mode: era } });
  const requestInit = token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }));
  await client.listTools();
  return client;
}

export interface Citation {
  number: number;
  kind: string;
  name: string;
  url: string;
  publisher?: string;
  verdict?: string;
}

/** What a tool answers. */
export interface Cited {
  revision: { number: number; hash: string; url: string } | null;
  cautions: string[];
  citations: Citation[];
  // The shape of an answer is what a test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  answer: any;
}

export const textOf = ({ content }: CallToolResult): string =>
  content.map((each) => (each.type === "text" ? each.text : "")).join("\n");

/** The answer of a tool that was not refused. */
export async function answerOf(client: Client, name: string, args: Record<string, unknown> = {}): Promise<Cited> {
  const result = await client.callTool({ name, arguments: args });
  if (result.isError) throw new Error(textOf(result));
  return result.structuredContent as Cited;
}

/** Why a tool was refused. */
export async function refusalOf(client: Client, name: string, args: Record<string, unknown> = {}): Promise<string> {
  const result = await client.callTool({ name, arguments: args });
  expect(result.isError).toBe(true);
  return textOf(result);
}

/** The arguments that the schema of a tool gives as examples. */
export function exampleArguments({ inputSchema }: Tool): Record<string, unknown> {
  const properties = (inputSchema.properties ?? {}) as Record<string, { examples?: unknown[] }>;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, { examples }]) => (examples ? [[name, examples[0]]] : [])),
  );
}

/** A request of the protocol without its library. */
export const post = ({ url }: Pick<TestServer, "url">, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/mcp`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      "mcp-protocol-version": "2025-06-18",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

export const called = (name: string, args: object, id: number | string = 1) => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name, arguments: args },
});

/** The message of an answer, which may have come as an event. */
export async function messageIn(response: Response) {
  const text = await response.text();
  const data = /^data: (.*)$/m.exec(text)?.[1];
  return JSON.parse(data ?? text);
}
