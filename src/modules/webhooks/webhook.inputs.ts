import { ArrayMaxSize, ArrayUnique } from "class-validator";
import { InputType } from "type-graphql";
import { jurisdictionForms } from "../../schema/jurisdiction";
import { keysOfAnyKind } from "../../schema/record.key";
import { combine, Flag, Reference, References, saying, Text, Texts, type Options } from "../../schema/input.fields";
import { Choice, WebAddress } from "../../schema/value.fields";
import { WholeNumber } from "../../schema/number.fields";
import { ChangeKind } from "../history/record-change.type";
import { trackedType, type TrackedType } from "../history/tracked.types";
import { WebhookSigning } from "./webhook.entity";

const Choices = (values: () => object, options: Options): PropertyDecorator =>
  combine(saying(options, "At most 100, each once."), () => [values()], ArrayUnique(), ArrayMaxSize(100));

/** What an address is told of: the conditions of `changes`. */
@InputType({
  description: "Of which changes a webhook is told: all conditions that are given must hold, as in `changes`.",
})
abstract class ChangesOfWebhook {
  @References({
    most: 100,
    optional: true,
    description: `Only changes that concern any of these records, as in \`changes(about:)\`. ${keysOfAnyKind}`,
  })
  about?: string[] | null;

  @Texts(
    { items: 100, length: 10 },
    {
      optional: true,
      description: `Only changes in any of these jurisdictions or their parts, as in \`changes(jurisdiction:)\`: ${jurisdictionForms}.`,
    },
  )
  jurisdiction?: string[] | null;

  @Choices(() => ChangeKind, { optional: true, description: "Only changes of these kinds." })
  change?: ChangeKind[] | null;

  @Choices(trackedType, { optional: true, description: "Only changes of records of these kinds." })
  types?: TrackedType[] | null;
}

const addressRules =
  "It begins with `https://`, has no user name, password or fragment, and its port is 443, or 1,024 or more. A name that leads to a private, loopback or " +
  "link-local network is refused when a delivery is tried. Redirects are not followed.";

const queryRules =
  "A GraphQL query with one operation; its answer is sent as `data`, as anybody could read it. Each entry field that takes `atRevision` is read at the revision of the delivery, " +
  "unless it says otherwise. It may declare the variables `$revision: Int!`; `$afterRevision: Int!`, the revision before; `$ids: [ID!]!`, the records that changed or of which " +
  "a part changed, of the first 100 changes that pass the conditions; and the conditions of the webhook as `changes` takes them: `$about: [ID!]`, " +
  "`$jurisdiction: [String!]`, `$change: [ChangeKind!]`, `$types: [TrackedType!]`. It may cost at most 50,000 points.";

@InputType({ description: "A new webhook." })
export class CreateWebhookInput extends ChangesOfWebhook {
  @Text(100, { description: "What it is for, such as `copy for the newsroom`." })
  label!: string;

  @WebAddress({ description: `The address to which deliveries are sent. ${addressRules}` })
  url!: string;

  @Text(20_000, {
    lines: "many",
    optional: true,
    description: `${queryRules} By default the changes themselves are sent.`,
  })
  query?: string | null;

  @Choice(() => WebhookSigning, { optional: true, description: "How deliveries are signed; by default HMAC_SHA256." })
  signing?: WebhookSigning | null;
}

@InputType({ description: "A webhook to change. What is left out stays as it is." })
export class UpdateWebhookInput extends ChangesOfWebhook {
  @Reference({ description: "The id of the webhook." })
  webhook!: string;

  @Text(100, { omittable: true, description: "What it is for." })
  label?: string;

  @WebAddress({ omittable: true, description: `The address to which deliveries are sent. ${addressRules}` })
  url?: string;

  @Text(20_000, { lines: "many", optional: true, description: `${queryRules} Null: the changes themselves are sent.` })
  query?: string | null;

  @Flag({
    omittable: true,
    description:
      "False pauses it. True enables it again, also after GONE or FAILING: it goes on after its `queuedRevision`, so nothing is left out. To leave out what " +
      "it has missed, use `replayWebhook` with the latest revision.",
  })
  enabled?: boolean;
}

@InputType({ description: "A webhook." })
export abstract class WebhookNamed {
  @Reference({ description: "The id of the webhook." })
  webhook!: string;
}

@InputType({ description: "A webhook to delete." })
export class DeleteWebhookInput extends WebhookNamed {}

@InputType({ description: "A webhook that gets another secret." })
export class RotateWebhookSecretInput extends WebhookNamed {}

@InputType({ description: "A webhook to test." })
export class SendTestWebhookInput extends WebhookNamed {}

@InputType({ description: "A webhook, and from where it is replayed." })
export class ReplayWebhookInput extends WebhookNamed {
  @WholeNumber({
    least: 0,
    description: "The changes after this revision are sent; 0 for all. Not after the latest revision.",
  })
  afterRevision!: number;
}

/** The conditions, as they are stored. */
export interface Conditions {
  about: string[];
  jurisdiction: string[];
  change: ChangeKind[];
  types: TrackedType[];
}
