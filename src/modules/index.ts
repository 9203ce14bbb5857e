import {
  declarationOf,
  evidenceSubjects,
  identifiedKinds,
  layLine,
  recordDeclarations,
  translatedKinds,
  type Module,
} from "../schema/module";
import { jurisdictionFields } from "../schema/jurisdiction";
import { redirects } from "../schema/redirects.type";
import { mergeableKinds } from "../values/record-id";
import type { Class } from "../projection/declare/record-type";
import { UserErrorResolver } from "../schema/user-error.type";
import { accounts } from "./accounts/accounts.module";
import { actors } from "./actors/actors.module";
import { assessments } from "./assessments/assessments.module";
import { commitments } from "./commitments/commitments.module";
import { evidenceOf } from "./evidence/evidence.edges";
import { evidence } from "./evidence/evidence.module";
import { history } from "./history/history.module";
import { identity } from "./identity/identity.module";
import { identifiersOf } from "./identifiers/identifier.edges";
import { identifiers } from "./identifiers/identifiers.module";
import { imports } from "./imports/imports.module";
import { insights } from "./insights/insights.module";
import { ledger } from "./ledger/ledger.module";
import { lookup } from "./lookup/lookup.module";
import { meetings } from "./meetings/meetings.module";
import { operationMutations } from "./review/contribution/operation.mutations";
import { review } from "./review/review.module";
import { sources } from "./sources/sources.module";
import { localisedFields } from "./translations/translation.fields";
import { translationsOf } from "./translations/translation.edges";
import { translations } from "./translations/translations.module";
import { topics } from "./topics/topics.module";
import { targets } from "./targets/targets.module";
import { verdict } from "./verdict/verdict.module";
import { timeline } from "./timeline/timeline.module";
import { webhooks } from "./webhooks/webhooks.module";

/** The line of modules: each knows only those before it. A new module is its folder and its place here. */
export const modules: readonly Module[] = layLine([
  accounts,
  ledger,
  identifiers,
  sources,
  evidence,
  translations,
  actors,
  topics,
  meetings,
  identity,
  commitments,
  targets,
  assessments,
  verdict,
  timeline,
  review,
  imports,
  history,
  lookup,
  insights,
  webhooks,
]);

/** Every class that is a table. */
export const entities: Class[] = [
  ...modules.flatMap(({ tables = [] }) => tables),
  ...recordDeclarations().map(({ type }) => type),
];

/** The classes that the modules bring to the schema, and those that are made from their kinds of record and operations. */
export const resolvers: readonly Class[] = [
  UserErrorResolver,
  jurisdictionFields,
  ...modules.flatMap(({ resolvers: shown = [] }) => shown),
  ...identifiedKinds().map((kind) => identifiersOf(declarationOf(kind).type)),
  ...translatedKinds().map((kind) => translationsOf(declarationOf(kind).type)),
  ...localisedFields(recordDeclarations()),
  ...evidenceSubjects().map((kind) => evidenceOf(declarationOf(kind).type)),
  ...mergeableKinds().map((kind) => redirects(declarationOf(kind).type)),
  ...operationMutations(),
];

/** Types that no field names, because the fields name their interfaces. */
export const namelessTypes: readonly Class[] = recordDeclarations().flatMap(({ type, types }) => types ?? [type]);
