import { trackedKinds, type TrackedKind } from "../../src/values/record-id";
import { seededKindsVariable } from "./templates";

/** The contents of the seeds at each revision. */
export const counts = [
  // actors, governments, companies, meetings, commitments, articles, kept, found by a search for "code"
  [1, 0, 0, 0, 0, 0, 0, 0, 0],
  [2, 4, 4, 0, 1, 0, 3, 0, 0],
  [3, 8, 4, 4, 3, 6, 6, 0, 2],
  [4, 9, 4, 5, 3, 6, 11, 0, 2],
  [5, 12, 6, 5, 5, 9, 19, 1, 2],
  [6, 16, 10, 5, 6, 12, 28, 2, 2],
  [7, 18, 11, 6, 6, 13, 33, 3, 5],
  [8, 18, 11, 6, 7, 13, 38, 4, 5],
  [9, 18, 11, 6, 7, 13, 38, 4, 5],
  // From here on also in the words of translations.
  [10, 18, 11, 6, 7, 13, 38, 4, 5],
] as const;

const said = (name: string, attendance: string) => ({ actor: { name }, attendance });
const afpAccount = [
  said("Bernard Cazeneuve", "ATTENDED"),
  said("Google", "ATTENDED"),
  said("Facebook", "ATTENDED"),
  said("Twitter", "ATTENDED"),
];
export const certain = [...afpAccount, said("Apple", "ATTENDED")];
export const disputed = [...afpAccount, said("Apple", "DISPUTED"), said("Microsoft", "DISPUTED")];

/** The kinds of record in the seeds. Tests make their own records of the other kinds. */
export function seededKinds(): TrackedKind[] {
  const seeded = (process.env[seededKindsVariable] ?? "").split(",");
  return trackedKinds().filter((kind) => seeded.includes(kind));
}
