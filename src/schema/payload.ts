import { Field, FieldResolver, ObjectType, Root } from "type-graphql";
import { Refusal } from "../values/errors";
import { withOwnResolver } from "../projection/declare/catalog";
import type { Class } from "../projection/declare/record-type";
import { formatRecordId, type RecordKind } from "../values/record-id";
import { makeResolver } from "./made.class";
import { Reads, type Read } from "./read";
import { UserError, userErrorOf } from "./user-error.type";

/** The answer of a mutation: the record that it made or changed, or the errors to correct. */
@ObjectType()
export abstract class Payload {
  @Field(() => [UserError], { description: "What must be corrected; empty if the change was made." })
  errors!: UserError[];

  /** The public id of the record. */
  recordId!: string | null;
}

/** The record that a field of a payload shows: its public id, and the revision to read it at if that is not the head. */
type Shown<P> = (payload: P) => readonly [id: string | null, revision?: number | null];

/** A record of a payload, as a field that reads it. Returns the class that shows the field to type-graphql. */
export function payloadRecord<P extends Payload>(
  payload: abstract new () => P,
  name: string,
  type: () => Class,
  description: string,
  shown: Shown<P> = ({ recordId }) => [recordId],
): Class {
  withOwnResolver(payload, name);
  return makeResolver(() => payload, {
    [name]: {
      decorate: FieldResolver(() => type() as never, { nullable: true, description }),
      parameters: [Root(), Reads()],
      resolve: (from: P, read: Read) => read.record(...shown(from)),
    },
  });
}

/** Runs the work and makes its payload. The work gives the uuid of a record, and perhaps more; a Refusal becomes errors of the payload. */
export async function payloadOf<More extends object>(
  kind: RecordKind,
  work: Promise<string | ({ id: string } & More)>,
): Promise<Payload & Partial<More>> {
  try {
    const done = await work;
    const { id, ...more } = typeof done === "string" ? { id: done } : done;
    return { ...(more as Partial<More>), recordId: formatRecordId({ kind, uuid: id }), errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { recordId: null, errors: [userErrorOf(error)] } as unknown as Payload & Partial<More>;
  }
}
