import { readPage } from "./site";

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = any;

/** The data for machines on a page. */
export async function dataIn(address: string): Promise<Data[]> {
  const { find } = await readPage(address);
  return find('script[type="application/ld+json"]').map(({ textContent }) => JSON.parse(textContent ?? ""));
}
