import { createHmac } from "node:crypto";
import type { createClient, RedisClientType } from "@redis/client";
import type { CountStore, Told, Total } from "./shared.counts";

type Library = Readonly<{ createClient: typeof createClient }>;
type Client = RedisClientType;

/** A message that is not answered for longer is lost. */
const silentMs = 1000;

/** Adds to each count and tells the totals with the time that is left. A count begins with the first who tells of it, and ends by itself. */
const addAll = `local totals = {}
for place, key in ipairs(KEYS) do
  local used = redis.call("INCRBY", key, ARGV[place * 2 - 1])
  local left = redis.call("PTTL", key)
  if left < 0 then
    left = tonumber(ARGV[place * 2])
    redis.call("PEXPIRE", key, left)
  end
  totals[place * 2 - 1] = used
  totals[place * 2] = left
end
return totals`;

/**
 * Counts in a Valkey or Redis. An address is personal data: the key is its digest, which only whoever has the password of the url can compare
 * with an address, and it is gone with the minute.
 */
export class ValkeyCounts implements CountStore {
  private connection: Promise<Client> | null = null;
  private readonly secret: string;
  /** Loaded only by a server that uses it. */
  private readonly library = import("@redis/client");

  constructor(private readonly url: string) {
    this.secret = new URL(url).password;
  }

  async add(told: readonly Told[]): Promise<Total[]> {
    const library = await this.library;
    const connection = (this.connection ??= connect(library, this.url));
    try {
      return await inTime(connection.then((client) => this.addThrough(client, told)));
    } catch (error) {
      // What comes next begins on another connection.
      this.connection = null;
      void hangUp(connection);
      throw error;
    }
  }

  close(): void {
    if (this.connection) void hangUp(this.connection);
  }

  private async addThrough(client: Client, told: readonly Told[]): Promise<Total[]> {
    const keys = told.map((each) => this.keyOf(each.client));
    const values = told.flatMap(({ used, leftMs }) => [String(used), String(leftMs)]);
    const answer = (await client.eval(addAll, { keys, arguments: values })) as number[];
    return told.map((_, place) => ({ used: Number(answer[place * 2]), leftMs: Number(answer[place * 2 + 1]) }));
  }

  private keyOf(client: string): string {
    return `followthrough:${createHmac("sha256", this.secret).update(client).digest("base64url").slice(0, 22)}`;
  }
}

async function connect(library: Library, url: string): Promise<Client> {
  const client = library.createClient({
    url,
    name: "followthrough",
    socket: { connectTimeout: silentMs, reconnectStrategy: false },
    disableOfflineQueue: true,
    maintNotifications: "disabled",
  }) as unknown as Client;
  // Whoever sends something next hears of it.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function hangUp(connection: Promise<Client>): Promise<void> {
  const client = await connection.catch(() => null);
  if (client?.isOpen) client.destroy();
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${silentMs} ms`)), silentMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
