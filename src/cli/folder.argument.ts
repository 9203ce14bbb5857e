import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** The one folder that a command takes, and whether its option is given. */
export function folderIn<Option extends string>(
  args: string[],
  usage: string,
  option?: Option,
): { folder: string } & Record<Option, boolean> {
  const options = option ? { [option]: { type: "boolean", default: false } as const } : {};
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder, ...more] = positionals;
    if (folder && more.length === 0) return { folder: resolve(folder), ...values } as never;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
  throw new Error(usage);
}
