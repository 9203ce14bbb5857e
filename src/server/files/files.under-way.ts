import type { ServerResponse } from "node:http";
import { busy, rateLimited } from "../../values/errors";

const mostOfOne = 40;
const mostOfAll = 100;
const retryAfterSeconds = 30;

/**
 * Counts the files that are being sent. A client that reads slowly, or not at all, holds no connection of the database, but the memory of a page, until its
 * connection has been idle for too long (`connectionTimeout` in app.ts).
 */
export class FilesUnderWay {
  private readonly of = new Map<string, number>();
  private all = 0;

  /** @throws GraphQLError RATE_LIMITED or SERVICE_UNAVAILABLE if too many are under way. */
  add(client: string, response: ServerResponse): void {
    const own = this.of.get(client) ?? 0;
    if (own >= mostOfOne) throw rateLimited(retryAfterSeconds, `${own} of your files are under way already.`);
    if (this.all >= mostOfAll) throw busy(retryAfterSeconds, "Too many files are under way.");
    this.change(client, 1);
    response.once("close", () => this.change(client, -1));
  }

  private change(client: string, by: 1 | -1): void {
    this.all += by;
    const own = (this.of.get(client) ?? 0) + by;
    if (own > 0) this.of.set(client, own);
    else this.of.delete(client);
  }
}
