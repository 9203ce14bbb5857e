import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A proxy between the server and its database, which can act like a failing network. */
export interface Proxy {
  /** The address of the database, through the proxy. */
  through(url: string): string;
  /** Sends everything that comes from now on to another port. */
  to(port: number): void;
  /** Stops all traffic in both directions. Connections stay open. */
  freeze(): void;
  thaw(): void;
  /** Closes every connection, also new ones. */
  refuse(): void;
  accept(): void;
  /** The number of open connections of the server. */
  readonly open: number;
  stop(): Promise<void>;
}

export async function startProxy(target: string): Promise<Proxy> {
  let { port, host } = { port: Number(new URL(target).port || 5432), host: new URL(target).hostname };
  let refusing = false;
  let frozen = false;
  const pairs = new Map<Socket, Socket>();

  const server = createServer({ allowHalfOpen: false }, (near) => {
    near.on("error", () => undefined);
    if (refusing) return void near.resetAndDestroy();
    const far = connect(port, host);
    far.on("error", () => near.destroy());
    pairs.set(near, far);
    near.on("close", () => (pairs.delete(near), far.destroy()));
    far.on("close", () => near.destroy());
    near.on("data", (chunk: Buffer) => far.write(chunk));
    far.on("data", (chunk: Buffer) => near.write(chunk));
    if (frozen) far.pause();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    through(url) {
      const changed = new URL(url);
      changed.hostname = "127.0.0.1";
      changed.port = String((server.address() as AddressInfo).port);
      return changed.href;
    },
    to(other) {
      [port, host] = [other, "127.0.0.1"];
    },
    freeze() {
      frozen = true;
      for (const far of pairs.values()) far.pause();
    },
    thaw() {
      frozen = false;
      for (const far of pairs.values()) far.resume();
    },
    refuse() {
      refusing = true;
      for (const near of pairs.keys()) near.resetAndDestroy();
    },
    accept() {
      refusing = false;
    },
    get open() {
      return pairs.size;
    },
    async stop() {
      for (const near of pairs.keys()) near.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
