import { createHash } from "node:crypto";

/**
 * The uuid of the record that an operation of a change set makes. It is always the same, so a preview shows records under the
 * ids that they will have, and a client that lost the answer can ask again.
 *
 * It is a UUID of version 7 (RFC 9562), so records sort in the order in which they were asked for: the milliseconds of the
 * change set, the position of the operation, the number of the record within it, and a hash of the change set.
 */
export function recordUuid(changeSetId: string, position: number, number: number): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(parseInt(changeSetId.replaceAll("-", "").slice(0, 12), 16) + (position >> 12), 0, 6);
  bytes.writeUInt16BE(0x7000 | (position & 0xfff), 6);
  bytes.writeUInt16BE(0x8000 | number, 8);
  createHash("sha256").update(changeSetId).digest().copy(bytes, 10, 0, 6);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The position of the operation that makes this record, which is one of this change set. */
export function positionIn(uuid: string, changeSetId: string): number {
  const [hex, own] = [uuid.replaceAll("-", ""), changeSetId.replaceAll("-", "")];
  const pages = parseInt(hex.slice(0, 12), 16) - parseInt(own.slice(0, 12), 16);
  return pages * 0x1000 + parseInt(hex.slice(13, 16), 16);
}
