import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import type { WrittenOperation } from "./contribute";

/** What the clients talk to. */
interface Contacted {
  /** Null while it does not run. */
  readonly url: string | null;
  /** What it has logged of an error. */
  logged(id: string): string;
}

/** What a client was told that was kept. */
export interface Acknowledged {
  key: string;
  changeSet: string;
  status: string;
  revision: number | null;
  companies: number;
}

type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A meeting of so many companies: rows of six tables, which are all there or none. */
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

/** Clients that contribute as fast as they are answered, and repeat what was not answered until it is. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** What no client should ever be told. */
  readonly complaints: string[] = [];
  /** Requests that were lost on the way or refused for the moment. */
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
      this.contribute(`s${seed}-c${at}`, seeded(seed * 100 + at), at % 2 === 1),
    );
  }

  /** Everybody finishes what they have begun. */
  async finish(): Promise<void> {
    this.going = false;
    await Promise.all(this.clients);
  }

  /** Nobody waits for an answer any more. */
  async abandon(): Promise<void> {
    this.abandoned = true;
    await this.finish();
  }

  private async contribute(name: string, random: Random, proposes: boolean): Promise<void> {
    for (let number = 1; this.going; number += 1) {
      const key = `${name}-n${number}`;
      const companies = 1 + Math.floor(random() * 8);
      const token = proposes ? this.tokens.contributor : this.tokens.reviewer;
      const input = { summary: `Meeting ${key}`, operations: meetingOf(key, companies), idempotencyKey: key };
      let kept = await this.untilAnswered(token, submitting, { input }, key);
      if (kept) this.acknowledge(key, kept, companies);
      if (kept && proposes && random() < 0.7) kept = await this.review(kept, key);
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
      // The connection was cut, or nobody listens.
    }
    this.unanswered += 1;
    await delay(30);
    return null;
  }
}

/** What is wrong with what the database holds, in words; nothing where every change set is there once and whole, or not at all. */
export async function wrongIn(database: Client, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows } = await database.query<Record<string, string>>(inspection, [
    JSON.stringify(
      acknowledged.map(({ key, changeSet, status, revision, companies }) => {
        return { key, id: changeSet.replace("change_set_", ""), status, revision, companies };
      }),
    ),
  ]);
  return rows.map(({ problem }) => String(problem));
}

/** Every change set of the clients says with its operations how many rows it must have. */
const inspection = `
with told as (
  select * from json_to_recordset($1::json) as told(key text, id uuid, status text, revision bigint, companies integer)),
kept as (
  select c.*, (select count(*) from operation o where o.change_set_id = c.id) as operations,
      (select count(*) from operation o where o.change_set_id = c.id and o.name = 'recordTechCompany') as companies
    from change_set c where c.idempotency_key ~ '^s\\d+-c'),
counted as (
  select k.*,
      (select count(*) from actor a where a.revision = k.revision and a.slug like k.idempotency_key || '-%') as actors,
      (select count(*) from identifier i where i.revision = k.revision) as identifiers,
      (select count(*) from source_article s where s.revision = k.revision) as articles,
      (select count(*) from meeting m where m.revision = k.revision and m.slug = k.idempotency_key) as meetings,
      (select count(*) from participation p where p.revision = k.revision) as participations,
      (select count(*) from evidence e where e.revision = k.revision) as evidence,
      (select count(*) from actor a where a.slug like k.idempotency_key || '-%') as actors_at_all,
      (select count(*) from review r where r.change_set_id = k.id and r.decision = 'APPLY') as reviews
    from kept k)
select key || ': acknowledged, and there ' || count(k.id) || ' times' as problem
  from told left join kept k on k.idempotency_key = told.key group by key having count(k.id) <> 1
union all
select key || ': acknowledged as ' || concat_ws(' ', told.id, told.status, told.revision) || ', and is ' || concat_ws(' ', k.id, k.status, k.revision)
  from told join kept k on k.idempotency_key = told.key
 where told.id <> k.id or told.companies <> k.companies
    or (told.status = 'APPLIED' and (k.status, k.revision) is distinct from (told.status, told.revision))
union all
select idempotency_key || ': applied in part: ' || row_to_json(counted) from counted
 where status = 'APPLIED' and (operations, actors, identifiers, articles, meetings, participations, evidence, actors_at_all)
   is distinct from (companies + 2, companies, companies, 1, 1, companies, 1, companies)
union all
select idempotency_key || ': not applied, but with rows: ' || row_to_json(counted) from counted
 where status <> 'APPLIED' and (actors_at_all > 0 or reviews > 0 or operations <> companies + 2)
union all
select idempotency_key || ': applied ' || reviews || ' times' from counted
 where status = 'APPLIED' and reviews <> (select (role = 'CONTRIBUTOR')::integer from contributor where id = contributor_id)
union all
select 'change set ' || c.id || ' has no operations' from change_set c
 where not exists (select from operation o where o.change_set_id = c.id)
union all
select 'operation ' || o.id || ' has no change set' from operation o
 where not exists (select from change_set c where c.id = o.change_set_id)
union all
select 'revisions ' || min(revision) || ' to ' || max(revision) || ', but ' || count(*) || ' of them' from change_set
 where revision is not null having count(*) <> max(revision) or min(revision) <> 1
union all
select 'a row of revision ' || a.revision || ', which nobody has applied' from (
    select revision from actor union select revision from meeting union select revision from participation
    union select revision from evidence union select revision from source_article union select revision from identifier) a
 where not exists (select from change_set c where c.revision = a.revision)`;
