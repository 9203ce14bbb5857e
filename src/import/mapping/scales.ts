import { normalised } from "../../values/plain-text";
import type { ApiTypes } from "./api.types";
import type { Draft, Drafts } from "./drafts";
import type { Mapping } from "./mapping";

/** The term of a scale that a text is, and its status; null if the scale has no such term. */
export function termIn({ scales = {} }: Mapping, name: string, text: string): { term: string; status: string } | null {
  const compared = (word: string): string => word.replace(/\s+/g, " ").trim().toLowerCase();
  const found = Object.entries(scales[name]?.terms ?? {}).find(([term]) => compared(term) === compared(text));
  return found ? { term: found[0], status: found[1] } : null;
}

/** The methodology of a scale. */
export function scaleDraft({ scales = {}, dataset }: Mapping, name: string, api: ApiTypes, drafts: Drafts): Draft {
  const operation = api.operationFor("Methodology");
  const scale = scales[name];
  if (!operation || !scale) throw new Error(`there is no scale ${name}`);
  const draft = drafts.draft(name, "Methodology", operation, { scheme: `${dataset}-scales`, value: normalised(name) });
  if (draft.fields.size > 0) return draft;
  const { terms, ...about } = scale;
  const crosswalk = Object.entries(terms).map(([term, status]) => ({ term, status }));
  for (const [field, value] of Object.entries({ ...about, crosswalk })) draft.fields.set(field, value);
  return draft;
}
