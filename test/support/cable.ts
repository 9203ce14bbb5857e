import * as make from "./factories";
import type { Recorder } from "./recorder";
import { dataOf, type TestServer } from "./server";

/** What the feed says of one change. */
export interface Change {
  revision: number;
  change: string;
  recordId: string;
}

const edits = (): make.TestEdit[] => [
  make.governmentBody({ as: "ministry", name: "Қазақстан цифрлық даму министрлігі", jurisdiction: "KZ" }),
  make.governmentBody({ as: "akimat", name: "Алматы әкімдігі", jurisdiction: "KZ-75" }),
  make.techCompany({ as: "kaspi", name: "Kaspi", jurisdiction: "KZ" }),
  make.techCompany({ as: "bystander", name: "Сторонний наблюдатель", jurisdiction: "PE" }),
  make.topic({ as: "networks", name: "Желілер" }),
  make.topic({ as: "fibre", name: "Талшық", broader: "$networks" }),
  make.topic({ as: "schools", name: "Мектептер" }),
  make.meeting({ as: "astana", title: "Астанадағы кездесу", topics: ["$schools"] }),
  make.participation({ meeting: "$astana", actor: "$ministry" }),
  make.commitment({
    as: "cable",
    title: "Әр мектепке кабель",
    jurisdiction: "KZ-75",
    meeting: "$astana",
    topics: ["$fibre"],
    parties: [
      { as: "builder", actor: "$kaspi", role: "PLEDGER" },
      { actor: "$ministry", role: "COUNTERPARTY" },
    ],
  }),
  make.commitment({
    as: "other",
    title: "Una promesa del Perú",
    jurisdiction: "PE",
    parties: [{ actor: "$bystander", role: "PLEDGER" }],
  }),
];

/** A cable that a company in Kazakhstan promised to every school, and a promise in Peru that has nothing to do with it. */
export const recordCable = (recorder: Recorder): Promise<number> => recorder.apply(...edits());

/** Asks a server for changes. */
export function asking(server: TestServer, recorder: Recorder) {
  const asked = async (args: string): Promise<Change[]> => {
    const { changes } = await dataOf(
      server,
      `{ changes(first: 100, ${args}) { nodes { revision change recordId } totalCount } }`,
    );
    expect(changes.totalCount).toBe(changes.nodes.length);
    return changes.nodes as Change[];
  };
  const about = (names: readonly string[], args = ""): Promise<Change[]> =>
    asked(`about: [${names.map((name) => `"${recorder.id(name)}"`).join(", ")}], ${args}`);
  const since = (names: readonly string[], revision: number): Promise<Change[]> =>
    about(names, `afterRevision: ${revision}`);
  return { asked, about, since };
}
