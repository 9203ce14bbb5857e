import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { DataSource } from "typeorm";
import { latestRevision } from "../../database/head.revision";
import { countOfRecords, recordsFrom, type Listed } from "./sitemap.records";
import { siteLanguages } from "./site.languages";

/** The limit of the protocol for one file (sitemaps.org). */
const mostAddresses = 50_000;
const pagesOfTheSite = ["", "commitments", "actors", "meetings", "method", "reference"];

interface Wanted {
  origin: string;
  revision: number;
  /** From 1; null for the file that names the others, or holds everything if there are no others. */
  file: number | null;
}

/** A compressed file, and the revision that it lists. */
export interface SitemapFile {
  revision: number;
  gzipped: Buffer;
}

/**
 * Lists every page for search engines, in each language. It is written once for each revision and kept compressed. While it is written,
 * memory holds only some thousand rows.
 */
export class Sitemap {
  private readonly files: LRUCache<string, Buffer, Wanted>;

  constructor(
    private readonly database: DataSource,
    private readonly mostInFile = mostAddresses,
  ) {
    this.files = new LRUCache<string, Buffer, Wanted>({
      maxSize: 16 * 1024 * 1024,
      sizeCalculation: ({ length }) => Math.max(1, length),
      fetchMethod: (_key, _stale, { context }) => this.write(context),
    });
  }

  /** Null if there is no such file. */
  async read(origin: string, file: number | null): Promise<SitemapFile | null> {
    const revision = await latestRevision(this.database);
    if (file !== null && file > (await this.countOfFiles())) return null;
    const context = { origin, revision, file };
    const gzipped = await this.files.fetch(`${revision} ${file ?? "first"} ${origin}`, { context });
    return gzipped ? { revision, gzipped } : null;
  }

  private async write({ origin, file }: Wanted): Promise<Buffer> {
    const count = await this.countOfFiles();
    if (file === null && count > 1) return compressed(indexOf(origin, count));
    return compressed(this.entries(origin, file ?? 1));
  }

  private async *entries(origin: string, file: number): AsyncGenerator<string> {
    yield `${declaration}<urlset xmlns="${sitemaps}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
    const start = (file - 1) * this.recordsInFile;
    if (start === 0) for (const path of pagesOfTheSite) yield entry(origin, { path, updatedAt: null });
    for await (const record of recordsFrom(this.database, start, this.recordsInFile)) yield entry(origin, record);
    yield "</urlset>\n";
  }

  private get recordsInFile(): number {
    return Math.floor(this.mostInFile / siteLanguages.length) - pagesOfTheSite.length;
  }

  private async countOfFiles(): Promise<number> {
    return Math.max(1, Math.ceil((await countOfRecords(this.database)) / this.recordsInFile));
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

function* indexOf(origin: string, count: number): Generator<string> {
  yield `${declaration}<sitemapindex xmlns="${sitemaps}">\n`;
  for (let file = 1; file <= count; file++) yield `<sitemap><loc>${origin}/sitemap/${file}.xml</loc></sitemap>\n`;
  yield "</sitemapindex>\n";
}

/** One page in all languages: each entry names all of them. */
function entry(origin: string, { path, updatedAt }: Listed | { path: string; updatedAt: null }): string {
  const below = path === "" ? "" : `/${path}`;
  const at = (language: string) => `${origin}/${language}${below}`;
  const links = [
    ...siteLanguages.map((each) => [each, at(each)]),
    ["x-default", `${origin}${below === "" ? "/" : below}`],
  ]
    .map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`)
    .join("");
  const changed = updatedAt === null ? "" : `<lastmod>${updatedAt}</lastmod>`;
  return siteLanguages.map((each) => `<url><loc>${at(each)}</loc>${changed}${links}</url>\n`).join("");
}

async function compressed(lines: Iterable<string> | AsyncIterable<string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of Readable.from(lines).pipe(createGzip())) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
