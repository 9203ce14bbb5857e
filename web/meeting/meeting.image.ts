import { saysAt, type ImageFact, type ImageSite, type LoadImage, type PageImage } from "../frame/page.image";
import type { Attendance, MeetingInImageFragment, ReadAtFragment } from "../graphql/graphql";
import { dateText } from "../language/partial.dates";
import { meetingStatusText } from "../shared/meeting-status";
import { meetingImageQuery } from "./meeting-image.query";

export const loadMeetingImage: LoadImage = async ({ site, ask, name }) => {
  const { language, revision: at } = site;
  const { meeting, read } = await ask(meetingImageQuery, { slug: name, language, at });
  return meeting && read && imageOfMeeting(meeting, site, read);
};

/** A meeting at a glance: whether it took place, who was there, when and where. */
export function imageOfMeeting(meeting: MeetingInImageFragment, site: ImageSite, read: ReadAtFragment): PageImage {
  const { language, words } = site;
  const { title, titleText, status, followedBy, date, severalOccasions, contradictions } = meeting;
  return {
    language,
    kicker: words.meeting.one,
    title: { text: title, language: titleText.language },
    outcome: { text: meetingStatusText({ status, isFollowed: followedBy.length > 0 }, words), sign: null },
    notes: [
      ...(severalOccasions ? [words.meeting.severalOccasions] : []),
      ...(contradictions.totalCount > 0 ? [words.attendance.DISPUTED] : []),
    ],
    counts: [],
    facts: [
      ...participantsOf(meeting, words),
      { name: words.meeting.when, said: dateText(date, language) },
      ...whereOf(meeting, words),
    ],
    says: saysAt(site, read),
  };
}

/** Who was invited, or named by some sources only, is never shown as somebody who took part. */
function participantsOf(meeting: MeetingInImageFragment, words: ImageSite["words"]): ImageFact[] {
  const named = (name: string, attendances: readonly Attendance[]): ImageFact[] => {
    const there = meeting.participations.filter(({ attendance }) => attendances.includes(attendance));
    const actors = [...new Map(there.map(({ actor }) => [actor.id, actor])).values()];
    const said = actors.map((actor) => ({ text: actor.name, language: actor.nameText?.language ?? null }));
    return said.length > 0 ? [{ name, said }] : [];
  };
  if (meeting.status !== "HELD") return named(words.meeting.named, ["ATTENDED", "DISPUTED", "INVITED"]);
  return [
    ...named(words.meeting.participants, ["ATTENDED"]),
    ...named(words.attendance.DISPUTED, ["DISPUTED"]),
    ...named(words.attendance.INVITED, ["INVITED"]),
  ];
}

/** The place and the city, unless they are the same. */
function whereOf({ place, placeText, city, cityText }: MeetingInImageFragment, words: ImageSite["words"]): ImageFact[] {
  const said = [
    ...(place === null ? [] : [{ text: place, language: placeText?.language ?? null }]),
    ...(city === null || city === place ? [] : [{ text: city, language: cityText?.language ?? null }]),
  ];
  return said.length > 0 ? [{ name: words.meeting.where, said }] : [];
}
