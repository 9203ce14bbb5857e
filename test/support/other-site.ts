import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

export interface OtherSite {
  /** Its origin, as browsers write it. */
  origin: string;
  stop(): Promise<void>;
}

const blank: RequestListener = (_request, response) =>
  response.setHeader("content-type", "text/html").end("<!doctype html><title>A newspaper</title>");

/** Somebody else's web server: same machine, another port, so another origin. */
export async function startOtherSite(answer: RequestListener = blank): Promise<OtherSite> {
  const site = createServer(answer).listen(0, "127.0.0.1");
  await once(site, "listening");
  return {
    origin: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    async stop() {
      site.closeAllConnections();
      await new Promise((stopped) => site.close(stopped));
    },
  };
}
