import type { TestEdit } from "./factories";
import type { SignedIn } from "./server";

/** An operation as the API takes it: one key, which is its kind. */
export type WrittenOperation = Record<string, Record<string, unknown>>;

/** An edit of the factories as the API takes it. */
export const written = ({ name, input }: TestEdit): WrittenOperation => ({ [name]: input });

export interface UserError {
  code: string;
  field: string | null;
  message: string;
}

interface ChangeSet {
  id: string;
  status: string;
  version: number;
  revision: number | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [more: string]: any;
}

/** The payload of a contribution; with more fields if a test selects more. */
export interface Came {
  changeSet: ChangeSet | null;
  errors: UserError[];
  // The shape of an answer is what a test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [more: string]: any;
}

const usual = "changeSet { id status version revision } errors { code field message }";

/** The payload of one mutation. Throws if the request itself was refused. */
export async function mutate(
  who: Pick<SignedIn, "ask">,
  name: string,
  input: object,
  selection = usual,
): Promise<Came> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
  const { data, errors } = await who.ask(document, { input });
  if (errors)
    throw new Error(errors.map(({ message, extensions }) => `${String(extensions["code"])}: ${message}`).join("\n"));
  return data[name] as Came;
}

export interface Submitted {
  onExisting?: "REFUSE" | "SKIP" | "UPDATE";
  onInvalid?: "REFUSE_ALL" | "SKIP";
  summary?: string;
  dryRun?: boolean;
  idempotencyKey?: string;
}

export const submit = (
  who: Pick<SignedIn, "ask">,
  operations: readonly WrittenOperation[],
  { summary = "A test.", ...more }: Submitted = {},
  selection = usual,
): Promise<Came> => mutate(who, "submitChangeSet", { summary, operations, ...more }, selection);

/** The change set of a submission that must not be refused. */
export async function accepted(coming: Promise<Came>): Promise<ChangeSet> {
  const { changeSet, errors } = await coming;
  expect(errors).toEqual([]);
  if (!changeSet) throw new Error("nothing was kept");
  return changeSet;
}

/** A change set that waits for a review. */
export const propose = (
  who: Pick<SignedIn, "ask">,
  operations: readonly WrittenOperation[],
  more: Submitted = {},
): Promise<ChangeSet> => accepted(submit(who, operations, more));

interface Verdict {
  changeSet: string;
  expectedVersion?: number;
  reason?: string;
  accept?: number[];
}

const review =
  (decision: string) =>
  (
    who: Pick<SignedIn, "ask">,
    { expectedVersion = 1, reason = "I have looked.", ...rest }: Verdict,
    selection = usual,
  ) =>
    mutate(who, "reviewChangeSet", { expectedVersion, reason, decision, ...rest }, selection);

export const apply = review("APPLY");
export const requestChanges = review("REQUEST_CHANGES");
export const reject = review("REJECT");

export const amend = (
  who: Pick<SignedIn, "ask">,
  changeSet: string,
  expectedVersion: number,
  operations: readonly WrittenOperation[],
  more: { summary?: string; onInvalid?: "REFUSE_ALL" | "SKIP" } = {},
): Promise<Came> => mutate(who, "amendChangeSet", { changeSet, expectedVersion, operations, ...more });

export const withdraw = (who: Pick<SignedIn, "ask">, changeSet: string, expectedVersion = 1): Promise<Came> =>
  mutate(who, "withdrawChangeSet", { changeSet, expectedVersion });

/** Runs the same work this many times at once. */
export const atOnce = <T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));

/** A refusal, in the form in which the API reports it. */
export const refused = (code: string, field: string | null, message: string): UserError => ({ code, field, message });
