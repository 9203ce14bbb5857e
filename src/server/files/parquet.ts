import { setImmediate as others } from "node:timers/promises";
import { ParquetWriter, type KeyValue } from "hyparquet-writer";
import { listForms } from "../../../web/shared/record.files";
import type { Contents, Format } from "./format";
import { FileBytes } from "./parquet.bytes";
import { schemaOf } from "./parquet.columns";
import { groupsOf, type Group, type GroupSize } from "./parquet.groups";

/** Apache Parquet: group by group of rows, in each column by column, and at the end where they begin. Without this end, no reader takes the file. */
export const parquetIn = (groups: GroupSize): Format => ({
  type: listForms.parquet.type,
  async *parts(contents) {
    const { list, rows } = contents;
    const bytes = new FileBytes();
    const schema = schemaOf(list.name, list.columns);
    const file = new ParquetWriter({ writer: bytes, schema, kvMetadata: statedIn(contents) });
    yield bytes.take();
    for await (const group of groupsOf(list.columns, rows, groups)) yield* written(group, file, bytes);
    await file.finish();
    yield bytes.takeEnd();
  },
});

/**
 * Column by column, so that other requests wait no longer than one takes. The writer takes each for a group of its own; they are made into
 * one.
 */
async function* written(group: Group, file: ParquetWriter, bytes: FileBytes): AsyncGenerator<Uint8Array> {
  const before = file.row_groups.length;
  for (const { column, cells } of group.columns) {
    // What is least and most in a list tells readers nothing.
    const columnData = [{ name: column.name, data: cells, statistics: !column.isList }];
    await file.write({ columnData, rowGroupSize: group.height });
    yield bytes.take();
    await others();
  }
  const ones = file.row_groups.splice(before);
  file.row_groups.push({
    columns: ones.flatMap(({ columns }) => columns),
    num_rows: BigInt(group.height),
    total_byte_size: sumOf(ones.map((one) => one.total_byte_size)),
    total_compressed_size: sumOf(ones.map((one) => one.total_compressed_size ?? 0n)),
  });
  file.num_rows = sumOf(file.row_groups.map((one) => one.num_rows));
}

const sumOf = (numbers: readonly bigint[]): bigint => numbers.reduce((sum, each) => sum + each, 0n);

const statedIn = ({ revision, hash, address, license }: Contents): KeyValue[] => [
  { key: "revision", value: String(revision) },
  ...(hash === null ? [] : [{ key: "revisionHash", value: hash }]),
  { key: "address", value: address },
  ...(license === null ? [] : [{ key: "license", value: license.url }]),
];
