import { Refusal } from "../../values/errors";
import { describedEnum } from "../../schema/enum.type";

/** What each kind of actor is: the same words describe the kind, its type, its input and its mutation. */
export const kindsOfActor = {
  PERSON: "A person.",
  GOVERNMENT_BODY: "A ministry, a government, a public authority, or an international organisation of states.",
  OFFICE: "A public office: a post that exists whoever holds it, such as a minister's (Popolo: Post).",
  TECH_COMPANY: "A company of the digital economy.",
  COMPANY: "A company that is not of the digital economy, such as a bank, an airline or a steel maker.",
  ASSOCIATION: "A trade body, a non-governmental organisation or a foundation.",
  ORGANISATION:
    "Any other body, such as a university, a newspaper or a party; or one whose kind nobody has established yet.",
} as const;

export const ActorKind = describedEnum("ActorKind", "What an actor is.", kindsOfActor);
export type ActorKind = keyof typeof ActorKind;

/** The kinds to which an actor can be corrected: every kind except PERSON. */
const kindsOfBodies = Object.keys(kindsOfActor).filter((kind) => kind !== "PERSON");

/** @throws Refusal if a person would become something else, or something else a person. */
export function refuseChangeOfNature(from: ActorKind, to: ActorKind): void {
  if ((from === "PERSON") === (to === "PERSON")) return;
  const message =
    from === "PERSON"
      ? `a PERSON cannot become ${to}: retract this actor, and record a new one of that kind`
      : `${from} cannot become PERSON: the kind can be ${kindsOfBodies.join(", ")}; record the person as a new actor`;
  throw new Refusal("INVALID", message, ["kind"]);
}
