import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { beforeTests } from "./before-tests";

/** A request that a receiver got. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  // The shape of what is sent is what a test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any;
}

type Answering = (response: ServerResponse, received: Received, request: IncomingMessage) => void;

/** A receiver of webhooks: a real server, which answers as the test says. */
export interface Receiver {
  url: string;
  received: Received[];
  /** How it answers from now on; by default with 204. */
  answerWith(answering: Answering): void;
  /** Waits until so many requests have arrived in all. @throws if that takes longer than 20 seconds. */
  arrived(count: number): Promise<Received[]>;
  stop(): Promise<void>;
}

export const accept: Answering = (response) => void response.writeHead(204).end();

export async function startReceiver(): Promise<Receiver> {
  let answer = accept;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const received = { headers: request.headers, body, json: JSON.parse(body) as unknown };
      receiver.received.push(received);
      answer(response, received, request);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    answerWith: (answering) => void (answer = answering),
    async arrived(count) {
      for (let tries = 0; receiver.received.length < count; tries++) {
        if (tries > 400) throw new Error(`${receiver.received.length} of ${count} deliveries have arrived`);
        await pause(50);
      }
      return receiver.received;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

/** One for the tests of the block. */
export const aReceiver = (): Receiver => beforeTests(startReceiver, (receiver) => receiver.stop());
