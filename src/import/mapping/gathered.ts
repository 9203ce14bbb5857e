import { shortened } from "./cleaning";
import type { Property } from "./mapping";

/** What the rows of one record say in a field whose texts are gathered. It is kept as a list, since a text can contain what joins them. */
export class Gathered {
  private readonly texts: string[] = [];

  /** `first`: what another query has said, which does not gather it. */
  constructor(
    private readonly how: Pick<Property, "gather" | "shorten">,
    first: unknown,
  ) {
    if (typeof first === "string") this.add(first);
  }

  add(text: string): void {
    if (!this.texts.includes(text)) this.texts.push(text);
  }

  /** All of them, each once, no longer than the mapping allows. */
  get whole(): string {
    const { gather, shorten } = this.how;
    const whole = this.texts.join(gather);
    return shorten === undefined ? whole : shortened(whole, shorten);
  }
}
