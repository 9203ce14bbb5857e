import type { Statements } from "../../projection/answer/reader";
import { stateOfDatabase } from "../../values/database-state";

const question = { name: "ft_state", text: `select ${stateOfDatabase}`, values: [] };

/**
 * Asks Postgres in which state its data are. What was read in the same state is still true: nothing was committed since, in this process or
 * another one. Everybody who asks while a question is under way waits for the next one, whose answer is newer than their request.
 */
export class DatabaseState {
  private underWay: Promise<string> | null = null;
  private next: Promise<string> | null = null;

  constructor(private readonly statements: Statements) {}

  now(): Promise<string> {
    if (!this.underWay) return this.ask();
    this.next ??= this.underWay.then(
      () => this.ask(),
      () => this.ask(),
    );
    return this.next;
  }

  private ask(): Promise<string> {
    this.next = null;
    const asked = this.statements
      .read(question, "light")
      .then(([state]) => String(state))
      .finally(() => {
        if (this.underWay === asked) this.underWay = null;
      });
    return (this.underWay = asked);
  }
}
