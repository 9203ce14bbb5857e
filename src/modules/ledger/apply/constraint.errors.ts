import { QueryFailedError, type EntityManager } from "typeorm";
import { Refusal, type RefusalCode, type RefusalDetails } from "../../../values/errors";
import { formatRecordId, parseRecordId } from "../../../values/record-id";
import { sentenceFor } from "./constraint.sentences";

/** The report of Postgres about a broken rule, in an error or in a notice. */
export interface PostgresError {
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
  detail?: string;
  message: string;
}

/** Our own SQLSTATEs (migrations 0001, 0003 and 0010), as the codes that an editor can act on. */
const own: Record<string, RefusalCode> = {
  FT002: "EVIDENCE_REQUIRED",
  FT003: "NOT_POSSIBLE_NOW",
  FT004: "QUOTE_NOT_FOUND",
  FT005: "INVALID",
  FT006: "NOT_ALLOWED",
};

const standard: Record<string, RefusalCode> = {
  "23505": "DUPLICATE",
  "23503": "NOT_FOUND",
  "23514": "INVALID",
};

/** The refusal for an edit that broke a rule of the database. Undefined if it is not one of our rules: then the error is a bug. */
export function refusalOf(error: unknown, manager?: EntityManager): Refusal | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  return refusalOfBroken(error.driverError as PostgresError, manager);
}

export function refusalOfBroken(broken: PostgresError, manager?: EntityManager): Refusal | undefined {
  const { code = "", message, detail } = broken;
  const kind = kindOf(broken);
  const sentence = kind && (kind === own[code] ? message : sentenceOf(kind, broken));
  if (!kind || !sentence) return undefined;
  const field = manager && fieldOf(broken, manager);
  const records = recordIn(`${message} ${detail ?? ""}`);
  return new Refusal(kind, sentence, field ? [field] : [], records);
}

function kindOf({ code = "", detail }: PostgresError): RefusalCode | undefined {
  if (code === "23503" && detail?.includes("still referenced")) return "RECORD_IN_USE";
  return own[code] ?? standard[code];
}

/** The record in a message of our own rules, such as "meeting 0197f3b2-.. has no evidence". */
function recordIn(text: string): RefusalDetails {
  const [, kind, uuid] = /\b([a-z_]+) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(text) ?? [];
  const id = parseRecordId(`${kind}_${uuid}`);
  return id ? { records: [formatRecordId(id)] } : {};
}

/** The sentence for the contributor. For a unique key it ends with the value: "another meeting has this slug: valls". Null for a constraint that no edit can break. */
function sentenceOf(kind: RefusalCode, { constraint = "", detail }: PostgresError): string | null {
  if (kind === "RECORD_IN_USE") return "other records still refer to this one: correct or retract those first";
  if (kind === "NOT_FOUND") return "refers to a record that does not exist, or exists no longer";
  const sentence = sentenceFor(constraint);
  const value = kind === "DUPLICATE" ? /=\((.*)\) already exists/.exec(detail ?? "")?.[1] : undefined;
  return sentence && value && !isAboutIds(value) ? `${sentence}: ${value}` : sentence;
}

/** A key of ids would not help a reader. */
const isAboutIds = (value: string): boolean => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.test(value);

/** The field of the input: that of the column that Postgres names, or of the column whose name is at the start of the constraint's name. */
function fieldOf(
  { table, column, constraint = "", detail }: PostgresError,
  manager: EntityManager,
): string | undefined {
  const metadata = manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
  const rule = constraint.slice((table?.length ?? 0) + 1);
  const named = column ?? /^Key \((?:.*, )?(\w+)\)=/.exec(detail ?? "")?.[1];
  const found = metadata?.columns
    .filter(({ databaseName }) => (named ? databaseName === named : rule.startsWith(databaseName)))
    .sort((a, b) => b.databaseName.length - a.databaseName.length)[0];
  return found?.propertyName.replace(/Id$/, "");
}
