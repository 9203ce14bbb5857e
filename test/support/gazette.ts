import { submit, written, type Came } from "./contribute";
import { onEmptyRecord } from "./empty-record";
import * as make from "./factories";
import { signedIn } from "./server";

type Mode = "REFUSE" | "SKIP" | "UPDATE";

export const selection = `changeSet { id status version revision onExisting } created updated unchanged
  records { nodes { id version } } errors { code field message records { id } }`;

/** The id of a record in the gazette. */
export const id = (value: string, scheme = "thai-gazette") => ({ scheme, value });

export const idsOf = ({ records }: Came): string[] => records.nodes.map((node: { id: string }) => node.id);

/** An empty record to which Ada sends what a gazette of Thailand says, also what is recorded already. */
export function onGazette() {
  const { server, recorder } = onEmptyRecord();
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  const proof = () => make.evidence({ source: recorder.id("report") });
  const send = (onExisting: Mode | undefined, edits: make.TestEdit[], more: object = {}): Promise<Came> =>
    submit(ada, edits.map(written), { ...(onExisting && { onExisting }), ...more }, selection);
  return {
    server,
    recorder,
    ada,
    proof,
    send,
    meeting: (number: string, said: object = {}): make.TestEdit =>
      make.meeting({ title: `การประชุม ${number}`, identifiers: [id(number)], evidence: [proof()], ...said }),
    ministry: (value: string, said: object = {}): make.TestEdit =>
      make.governmentBody({ name: `กระทรวง ${value}`, identifiers: [id(value)], ...said }),
    /** What is recorded for a test, by its first operation. */
    recorded: async (...edits: make.TestEdit[]): Promise<string> => {
      const came = await send(undefined, edits);
      expect(came.errors).toEqual([]);
      return idsOf(came)[0] as string;
    },
  };
}
