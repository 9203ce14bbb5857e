import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { visibleWhen } from "../../projection/declare/scope";
import { sql, type Parameter } from "../../projection/declare/sql";
import { DateScalar, DateTimeScalar } from "../../values/scalars";
import { ReferenceTo, StoredInstant, StoredText } from "../../schema/entity.fields";
import { Node } from "../../schema/tracked";
import type { Permission } from "./viewer";

export const TokenScope = { PROPOSE: "propose", REVIEW: "review", ADMIN: "admin" } as const satisfies Record<
  string,
  Permission
>;
registerEnumType(TokenScope, {
  name: "TokenScope",
  description: "What a token allows. The role of the contributor has to allow it, too. Reading needs no scope.",
  valuesConfig: {
    PROPOSE: { description: "Proposing change sets, and amending the contributor's own." },
    REVIEW: { description: "Applying and reviewing change sets." },
    ADMIN: { description: "Adding contributors, changing their roles, issuing and revoking tokens." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A token with which a contributor signs in. It is shown only to that contributor and to admins. The secret itself is stored " +
    "nowhere.",
})
@Entity("token")
export class Token extends Node {
  @ReferenceTo("Contributor")
  contributorId!: string;

  @StoredText({
    description: "What it is for, in the words of the admin who issued it, such as `import of the 2015 minutes`.",
  })
  label!: string;

  @Column({ type: "bytea" })
  hash!: Buffer;

  @Field(() => [TokenScope], { description: "What it allows." })
  @Column({ type: "text", array: true })
  scopes!: Permission[];

  @StoredInstant({ derived: true, description: "When it was issued." })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: "When it expires. It can be revoked earlier." })
  @Column({ type: "timestamptz", name: "expires_at", update: false })
  expiresAt!: string;

  @StoredInstant({ nullable: true, description: "When it was revoked; null if it was not revoked." })
  revokedAt!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day (UTC) on which somebody signed in with it; null if nobody has yet.",
  })
  @Column({ type: "date", name: "last_used_on", nullable: true })
  lastUsedOn!: string | null;
}

const viewerId: Parameter = { read: ({ viewer }) => viewer.contributorId };
const administers: Parameter = { read: ({ viewer }) => viewer.administers };

visibleWhen(Token, (token) => sql`(${token.col("contributorId")} = ${viewerId}::uuid or ${administers}::boolean)`);

declare module "../../values/record-id" {
  interface OtherRecords {
    token: Token;
  }
}
