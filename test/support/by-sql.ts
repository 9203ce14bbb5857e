import type { Client } from "pg";
import { insert } from "./change-set";

type Values = Record<string, unknown>;

/** An operation that its author may apply, and one that needs a second person. */
export const harmless = { name: "recordPerson", input: { name: "Somebody" } };
export const kept = { name: "assessCommitment", input: { status: "KEPT" } };

/** Writes change sets and their rows as somebody with the password of the server could. */
export class BySql {
  private positions = 0;

  constructor(private readonly client: Client) {}

  changeSet(author: string, status: string, said: Values = {}): Promise<string> {
    return insert(this.client, "change_set", { status, summary: "By SQL.", contributor_id: author, ...said });
  }

  operation(changeSet: string, { name, input }: { name: string; input: object }, said: Values = {}): Promise<string> {
    const position = this.positions++;
    return insert(this.client, "operation", { change_set_id: changeSet, position, name, input, ...said });
  }

  review(changeSet: string, by: string, decision = "APPLY", said: Values = {}): Promise<string> {
    const review = { change_set_id: changeSet, version: 1, reviewer_id: by, decision, reason: "Looked at.", ...said };
    return insert(this.client, "review", review);
  }

  set(changeSet: string, assignment: string): Promise<unknown> {
    return this.client.query(`update change_set set ${assignment} where id = $1`, [changeSet]);
  }

  /** A waiting change set with one operation. */
  async waiting(author: string, what: { name: string; input: object } = harmless): Promise<string> {
    const id = await this.changeSet(author, "PROPOSED");
    await this.operation(id, what);
    return id;
  }
}
