import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

/** Kept connections; whoever is done destroys them. */
export const agent = new Agent({ keepAlive: true, maxSockets: 200 });

let asked = 0;

/** Asks from that address. No two questions are the same, so that none is answered from what is kept: nobody declares `n`. */
export function send(port: number, query: string, address: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ query, variables: { n: ++asked } });
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "x-forwarded-for": address,
    };
    const sent = request({ agent, port, host: "127.0.0.1", path: "/graphql", method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** One commitment, asked for by an address of its own (TRUST_PROXY=loopback) in a steady rhythm: how long it took each time, in order; throws where one is refused. */
export async function lightReads(port: number, until: number, rhythmMs = 125): Promise<number[]> {
  const took: Promise<number>[] = [];
  for (let n = 1; Date.now() < until; n++) {
    const began = performance.now();
    const answer = send(port, `{ commitment(slug: "commitment-${n}") { slug title status } }`, "203.0.113.7");
    took.push(
      answer.then(({ status, body }) => {
        if (status !== 200 || !body.includes('"title"'))
          throw new Error(`a light read was refused: ${status} ${body.slice(0, 300)}`);
        return performance.now() - began;
      }),
    );
    await delay(rhythmMs);
  }
  return (await Promise.all(took)).sort((a, b) => a - b);
}

export const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
