import * as make from "./factories";
import type { Recorder } from "./recorder";
import type { TestServer } from "./server";

/** What the tests of `/reconcile` look for. */
export const recordCompanies = (recorder: Recorder): Promise<number> =>
  recorder.apply(
    make.company({
      as: "jio",
      name: "Reliance Jio Infocomm Limited",
      jurisdiction: "IN",
      aliases: ["जियो"],
      identifiers: [{ scheme: "lei", value: "335800TGGSPSA8J1AW36" }],
    }),
    make.company({ as: "sasol", name: "Sasol Ltd", jurisdiction: "ZA", description: "Makes fuels & chemicals." }),
    make.governmentBody({ as: "india", name: "Ministry of Communications", jurisdiction: "IN" }),
    make.governmentBody({ as: "ghana", name: "Ministry of Communications", jurisdiction: "GH" }),
    make.person({ as: "ursula", name: "Ursula Owusu-Ekuful", jurisdiction: "GH", bornOn: "1964-10" }),
    make.office({ as: "minister", name: "Minister for Communications", body: "$ghana" }),
    make.meeting({ as: "talks" }),
    make.participation({ meeting: "$talks", actor: "$jio" }),
  );

export interface Reply {
  status: number;
  headers: Headers;
  // The shape of an answer is what a test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any;
}

export async function send(server: TestServer, path: string, init?: RequestInit): Promise<Reply> {
  const response = await fetch(`${server.url}${path}`, init);
  return { status: response.status, headers: response.headers, json: await response.json() };
}

/** As OpenRefine sends it: a form with a field that is JSON. */
export function post(server: TestServer, form: Readonly<Record<string, unknown>>): Promise<Reply> {
  const fields = Object.entries(form).map(([name, value]) => [name, JSON.stringify(value)] as const);
  return send(server, "/reconcile", { method: "POST", body: new URLSearchParams(Object.fromEntries(fields)) });
}

type Candidates = Record<string, [name: string, score: number, match: boolean][]>;

export async function resultsOf(server: TestServer, queries: Readonly<Record<string, unknown>>): Promise<Candidates> {
  const { json } = await post(server, { queries });
  const answered = json as Record<string, { result: { name: string; score: number; match: boolean }[] }>;
  return Object.fromEntries(
    Object.entries(answered).map(([key, { result }]) => [
      key,
      result.map(({ name, score, match }) => [name, score, match]),
    ]),
  );
}
