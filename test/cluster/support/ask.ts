import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "./cluster";

/** An answer of the API, over HTTP. */
export interface Answer {
  status: number;
  // The shape of an answer is what a test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions: { revision?: number };
}

interface Asking {
  token?: string | undefined;
  minRevision?: number | string | undefined;
  extensions?: object | undefined;
  variables?: object | undefined;
}

export async function ask(url: string, query: string, asking: Asking = {}): Promise<Answer> {
  const { token, minRevision, extensions, variables } = asking;
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
      ...(minRevision !== undefined && { "x-min-revision": String(minRevision) }),
    },
    body: JSON.stringify({ query, variables, extensions }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
}

/** Another document each time: nothing of it was kept. */
export const anew = (query: string): string => `query Nr${++asked} ${query}`;
let asked = 0;

const submits = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) {
  changeSet { id revision } errors { code message } } }`;

export interface Written {
  id: string;
  revision: number;
  slug: string;
}

/** Records an actor under a name of its own; null if it was not acknowledged. */
export async function write(cluster: Pick<Cluster, "token">, url: string, slug: string): Promise<Written | null> {
  const operations = [{ recordTechCompany: { name: `Ọjà ${slug}`, slug, confirmedDistinct: true } }];
  const input = { summary: `Ọjà ${slug}`, operations, idempotencyKey: slug };
  const answer = await ask(url, submits, { token: cluster.token, variables: { input } }).catch(() => null);
  // If the writer is lost between the commit and the answer, the change set is recorded, and the client is told to send it again.
  if (!answer || answer.errors) return null;
  const changeSet = answer.data.submitChangeSet.changeSet as { id: string; revision: number } | null;
  if (!changeSet) throw new Error(JSON.stringify(answer));
  return { ...changeSet, slug };
}

/** Waits until it is so; the time is only there to end a test that fails. */
export async function until<T>(look: () => Promise<T>, isSo: (found: T) => boolean, withinMs = 20_000): Promise<T> {
  const enough = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (isSo(found)) return found;
    if (Date.now() > enough) throw new Error(`it is still not so: ${JSON.stringify(found)}`);
    await pause(50);
  }
}

/** The series of a process that tell how its replicas stand: by server. */
export async function leftOut({ metricsPort }: Cluster["apis"][number]): Promise<Record<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Object.fromEntries(
    [...text.matchAll(/^followthrough_replica_left_out\{server="(.*)"\} (\d)$/gm)].map(([, server, value]) => [
      String(server),
      Number(value),
    ]),
  );
}

/** Waits until every process knows of the revision. */
export async function allKnow({ apis }: Cluster, revision: number): Promise<void> {
  const head = async ({ metricsPort }: Cluster["apis"][number]): Promise<number> => {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    return Number(/^followthrough_head_revision (\d+)$/m.exec(text)?.[1] ?? 0);
  };
  await until(
    () => Promise.all(apis.map(head)),
    (heads) => heads.every((each) => each >= revision),
  );
}
