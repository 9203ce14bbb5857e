import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { ActorNetworkQuery, OfficeFieldsFragment } from "../graphql/graphql";
import type { KnownDate } from "../language/partial.dates";
import { ActorLink, ActorNames } from "../shared/actor-link";
import { DateText } from "../shared/date";
import { InLanguage } from "../shared/in-language";

/** The offices that a person has held, or who has held office in a body. */
export function Offices({
  offices,
  isPerson,
}: {
  offices: readonly OfficeFieldsFragment[];
  isPerson: boolean;
}): ReactElement | null {
  const { words } = useSite();
  if (offices.length === 0) return null;
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{isPerson ? words.actor.roles : words.actor.holders}</h2>
      <ol className="rows offices">
        {offices.map((office) => (
          <li key={office.id}>
            <p className="when">
              <Term office={office} />
            </p>
            <p>
              {isPerson ? <HeldOffice office={office} /> : <Holder office={office} />}
              <Seat office={office} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** On the page of a person: the office, and the body that it belongs to. */
function HeldOffice({ office }: { office: OfficeFieldsFragment }): ReactElement {
  return (
    <>
      <b>
        <Title role={office} />
      </b>
      , <ActorLink actor={office.organisation} />
    </>
  );
}

/** On the page of a body: the person, and the office. */
function Holder({ office }: { office: OfficeFieldsFragment }): ReactElement {
  return (
    <>
      <b>
        <ActorLink actor={office.person} />
      </b>
      , <Title role={office} />
    </>
  );
}

/** The area of a seat in a parliament, and on whose behalf it is held. */
function Seat({ office: { area, areaText, onBehalfOf } }: { office: OfficeFieldsFragment }): ReactElement | null {
  if (area === null && !onBehalfOf) return null;
  return (
    <span className="seat">
      {" · "}
      {area !== null && <InLanguage of={areaText}>{area}</InLanguage>}
      {area !== null && onBehalfOf && ", "}
      {onBehalfOf && <ActorLink actor={onBehalfOf} />}
    </span>
  );
}

/** The offices that belong to a body, and who holds them on the day of the page. */
export function OfficesOfBody({ offices }: { offices: ActorNetworkQuery["offices"]["nodes"] }): ReactElement | null {
  const { words } = useSite();
  if (offices.length === 0) return null;
  return (
    <section aria-labelledby="its-offices">
      <h2 id="its-offices">{words.actor.itsOffices}</h2>
      <ul className="rows">
        {offices.map((office) => (
          <li key={office.id}>
            <b>
              <ActorLink actor={office} />
            </b>
            {words.colon}
            {office.holders.length === 0 ? (
              words.actor.nobodyHolds
            ) : (
              <ActorNames actors={office.holders.map(({ person }) => person)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link to the office, if it is recorded as an actor. */
function Title({ role: { title, titleText, office } }: { role: OfficeFieldsFragment }): ReactElement {
  return office ? (
    <ActorLink actor={{ ...office, name: title, nameText: titleText }} />
  ) : (
    <InLanguage of={titleText}>{title}</InLanguage>
  );
}

function Term({ office: { from, to } }: { office: OfficeFieldsFragment }): ReactElement {
  const { since, until, began, ended } = useSite().words.actor;
  return (
    <>
      {from && (
        <>
          <Edge date={from} word={since} ofInterval={began} />
          {to?.precision === "INTERVAL" ? ", " : " "}
        </>
      )}
      {to && <Edge date={to} word={until} ofInterval={ended} />}
    </>
  );
}

/** The first or the last day of a role. An interval means that this day is in it, not that the office was held so long. */
function Edge({ date, word, ofInterval }: { date: KnownDate; word: string; ofInterval: string }): ReactElement {
  const { when } = useSite();
  if (date.precision === "INTERVAL") return <>{`${ofInterval} ${when(date)}`}</>;
  return (
    <>
      {word} <DateText date={date} />
    </>
  );
}
