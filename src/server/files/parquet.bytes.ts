import { ByteWriter } from "hyparquet-writer";

/** What has been written of a file since it was last taken. */
export class FileBytes extends ByteWriter {
  take(): Uint8Array {
    const taken = this.getBytes();
    const { buffer, view } = new ByteWriter();
    Object.assign(this, { buffer, view, index: 0 });
    return taken;
  }

  /**
   * The writer leaves open what a list of groups would have in it if it has none. Readers that check this (Apache Arrow for Rust) refuse a
   * file without rows, so it is said here that they would be structs.
   */
  takeEnd(): Uint8Array {
    const end = this.take();
    const at = Buffer.from(end.buffer, end.byteOffset, end.length).indexOf(noGroups);
    if (at >= 0) end[at + noGroups.length - 1] = structs;
    return end;
  }
}

/** In Thrift's compact protocol: a number of rows, which is 0, and then a list of nothing. */
const noGroups = Buffer.from([0x16, 0x00, 0x19, 0x00]);
const structs = 0x0c;
