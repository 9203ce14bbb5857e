import { setTimeout as delay } from "node:timers/promises";
import type { WrittenOperation } from "./contribute";
import { Random } from "./random";

/** The server of the clients. */
interface Contacted {
  /** Its address; null while it does not run. */
  readonly url: string | null;
  /** Its log of an error. */
  logged(id: string): string;
}

/** A contribution that the server has confirmed to a client. */
export interface Acknowledged {
  key: string;
  changeSet: string;
  status: string;
  revision: number | null;
  companies: number;
}

/** A meeting of this many companies. Its rows are in six tables: all of them must be stored, or none. */
function meetingOf(key: string, companies: number): WrittenOperation[] {
  const numbers = Array.from({ length: companies }, (_, index) => index);
  const source = {
    as: "report",
    url: `https://news.example/${key}`,
    title: `A report on ${key}`,
    publisher: "The Example",
    language: "en",
  };
  const evidence = [{ source: "$report", quote: `The companies met on ${key}`, stance: "SUPPORTS", role: "ORIGIN" }];
  return [
    { recordSourceArticle: source },
    ...numbers.map((at) => ({
      recordTechCompany: {
        as: `c${at}`,
        name: `Company ${key} ${at}`,
        slug: `${key}-${at}`,
        identifiers: [{ scheme: "test", value: `${key}-${at}` }],
        confirmedDistinct: true,
      },
    })),
    {
      recordMeeting: {
        title: `Meeting ${key}`,
        slug: key,
        date: "2015-02-20",
        status: "HELD",
        participations: numbers.map((at) => ({ actor: `$c${at}`, role: "ATTENDEE", attendance: "ATTENDED" })),
        evidence,
      },
    },
  ];
}

const submitting = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) {
  changeSet { id status revision version } errors { code field message } } }`;
const applying = `mutation ($input: ReviewChangeSetInput!) { reviewChangeSet(input: $input) {
  changeSet { id status revision version } errors { code field message } } }`;
const looking = `query ($id: ID!) { changeSet(id: $id) { id status revision version } }`;

interface ChangeSet {
  id: string;
  status: string;
  revision: number | null;
  version: number;
}

/** Clients that contribute as fast as the server answers. They repeat a request until it is answered. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that no client should ever get. */
  readonly complaints: string[] = [];
  /** Requests whose answer was lost, or was "try again". */
  unanswered = 0;
  private going = true;
  private abandoned = false;
  private clients: Promise<void>[] = [];

  constructor(
    private readonly served: Contacted,
    private readonly tokens: { contributor: string; reviewer: string },
  ) {}

  start(count: number, seed: number): void {
    this.clients = Array.from({ length: count }, (_, at) =>
      this.contribute(`s${seed}-c${at}`, new Random(seed * 100 + at), at % 2 === 1),
    );
  }

  /** Ends the clients after their present requests. */
  async finish(): Promise<void> {
    this.going = false;
    await Promise.all(this.clients);
  }

  /** Ends the clients at once, without waiting for answers. */
  async abandon(): Promise<void> {
    this.abandoned = true;
    await this.finish();
  }

  private async contribute(name: string, random: Random, proposes: boolean): Promise<void> {
    for (let number = 1; this.going; number += 1) {
      const key = `${name}-n${number}`;
      const companies = 1 + random.below(8);
      const token = proposes ? this.tokens.contributor : this.tokens.reviewer;
      const input = { summary: `Meeting ${key}`, operations: meetingOf(key, companies), idempotencyKey: key };
      let kept = await this.untilAnswered(token, submitting, { input }, key);
      if (kept) this.acknowledge(key, kept, companies);
      if (kept && proposes && random.fraction() < 0.7) kept = await this.review(kept, key);
      if (kept && proposes) this.acknowledge(key, kept, companies);
    }
  }

  private acknowledge(key: string, { id, status, revision }: ChangeSet, companies: number): void {
    const known = this.acknowledged.findIndex((each) => each.key === key);
    const told = { key, changeSet: id, status, revision, companies };
    if (known >= 0) this.acknowledged[known] = told;
    else this.acknowledged.push(told);
  }

  /** A review that was not answered may have been done: that is looked up before it is repeated. */
  private async review({ id, version }: ChangeSet, key: string): Promise<ChangeSet | null> {
    const input = { changeSet: id, expectedVersion: version, decision: "APPLY", reason: "I have looked." };
    while (!this.abandoned) {
      const answer = await this.ask(this.tokens.reviewer, applying, { input });
      const errors = answer?.["reviewChangeSet"].errors ?? [];
      if (answer && errors.length === 0) return answer["reviewChangeSet"].changeSet;
      const now = await this.untilAnswered(this.tokens.reviewer, looking, { id }, key);
      if (now?.status === "APPLIED") return now;
      if (answer) {
        this.complaints.push(`${key}: ${JSON.stringify(errors)}`);
        return now;
      }
    }
    return null;
  }

  private async untilAnswered(token: string, query: string, variables: object, key: string): Promise<ChangeSet | null> {
    while (!this.abandoned) {
      const answer = await this.ask(token, query, variables);
      if (!answer) continue;
      const { changeSet, errors = [] } = answer["submitChangeSet"] ?? answer;
      if (errors.length === 0 && changeSet) return changeSet as ChangeSet;
      this.complaints.push(`${key}: ${JSON.stringify(answer)}`);
      return null;
    }
    return null;
  }

  /** Null where there was no answer, or none but "try again". */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  private async ask(token: string, query: string, variables: object): Promise<Record<string, any> | null> {
    try {
      const response = await fetch(this.served.url ?? "http://127.0.0.1:1", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(20_000),
      });
      const { data, errors } = (await response.json()) as {
        data?: Record<string, unknown>;
        errors?: { extensions: { code: string; id?: string } }[];
      };
      if (!errors) return data ?? null;
      const strange = errors.filter(({ extensions: { code } }) => code !== "SERVICE_UNAVAILABLE");
      await delay(10);
      for (const { extensions } of strange) this.complaints.push(this.served.logged(extensions.id ?? extensions.code));
    } catch {
      // The connection was closed, or no server listens.
    }
    this.unanswered += 1;
    await delay(30);
    return null;
  }
}
