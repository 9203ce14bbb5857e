import { Field, ID, Int } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import type { TrackedKind } from "../../values/record-id";
import { declareList, Filter, type DeclaredList } from "../../schema/list.type";
import type { Condition, List } from "../../projection/declare/list";
import { inlineEnum } from "../../projection/compile/shape";
import { jurisdictionForms } from "../../schema/jurisdiction";
import { keysOfAnyKind } from "../../schema/record.key";
import { nearNoted } from "./noted-change.near";
import { isNoted, notedChanges, notedChangesIn } from "./noted-change.source";
import { allChanges, changesOf, isChange } from "./record-change.source";
import { ChangeKind, RecordChange, whatWasDone } from "./record-change.type";
import { trackedType, type TrackedType } from "./tracked.types";

@Filter()
class ChangeFilter {
  @Field(() => [trackedType()], { nullable: true, description: "Only changes of records of these kinds." })
  types?: TrackedType[];
}

/** What subscribers and readers of the feed can ask for alike. */
@Filter()
export class ConcernFilter extends ChangeFilter {
  @Field(() => [ID], {
    nullable: true,
    description:
      "Only changes that concern any of these records, at most 100: changes of the record itself and of its parts (its quotes, identifiers and " +
      "translations; of a commitment its parties, milestones, targets, deadlines, follow-ups and judgements; of a meeting who took part). Of an " +
      "actor also changes of the commitments to which it, or somebody on its behalf, is a party in any role, of the meetings in which it took " +
      "part or was represented, of its roles and of judgements on its duplicates; of a meeting those of the commitments made at it; of a topic those of the " +
      "commitments and meetings with it or with a narrower topic. What a record is about is taken as it was just before the change and just after " +
      "it: a commitment that loses a topic still concerns the topic with that change, and no longer with the next. If a record was " +
      "merged, its id finds its own changes and those of the record that it became; the merge is found by either id. A record that is a part " +
      `of another one is refused: it has a \`history\` of its own. ${keysOfAnyKind}`,
  })
  about?: string[];

  @Field(() => [String], {
    nullable: true,
    description:
      "Only changes in any of these jurisdictions or their parts, as they were just before the change or just after it: of a commitment (and its " +
      "parts) where it is to hold, of an actor its own, of a meeting those of the public bodies and offices that took part or were represented. " +
      `\`AU\` also finds \`AU-NSW\`, but \`EU\` finds none of its member states. Codes of ${jurisdictionForms}.`,
  })
  jurisdiction?: string[];

  @Field(() => [ChangeKind], { nullable: true, description: "Only changes of these kinds." })
  change?: ChangeKind[];
}

@Filter()
class FeedFilter extends ConcernFilter {
  @Field(() => Int, {
    nullable: true,
    description:
      "Only changes that were applied after this revision; if left out, all changes, from the first revision on.",
  })
  afterRevision?: number;
}

const ofTypes: Condition = (change, args, name) =>
  sql`upper(${change.col("kind")}) = any(${args.as(name, "text[]", (value) => [value].flat())})`;

// Where changes are read from depends on these, so each list of them has its own plan.
for (const each of ["ChangeKind", "TrackedType"]) inlineEnum(each);

/** The changes of the kinds of record that are wanted. */
const ofTypesAlone = (args: Arguments, scope: Scope): Sql => {
  const asked = [(args.shape("types") ?? []) as TrackedType | TrackedType[]].flat();
  const wanted = asked.map((each) => each.toLowerCase() as TrackedKind);
  return wanted.length === 0 ? allChanges(scope) : changesOf([...new Set(wanted)], scope);
};

/** Changes that the ledger has noted are found by their kind. */
const ofChangeKinds: Condition = (change, args, name) =>
  isNoted(args) ? sql`true` : sql`${whatWasDone(change)} = any(${args.as(name, "text[]", (value) => [value].flat())})`;

/** Where to find these follows from what is asked, see `notedChanges`. */
const bySource: Condition = () => sql`true`;

const afterRevision: Condition = (change, args, name) => sql`${change.col("revision")} > ${args.as(name, "bigint")}`;

/** At a revision, later changes are not shown. */
const upToRevision = (change: Row, { revision }: Scope): Sql =>
  revision ? sql`${isChange(change)} and ${change.col("revision")} <= ${revision}` : isChange(change);

const changes = {
  name: "RecordChange",
  to: () => RecordChange,
  where: null,
  conditions: {},
  orders: {
    REVISION: { by: (change: Row) => change.col("revision"), type: "bigint", description: "By revision." },
  },
  defaultOrder: { field: "REVISION", direction: "ASC" },
  always: upToRevision,
  source: ((_, __, scope) => allChanges(scope)) satisfies List["source"],
} as const;

/** The changes of all records, in the order in which they were made. */
export const changeFeed: DeclaredList = declareList({
  ...changes,
  filter: FeedFilter,
  conditions: { types: ofTypes, afterRevision, about: bySource, jurisdiction: bySource, change: ofChangeKinds },
  source: (_, args, scope) => (isNoted(args) ? notedChanges(args, scope) : ofTypesAlone(args, scope)),
  near: nearNoted,
});

/** The changes that one change set made. */
export const changesOfOne: DeclaredList = declareList({
  ...changes,
  filter: ChangeFilter,
  conditions: { types: ofTypes },
});

/** The changes of the revision of a row that pass the filter of its entry field. */
export const changesAskedFor: DeclaredList = declareList({
  ...changes,
  source: (changed, _, scope) => {
    if (!changed?.given) throw new Error("a revision without the arguments of its entry field");
    return notedChangesIn(changed.col("revision"), changed.given, scope);
  },
});

/** The changes of one record, newest first. A record that was retracted or merged can be of any kind. */
export const recordHistory: DeclaredList = declareList({
  ...changes,
  defaultOrder: { field: "REVISION", direction: "DESC" },
  source: (record, _, scope) =>
    record?.type ? changesOf([record.type.kind as TrackedKind], scope) : allChanges(scope),
});
