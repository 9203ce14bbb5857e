const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/** Reads markup that React has written: well-formed, with attributes in double quotes. */
export class Markup {
  constructor(readonly html: string) {}

  get ids(): string[] {
    return this.all(/ id="([^"]*)"/g);
  }

  get links(): string[] {
    return this.all(/<a [^>]*href="([^"]*)"/g);
  }

  get text(): string {
    return this.html.replace(/<[^>]*>/g, "").replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);
  }

  /** From the element with an id up to the next one that has an id. */
  at(id: string): Markup {
    const start = this.html.indexOf(` id="${id}"`);
    if (start < 0) throw new Error(`There is no place ${id}`);
    const from = this.html.indexOf(">", start) + 1;
    const next = this.html.slice(from).search(/<[^>]* id="/);
    return new Markup(next < 0 ? this.html.slice(from) : this.html.slice(from, from + next));
  }

  private all(pattern: RegExp): string[] {
    return [...this.html.matchAll(pattern)].map(([, found = ""]) => new Markup(found).text);
  }
}
