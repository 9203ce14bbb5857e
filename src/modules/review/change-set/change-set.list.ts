import { Field, ID } from "type-graphql";
import { sql, type Parameter } from "../../../projection/declare/sql";
import { hasId } from "../../../schema/conditions";
import { anyIdOf, keysOfAnyKind } from "../../../schema/record.key";
import { declareList, Filter } from "../../../schema/list.type";
import { ChangeSet, ChangeSetStatus, Operation } from "../../ledger/change-set/change-set.entity";
import { hasStatus } from "../../ledger/change-set/change-set.status";
import { Review } from "../decision/review.entity";

@Filter()
class ChangeSetFilter {
  @Field(() => [ChangeSetStatus], { nullable: true, description: "Only change sets with one of these statuses." })
  status?: ChangeSetStatus[];

  @Field(() => ID, { nullable: true, description: "Only change sets by this contributor." })
  author?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: only change sets by others whose present version the viewer has not reviewed; false: only all the others.",
  })
  notReviewedByMe?: boolean;

  @Field(() => ID, {
    nullable: true,
    description: `Only change sets that make, change or refer to this record, or would do so when applied. A change set that only corrects a part of it (a follow-up, a participation, a quote on a judgement) is found with the id of that part. ${keysOfAnyKind}`,
  })
  touching?: string;
}

const me: Parameter = { read: ({ viewer }) => viewer.contributorId };

export const changeSetList = declareList({
  name: "ChangeSet",
  to: () => ChangeSet,
  filter: ChangeSetFilter,
  where: null,
  conditions: {
    status: hasStatus,
    author: hasId("contributor", "contributorId"),
    notReviewedByMe(row, args, name, scope) {
      const review = scope.row(Review);
      const open = sql`(${row.col("contributorId")} is distinct from ${me}::uuid and not exists (
        select from ${scope.from(review)} where ${review.col("changeSetId")} = ${row.id}
          and ${review.col("version")} = ${row.col("version")} and ${review.col("reviewerId")} = ${me}::uuid))`;
      return args.shape(name) === true ? open : sql`not ${open}`;
    },
    touching(row, args, name, scope) {
      const operation = scope.row(Operation);
      const touched = anyIdOf(scope, args, name);
      return sql`(${row.id}, ${row.col("version")}) in (
        select ${operation.col("changeSetId")}, ${operation.col("version")} from ${scope.from(operation)}
        where ${operation.col("touches")} @> array[${touched}] and not ${operation.col("declined")})`;
    },
  },
  orders: {
    CREATED_AT: {
      by: (row) => sql`${row.col("createdAt")}`,
      type: "timestamptz",
      description: "By the moment at which it was submitted.",
    },
    REVISION: {
      by: (row) => sql`coalesce(${row.col("revision")}, 999999999999999999)`,
      type: "bigint",
      description: "By revision. Change sets without one, because they are not applied, count as the last.",
    },
  },
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
});
