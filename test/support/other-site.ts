import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

export interface OtherSite {
  /** Its origin, in the form of browsers. */
  origin: string;
  stop(): Promise<void>;
}

const blank: RequestListener = (_request, response) =>
  response.setHeader("content-type", "text/html").end("<!doctype html><title>A newspaper</title>");

/** The web server of somebody else: on this machine, but with another port, and so another origin. */
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
