import type { JsonSchema } from "./input.schema";

const text: JsonSchema = { type: "string" };

const citation: JsonSchema = {
  type: "object",
  properties: { number: { type: "integer" }, kind: text, name: text, url: text, publisher: text, verdict: text },
  required: ["number", "kind", "name", "url"],
};

const revision: JsonSchema = {
  type: ["object", "null"],
  properties: { number: { type: "integer" }, hash: { type: ["string", "null"] }, appliedAt: text, url: text },
  required: ["number", "hash", "appliedAt", "url"],
};

/** What every tool answers. It is explained once, in the instructions. */
export const citedAnswerSchema = (answer: JsonSchema): JsonSchema => ({
  type: "object",
  properties: {
    revision,
    cautions: { type: "array", items: text },
    citations: { type: "array", items: citation },
    answer,
  },
  required: ["revision", "cautions", "citations", "answer"],
});
