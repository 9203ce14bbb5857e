import type { TrackedKind, TrackedRecords } from "../../../values/record-id";

/** Every column that is written for a new record of this kind. */
export type WrittenRow<Kind extends TrackedKind> = TrackedRecords[Kind];

/** The columns of a correction; undefined means that the value stays as it is. */
export type Changes<Kind extends TrackedKind> = {
  [Column in keyof WrittenRow<Kind>]: WrittenRow<Kind>[Column] | undefined;
};

/** The property of an input that fills a column: the one of the same name, or, for the id of a record, `meeting` for `meetingId`. */
type Source<Column, Input> = Column extends keyof Input
  ? Column
  : Column extends `${infer Field}Id`
    ? Field & keyof Input
    : never;

/** The columns that the input of a new record fills. A property that is left out becomes null, if the column allows null. */
export type Filled<Kind extends TrackedKind, Input> = {
  [Column in keyof WrittenRow<Kind>]: [Source<Column, Input>] extends [never]
    ? never
    : Input[Source<Column, Input>] extends
          WrittenRow<Kind>[Column] | (null extends WrittenRow<Kind>[Column] ? undefined : never)
      ? Column
      : never;
}[keyof WrittenRow<Kind>];

/** The same for a correction, whose properties may all be left out. */
export type Corrected<Kind extends TrackedKind, Input> = {
  [Column in keyof WrittenRow<Kind>]: [Source<Column, Input>] extends [never]
    ? never
    : Input[Source<Column, Input>] extends WrittenRow<Kind>[Column] | undefined
      ? Column
      : never;
}[keyof WrittenRow<Kind>];

/** What the input does not fill has to be given; what it does fill may be given, too, and then counts. */
export type Rest<All, Known extends keyof All> = Omit<All, Known> & Partial<Pick<All, Known>>;
