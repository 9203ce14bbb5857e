import { evidenceSubjects, record, type Module } from "../../schema/module";
import { firstWords } from "../../schema/title.words";
import type { OperationKind } from "../ledger/apply/operation";
import { wrongContradicted } from "./contradiction.check";
import { evidenceCorrections } from "./evidence.correction";
import { evidenceEdges, languageOfQuote, sourceArticleEdges } from "./evidence.edges";
import { Evidence } from "./evidence.entity";
import { evidenceQueries } from "./evidence.resolver";
import { evidenceOperations } from "./evidence.service";
import { wrongQuoteRuns } from "./quote-runs.check";

/** Quotes, and the records whose statements they support or contradict. */
export const evidence: Module<OperationKind> = {
  name: "evidence",
  records: [
    record("evidence", Evidence, {
      description: "A quote.",
      title: (row) => firstWords(row.col("quote")),
      titleLanguage: languageOfQuote,
      hidden: ["quoteRuns", "unverifiedReason", "subjectKind"],
      part: { of: evidenceSubjects, property: "subjectId", kindProperty: "subjectKind" },
    }),
  ],
  operations: [evidenceOperations, ...evidenceCorrections],
  sentences: {
    evidence_locator_form: "must be row=N for a row of a DATASET, or page=N for a page of a DOCUMENT: row=12",
    evidence_value_has_field: "value is given without a field: name the field that has this value",
  },
  resolvers: [evidenceEdges, sourceArticleEdges, evidenceQueries],
  checks: [wrongQuoteRuns, wrongContradicted],
};
