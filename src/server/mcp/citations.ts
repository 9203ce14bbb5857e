import { addressOf } from "../../../web/frame/site.context";
import { pagesOf, type CitedRecord } from "./cited.kinds";

/** Where a record of the answer can be read, or a source from which it is quoted. */
export interface Citation {
  /** The number that stands as `citation` in the answer. */
  number: number;
  kind: string;
  name: string;
  url: string;
  publisher?: string;
  /** What came of a commitment, in one sentence or a few. */
  verdict?: string;
}

/** The citations of an answer, each once. */
export class Citations {
  private readonly byUrl = new Map<string, Citation>();

  constructor(
    /** The beginning of the addresses of pages. */
    private readonly origin: string,
    private readonly revision: number | null,
    /** False for records that nobody can see yet: then only sources are cited. */
    private readonly hasPages = true,
  ) {}

  get all(): readonly Citation[] {
    return [...this.byUrl.values()];
  }

  /** The answer as it is given: what was selected for citations is taken out, and each record that has one names it. */
  takenFrom(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.takenFrom(each));
    if (value === null || typeof value !== "object") return value;
    const number = this.numberOf(value as CitedRecord);
    const given = Object.entries(value).filter(([key]) => !key.startsWith("cite"));
    const taken = Object.fromEntries(given.map(([key, inside]) => [key, this.takenFrom(inside)]));
    return number === null ? taken : { ...taken, citation: number };
  }

  /** Of a quote whose source is not in the answer, that of its source. */
  private numberOf(record: CitedRecord): number | null {
    const { citeSource, citeKind, citeName } = record;
    if (citeSource) return this.numberOf(citeSource);
    const url = this.urlOf(record);
    if (citeName === undefined || url === null) return null;
    const known = this.byUrl.get(url);
    if (known) return known.number;
    const { citePublisher: publisher, citeVerdict: verdict } = record;
    const number = this.byUrl.size + 1;
    const more = { ...(publisher && { publisher }), ...(verdict !== undefined && { verdict }) };
    this.byUrl.set(url, { number, kind: citeKind, name: citeName, url, ...more });
    return number;
  }

  private urlOf({ citeKind, citeSlug, citeUrl }: CitedRecord): string | null {
    if (citeUrl !== undefined) return citeUrl;
    if (citeSlug === undefined || !this.hasPages) return null;
    // A topic has no page of its own: it narrows the list of commitments.
    if (citeKind === "Topic") return this.pageAt("commitments", { topic: citeSlug });
    return this.pageAt(`${pagesOf(citeKind)}/${encodeURIComponent(citeSlug)}`);
  }

  /** The full address of a page of the site at the revision of the answer. */
  pageAt(path: string, query: Readonly<Record<string, string>> = {}): string {
    return this.origin + addressOf({ language: "en", revision: this.revision }, path, query);
  }
}
