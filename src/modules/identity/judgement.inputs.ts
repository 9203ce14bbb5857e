import { InputType } from "type-graphql";
import { LocalName, Reference, Text } from "../../schema/input.fields";
import { WholeNumber } from "../../schema/number.fields";
import { Choice } from "../../schema/value.fields";
import { Sameness } from "./judgement.entity";

const versionOf = (which: string): string =>
  `The \`version\` of \`${which}\` as you have seen it. If it has changed since, nothing is done: VERSION_CONFLICT. By default any version.`;

@InputType({ description: "Whether two actors are the same." })
export class JudgeDuplicateInput {
  @LocalName()
  as?: string | null;

  @Reference({ description: "The one. If they are the SAME, this one stays." })
  a!: string;

  @WholeNumber({ least: 1, optional: true, description: versionOf("a") })
  versionOfA?: number | null;

  @Reference({ description: "The other. If they are the SAME, it is merged into `a`." })
  b!: string;

  @WholeNumber({ least: 1, optional: true, description: versionOf("b") })
  versionOfB?: number | null;

  @Choice(() => Sameness, { description: "What you judge." })
  judgement!: Sameness;

  @Text(1000, { description: "How you know. It is shown in the history." })
  reason!: string;
}
