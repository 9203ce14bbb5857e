import type { ReactElement } from "react";
import type { Ask } from "../frame/api";
import { useSite, type Site } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ActorNameFragment, MeetingStatus, MeetingsPageQuery, TopicNameFragment } from "../graphql/graphql";
import { FieldProblem } from "../shared/field-problem";
import { FindForm, type Choice } from "../shared/find-form";
import { jurisdictionChoice } from "../shared/jurisdiction.choice";
import { fileOf, ListPage, listView } from "../shared/list-page";
import { MeetingRows } from "../shared/meeting-row";
import { Narrowing, type Problems } from "../shared/narrowing";
import { placeIn } from "../shared/page.place";
import { choiceOfTopic, topicChoice } from "../shared/topic.choice";
import { actorChoicesQuery, meetingsPageQuery } from "./meetings.query";

const statuses: readonly MeetingStatus[] = ["HELD", "PLANNED", "POSTPONED", "CANCELLED", "UNCONFIRMED"];
const perPage = 30;

export const loadMeetings: Load = async ({ site, ask }) => {
  const wanted = new Narrowing(site.query, site.words);
  const { actor, actors, more } = await choicesFor(site, ask, wanted);
  const { topic, topics } = await topicChoice(site, ask, wanted);
  const { jurisdiction, jurisdictions } = await jurisdictionChoice(site, ask, wanted, "meetings");
  const asked = {
    language: site.language,
    search: wanted.text("q"),
    status: wanted.choices("status", statuses),
    actor: actor?.id ?? null,
    topic: topic?.id ?? null,
    jurisdiction,
    heldAfter: wanted.day("from", "first"),
    heldBefore: wanted.day("until", "last"),
    at: site.revision,
    ...placeIn(site.query, perPage),
  };
  const { meetings, read } = await wanted.ask(ask, meetingsPageQuery, asked);
  const file = fileOf("meetings", { ...asked, includingOffices: true }, wanted);
  const page = (
    <MeetingsPage
      meetings={meetings}
      actors={actors}
      more={more}
      topics={topics}
      jurisdictions={jurisdictions}
      read={read?.number ?? 0}
      problems={wanted.problems}
      file={file}
    />
  );
  return listView(site.words.meeting, wanted, read, page, file);
};

/** The actors by which the list can be filtered, and the one that filters it: the address has its slug, and the API takes its id. */
async function choicesFor(
  { language, revision, words }: Site,
  ask: Ask,
  wanted: Narrowing,
): Promise<{ actor: ActorNameFragment | null; actors: ActorNameFragment[]; more: boolean }> {
  const slug = wanted.text("actor");
  const asked = { slug: slug ?? "", isNamed: slug !== null, language, at: revision };
  const { actor: found, named, actors } = await wanted.ask(ask, actorChoicesQuery, asked);
  const actor = found ?? named?.nodes[0] ?? null;
  if (slug !== null && !actor) wanted.complain("actor", words.problem.actor(slug));
  const listed = actors.nodes.some(({ id }) => id === actor?.id);
  const more = actors.pageInfo.hasNextPage;
  return { actor, actors: actor && !listed ? [...actors.nodes, actor] : actors.nodes, more };
}

interface PageProps {
  meetings: MeetingsPageQuery["meetings"];
  actors: readonly ActorNameFragment[];
  /** Whether there are more actors than these. */
  more: boolean;
  topics: readonly TopicNameFragment[];
  jurisdictions: readonly Choice[];
  read: number;
  problems: Problems;
  file: ReturnType<typeof fileOf>;
}

function MeetingsPage(props: PageProps): ReactElement {
  const { meetings, actors, more, topics, jurisdictions, read, problems, file } = props;
  const { words } = useSite();
  const choices = statuses.map((value) => ({ value, text: words.meetingStatus[value] }));
  return (
    <ListPage words={words.meeting} read={read} pageInfo={meetings.pageInfo} file={file}>
      <FindForm
        label={words.meeting.search}
        problems={problems}
        selects={[
          { name: "status", label: words.meeting.tookPlace, any: words.meeting.all, choices },
          {
            name: "actor",
            label: words.list.actor,
            any: words.list.anyActor,
            choices: actors.map(choiceOfActor),
            more,
          },
          { name: "topic", label: words.list.topic, any: words.list.anyTopic, choices: topics.map(choiceOfTopic) },
          {
            name: "jurisdiction",
            label: words.list.jurisdiction,
            any: words.list.anyJurisdiction,
            choices: jurisdictions,
          },
        ]}
        dates={{ from: words.meeting.from, until: words.meeting.until }}
      />
      <p className="found" role="status">
        {meetings.totalCount === 0 ? words.meeting.none : words.meeting.found(meetings.totalCount)}
      </p>
      <FieldProblem name="place" problems={problems} />
      <Years meetings={meetings.nodes} />
    </ListPage>
  );
}

const choiceOfActor = ({ slug, name, nameText }: ActorNameFragment): Choice => ({
  value: slug,
  text: name,
  language: nameText?.language ?? null,
});

type MeetingList = MeetingsPageQuery["meetings"]["nodes"];

function Years({ meetings }: { meetings: MeetingList }): ReactElement {
  const { words } = useSite();
  return (
    <>
      {yearsIn(meetings).map(([year, inYear]) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year === unknown ? words.meeting.noYear : year}</h2>
          <MeetingRows meetings={inYear} />
        </section>
      ))}
    </>
  );
}

const unknown = "unknown";

/** The list is in the order of dates, newest first, and so are its years. What is only known to be no later than a day is in no year, and comes last. */
function yearsIn(meetings: MeetingList): [string, MeetingList][] {
  const yearOf = ({ date }: MeetingList[number]) => date.earliest?.slice(0, 4) ?? unknown;
  return [...new Set(meetings.map(yearOf))].map((year) => [year, meetings.filter((each) => yearOf(each) === year)]);
}
