import { phoneLabelOf, type PhoneLabel } from "./phone.labels";

export type Clean = (text: string, label?: PhoneLabel) => string;

/** Fields that say what another field of their object is: `{ "type": "cell", "value": ".." }`, as Popolo has it, and others alike. */
const types = ["type", "kind", "label", "medium", "system", "contact_type", "contactType"];
const values = ["value", "number", "details", "detail", "text", "contact"];

/** An element with cleaned texts. What a field is called says what the numbers in it are, also in the lists and objects below it. */
export function cleanElement(value: unknown, clean: Clean, label: PhoneLabel = null): unknown {
  if (typeof value === "string") return clean(value, label);
  if (typeof value === "number") return cleanNumber(value, clean, label);
  if (Array.isArray(value)) return value.map((item) => cleanElement(item, clean, label));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const fields = Object.entries(value as Record<string, unknown>);
  const typed = fields
    .filter(([name, each]) => types.includes(name) && typeof each === "string")
    .map(([, each]) => phoneLabelOf(each as string))
    .find((each) => each !== null);
  const labelOf = (name: string): PhoneLabel => {
    const own = phoneLabelOf(name);
    if (own === "PHONE" || label === "PHONE") return "PHONE";
    if (values.includes(name)) return typed ?? own ?? label;
    return own;
  };
  return Object.fromEntries(fields.map(([name, each]) => [name, cleanElement(each, clean, labelOf(name))]));
}

/** A phone can be a number of JSON. */
function cleanNumber(value: number, clean: Clean, label: PhoneLabel): unknown {
  if (label !== "PHONE") return value;
  const written = String(value);
  const kept = clean(written, label);
  return kept === written ? value : kept;
}
