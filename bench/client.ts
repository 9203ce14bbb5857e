import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One GraphQL request over a kept connection; the body of the answer as text. */
export function post(port: number, body: string | Buffer, token?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const sent = request({ agent, port, host: "127.0.0.1", path: "/graphql", method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks).toString()));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Sends all of them, so many at a time. */
export async function sendAll(port: number, bodies: readonly string[], concurrency = 4): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < bodies.length) {
      const answer = await post(port, bodies[next++] as string);
      if (answer.startsWith('{"errors"') || answer.includes('":null}}')) throw new Error(answer.slice(0, 500));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
