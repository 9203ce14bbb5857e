import {
  saysAt,
  type ImageFact,
  type ImageSite,
  type ImageText,
  type LoadImage,
  type PageImage,
} from "../frame/page.image";
import type { CommitmentInImageFragment, ReadAtFragment } from "../graphql/graphql";
import { dateText } from "../language/partial.dates";
import { isRequest } from "../shared/request.model";
import { roleText, shownRoles } from "../shared/shown.roles";
import { commitmentImageQuery } from "./commitment-image.query";

export const loadCommitmentImage: LoadImage = async ({ site, ask, name }) => {
  const { language, revision: at } = site;
  const { commitment, read } = await ask(commitmentImageQuery, { slug: name, language, at });
  return commitment && read && imageOfCommitment(commitment, site, read);
};

/** A commitment at a glance: who, what came of it, when. What was only asked for is never called promised or due. */
export function imageOfCommitment(
  commitment: CommitmentInImageFragment,
  site: ImageSite,
  read: ReadAtFragment,
): PageImage {
  const { language, words } = site;
  const { title, titleText, verdict, status, contradictions } = commitment;
  return {
    language,
    kicker: isRequest(commitment) ? words.commitment.askedFor : words.commitment.promised,
    title: { text: title, language: titleText.language },
    outcome: { text: verdict, sign: status },
    notes: contradictions.totalCount > 0 ? [words.attendance.DISPUTED] : [],
    counts: [],
    facts: [...partiesOf(commitment, words), ...datesOf(commitment, { language, words })],
    says: saysAt(site, read),
  };
}

const partiesOf = (commitment: CommitmentInImageFragment, words: ImageSite["words"]): ImageFact[] =>
  shownRoles.flatMap((role) => {
    const parties = commitment.parties.filter((party) => party.role === role);
    const named = parties.map(({ actor, representing }): ImageText => {
      const forOther = representing ? ` (${words.meeting.representing} \u2068${representing.name}\u2069)` : "";
      return { text: `${actor.name}${forOther}`, language: actor.nameText?.language ?? null };
    });
    return named.length > 0 ? [{ name: roleText(role, commitment, words), said: named }] : [];
  });

function datesOf(
  commitment: CommitmentInImageFragment,
  { language, words }: Pick<ImageSite, "language" | "words">,
): ImageFact[] {
  const { madeOn, dueOn, ratings } = commitment;
  const wasAsked = isRequest(commitment);
  const rated = ratings.nodes[0]?.date ?? null;
  const dates = [
    [wasAsked ? words.commitment.askedOn : words.commitment.promised, madeOn],
    [wasAsked ? words.commitment.askedBy : words.commitment.due, dueOn],
    [words.image.rated, rated],
  ] as const;
  return dates.flatMap(([name, date]) => (date ? [{ name, said: dateText(date, language) }] : []));
}
