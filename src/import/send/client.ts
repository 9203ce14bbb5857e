import { setTimeout as delay } from "node:timers/promises";

/** The API could not be reached, or has refused the request itself. */
export class ApiFailure extends Error {}

/** Whoever answers queries as the public API does: over HTTP, or the server in whose thread they are asked. */
export interface Api {
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

const mostTries = 8;

/** Sends requests to the API, and repeats those whose answer was lost or that met a rate limit. A repeated request records nothing twice. */
export class ApiClient implements Api {
  constructor(
    readonly url: string,
    private readonly token: string | null,
    private readonly say: (line: string) => void = () => undefined,
  ) {}

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const body = JSON.stringify({ query, variables });
    for (let tries = 1; ; tries += 1) {
      const wait = await this.once(body, tries);
      if ("data" in wait) return wait.data as Data;
      this.say(`${wait.why}; asking again in ${wait.seconds} s`);
      await delay(wait.seconds * 1000);
    }
  }

  /** The schema of this server, as a text. */
  async schema(): Promise<string> {
    const address = new URL("/schema.graphql", this.url);
    const response = await fetch(address).catch((error: unknown) => this.unreachable(error));
    if (!response.ok)
      throw new ApiFailure(`${address.href} answers with ${response.status}: is it a server of Followthrough?`);
    return response.text();
  }

  private async once(body: string, tries: number): Promise<{ data: unknown } | { why: string; seconds: number }> {
    const response = await this.post(body).catch((error: unknown) => {
      if (tries >= mostTries) this.unreachable(error);
      return null;
    });
    if (!response) return { why: `${this.url} does not answer`, seconds: 2 ** tries };
    const text = await response.text();
    const answer = parsed(text);
    const later = response.status === 429 || response.status === 503 || isForLater(answer);
    if (later && tries < 60) return { why: "the server asks to wait", seconds: secondsIn(response) };
    if (answer?.data && !answer.errors) return { data: answer.data };
    const messages = answer?.errors?.map(({ message }) => message).join("; ");
    throw new ApiFailure(`the server answers with ${response.status}: ${messages ?? text.slice(0, 300)}`);
  }

  private post(body: string): Promise<Response> {
    const headers: Record<string, string> = { "content-type": "application/json", accept: "application/json" };
    if (this.token) headers["authorization"] = `Bearer ${this.token}`;
    return fetch(this.url, { method: "POST", headers, body });
  }

  private unreachable(error: unknown): never {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new ApiFailure(`${this.url} cannot be reached: ${cause}`);
  }
}

const secondsIn = (response: Response): number =>
  Math.min(120, Math.max(1, Number(response.headers.get("retry-after")) || 2));

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Whether the server was too busy to answer, or the client has asked for too much in a minute: then the same request can be sent again. */
const isForLater = (answer: Answer | null): boolean =>
  answer?.errors?.some(
    ({ extensions }) => extensions?.code === "SERVICE_UNAVAILABLE" || extensions?.code === "RATE_LIMITED",
  ) ?? false;

function parsed(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
