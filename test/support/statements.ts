import { Client } from "pg";

type Query = (this: Client, ...args: unknown[]) => unknown;

/** What really goes to Postgres from here on, by whatever connection. */
export function listenToStatements(): { sent: string[]; stop: () => void } {
  const sent: string[] = [];
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (...args) {
    const [statement] = args as [{ text: string } | string];
    sent.push(typeof statement === "string" ? statement : statement.text);
    return query.apply(this, args);
  };
  return { sent, stop: () => void (prototype.query = query) };
}
