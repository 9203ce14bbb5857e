import { InputType } from "type-graphql";
import { Choice, Inputs, LocalName, OnDate, Reference, Slug, Text } from "../../kernel/schema/input.fields";
import { EvidenceInput } from "../evidence/evidence.inputs";
import { Clarity, FollowUpKind, Formality, PartyRole } from "./commitment.enums";

@InputType({ description: "One actor's part in the commitment." })
export class PartyInput {
  @LocalName()
  as?: string | null;

  @Reference({ description: "Who." })
  actor!: string;

  @Choice(() => PartyRole, { description: "What the actor is to the promise." })
  role!: PartyRole;

  @Inputs(() => EvidenceInput, {
    most: 50,
    optional: true,
    description: "Quotes about this party; it also rests on those of the commitment.",
  })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "Something promised." })
export class RecordCommitmentInput {
  @Slug({ optional: true, description: "A readable name for addresses; by default made from `title`." })
  slug?: string | null;

  @Text(300, { description: "What it is called." })
  title!: string;

  @Text(5000, { description: "What exactly is promised, in plain words." })
  statement!: string;

  @OnDate({ description: "When it was made." })
  madeOn!: string;

  @OnDate({ optional: true, description: "When it is due; not before it was made." })
  dueOn?: string | null;

  @Choice(() => Formality, { description: "How firmly it was made." })
  formality!: Formality;

  @Choice(() => Clarity, { description: "Whether its wording lets one tell if it was kept." })
  clarity!: Clarity;

  @Reference({ optional: true, description: "The meeting at which it was made." })
  meeting?: string | null;

  @Inputs(() => PartyInput, {
    most: 200,
    optional: true,
    description: "Who promises what to whom; each actor once in a role.",
  })
  parties?: PartyInput[] | null;

  @Inputs(() => EvidenceInput, { least: 1, most: 50, description: "At least one quote that says so." })
  evidence!: EvidenceInput[];
}

@InputType({ description: "A dated fact in the life of a commitment." })
export class RecordFollowUpInput {
  @Reference({ description: "The commitment." })
  commitment!: string;

  @Choice(() => FollowUpKind, { description: "What kind of fact it is." })
  kind!: FollowUpKind;

  @OnDate({ description: "When it happened." })
  date!: string;

  @Text(300, { description: "What happened, in a line." })
  title!: string;

  @Text(5000, { optional: true, description: "What happened, in a few sentences." })
  summary?: string | null;

  @Reference({ optional: true, description: "The meeting at which it happened; needed where `kind` is MEETING." })
  meeting?: string | null;

  @Reference({ optional: true, description: "Who acted or spoke." })
  actor?: string | null;

  @Reference({ optional: true, description: "The later commitment; needed where `kind` is SUCCESSOR, and only there." })
  successor?: string | null;

  @Inputs(() => EvidenceInput, {
    most: 50,
    optional: true,
    description: "Quotes that say so; it also rests on those of the commitment.",
  })
  evidence?: EvidenceInput[] | null;
}
