import type { DataLicense } from "../../values/data.license";
import type { FileList } from "./lists";
import type { RowsOfList } from "./rows";

/** What a file is made of. */
export interface Contents extends RowsOfList {
  list: FileList;
  /** Where the file is read. */
  address: string;
  license: DataLicense | null;
}

/** How the rows of a list are written. */
export interface Format {
  type: string;
  /** The file, part by part. A part is made when the one before it is on its way. */
  parts(contents: Contents): AsyncGenerator<string | Uint8Array>;
}
