import type { EntityManager } from "typeorm";
import type { TrackedKind } from "../../../values/record-id";
import { slugWith } from "../../../values/slug";
import { repeated } from "../../../values/statement";

/** The slug that an input gives, or else the default slugs: the record gets the first of these that is free. */
export interface SlugWish {
  given?: string | null | undefined;
  defaults: readonly string[];
}

/** How many numbers are looked up at once, beyond those that are needed. */
const spare = 8;

/**
 * The slugs of the records that a change set makes. A default slug is one that no record of the kind has or has ever had: the
 * address of a merged record leads to another one, and a retracted record may be put back. Nor is it one that another
 * operation of the change set gives.
 */
export class Slugs {
  private readonly kinds = new Map<TrackedKind, SlugsOfKind>();

  /** Finds out which slugs are taken. What operations give is reserved for them, whichever of them comes first. */
  async load(manager: EntityManager, kind: TrackedKind, wishes: readonly SlugWish[]): Promise<void> {
    const slugs = this.kinds.get(kind) ?? new SlugsOfKind(manager, kind);
    this.kinds.set(kind, slugs);
    await slugs.add(wishes);
  }

  /** Reserves the slugs that corrections give. */
  reserve(manager: EntityManager, kind: TrackedKind, inputs: readonly { slug?: string }[]): Promise<void> {
    return this.load(
      manager,
      kind,
      inputs.flatMap(({ slug }) => (slug ? [{ given: slug, defaults: [] }] : [])),
    );
  }

  /** What was chosen, by kind. */
  chosen(): { kind: TrackedKind; slugs: readonly string[] }[] {
    return [...this.kinds]
      .map(([kind, { chosen }]) => ({ kind, slugs: chosen }))
      .filter(({ slugs }) => slugs.length > 0);
  }

  /** The first of the default slugs that is free, or else the last of them with the first number that is. */
  choose(kind: TrackedKind, defaults: readonly string[]): string {
    const slugs = this.kinds.get(kind);
    if (!slugs) throw new Error(`the slugs of ${kind} were not loaded`);
    return slugs.choose(defaults);
  }
}

class SlugsOfKind {
  private readonly looked = new Set<string>();
  private readonly taken = new Set<string>();
  readonly chosen: string[] = [];
  /** How many records can need a number after this slug. */
  private readonly wanted = new Map<string, number>();

  constructor(
    private readonly manager: EntityManager,
    private readonly kind: TrackedKind,
  ) {}

  async add(wishes: readonly SlugWish[]): Promise<void> {
    for (const { given } of wishes) if (given) this.taken.add(given);
    const unnamed = wishes.filter(({ given }) => !given).map(({ defaults }) => defaults);
    await this.lookUp(unnamed.flat());
    for (const defaults of unnamed) {
      const last = defaults.at(-1) ?? "";
      this.wanted.set(last, (this.wanted.get(last) ?? 0) + 1);
    }
    await this.lookUpNumbers(new Set([...this.wanted.keys()].filter((last) => this.mayNeedNumber(last))));
  }

  choose(defaults: readonly string[]): string {
    const last = defaults.at(-1) ?? "";
    const chosen = defaults.find((slug) => !this.taken.has(slug)) ?? this.numbered(last);
    this.taken.add(chosen);
    this.chosen.push(chosen);
    return chosen;
  }

  private mayNeedNumber(slug: string): boolean {
    return this.taken.has(slug) || (this.wanted.get(slug) ?? 0) > 1;
  }

  private numbered(slug: string): string {
    for (let number = 2; ; number += 1) {
      const candidate = slugWith(slug, String(number));
      if (!this.taken.has(candidate)) return candidate;
    }
  }

  /** Looks up numbers until each of the slugs has as many free numbers as records can need. */
  private async lookUpNumbers(slugs: ReadonlySet<string>): Promise<void> {
    let open = [...slugs];
    for (let round = 1; open.length > 0; round *= 2) {
      const numbersOf = (slug: string): string[] =>
        Array.from({ length: ((this.wanted.get(slug) ?? 0) + spare) * round }, (_, at) =>
          slugWith(slug, String(at + 2)),
        );
      await this.lookUp(open.flatMap(numbersOf));
      open = open.filter((slug) => {
        const free = numbersOf(slug).filter((candidate) => !this.taken.has(candidate));
        return free.length < (this.wanted.get(slug) ?? 0);
      });
    }
  }

  private async lookUp(slugs: readonly string[]): Promise<void> {
    const unknown = [...new Set(slugs)].filter((slug) => !this.looked.has(slug));
    if (unknown.length === 0) return;
    unknown.forEach((slug) => this.looked.add(slug));
    const rows: { slug: string }[] = await this.manager.query(
      repeated(`select asked.slug from unnest($1::text[]) as asked(slug)
       where exists (select from "${this.kind}" now where now.slug = asked.slug)
          or exists (select from history."${this.kind}" earlier where earlier.slug = asked.slug)`),
      [unknown],
    );
    for (const { slug } of rows) this.taken.add(slug);
  }
}
