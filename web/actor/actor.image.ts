import { countsOf } from "../charts/status.counts";
import { saysAt, type ImageSite, type LoadImage, type PageImage } from "../frame/page.image";
import type { ActorInImageFragment, ReadAtFragment, ScorecardFieldsFragment } from "../graphql/graphql";
import { numberText } from "../language/dates";
import { actorImageQuery } from "./actor-image.query";

export const loadActorImage: LoadImage = async ({ site, ask, name }) => {
  const { language, revision: at } = site;
  const { actor, actorScorecard, read } = await ask(actorImageQuery, { slug: name, language, at });
  return actor && actorScorecard && read && imageOfActor({ actor, scorecard: actorScorecard }, site, read);
};

interface Shown {
  actor: ActorInImageFragment;
  scorecard: ScorecardFieldsFragment;
}

/** An actor at a glance: what came of its promises. What was only asked of it is counted apart. */
export function imageOfActor({ actor, scorecard }: Shown, site: ImageSite, read: ReadAtFragment): PageImage {
  const { language, words } = site;
  const { promised, asked, overdue, byStatus } = scorecard;
  const number = (value: number) => numberText(value, language);
  return {
    language,
    kicker: [words.actorKind[actor.kind], ...placeOf(actor)].join(" · "),
    title: { text: actor.name, language: actor.nameText?.language ?? null },
    outcome: { text: promised === 0 ? words.actor.noPromises : words.home.tracked(promised), sign: null },
    notes: asked > 0 ? [words.actor.askedOnly(asked)] : [],
    counts: countsOf(byStatus, words),
    facts: [
      ...(promised > 0 ? [{ name: words.timeliness.OVERDUE, said: number(overdue) }] : []),
      ...(actor.met.totalCount > 0 ? [{ name: words.actor.meetingsTitle, said: number(actor.met.totalCount) }] : []),
    ],
    says: saysAt(site, read),
  };
}

function placeOf({ jurisdiction }: ActorInImageFragment): string[] {
  if (!jurisdiction) return [];
  const { name, parent } = jurisdiction;
  return [parent ? `\u2068${name}\u2069 (${parent.name})` : `\u2068${name}\u2069`];
}
