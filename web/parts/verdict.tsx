import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { durationText, locales } from "../language/dates";
import { disputesAbout, quotesBehind, type ShownCommitment } from "../pages/shown.commitment";
import { ActorNames } from "./actor-link";
import { StatusSign } from "./status";

interface Props {
  commitment: ShownCommitment;
  /** The day that counts as today. */
  today: string;
}

/** In ten seconds: who promised what to whom, by when, and what came of it. */
export function Verdict({ commitment, today }: Props): ReactElement {
  const { words, date } = useSite();
  const { status, formality, clarity } = commitment;
  return (
    <header className={`verdict verdict-${commitment.timeliness}`}>
      <h1>{commitment.title}</h1>
      <p className="statement">{commitment.statement}</p>
      <Parties commitment={commitment} />
      <dl className="outcome">
        <div>
          <dt>{words.commitment.promised}</dt>
          <dd>{date(commitment.madeOn)}</dd>
          <dd className="means">
            {words.formality[formality]}: {words.formalityMeans[formality]} {words.clarityMeans[clarity]}
          </dd>
        </div>
        <Deadline commitment={commitment} today={today} />
        <div className={`result result-${status}`}>
          <dt>{words.commitment.cameOfIt}</dt>
          <dd>
            <StatusSign status={status} />
            {words.status[status]}
          </dd>
          <dd className="means">{words.statusMeans[status]}</dd>
        </div>
      </dl>
      <Proof commitment={commitment} />
    </header>
  );
}

/** How we know, and where the sources disagree, in a line. */
function Proof({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words, language } = useSite();
  const quotes = quotesBehind(commitment);
  const publishers = new Set(quotes.map(({ sourceArticle }) => sourceArticle.publisher));
  const fields = [...new Set(disputesAbout(commitment).map(({ field }) => words.field[field] ?? field))];
  return (
    <p className="proof-line">
      <a href="#evidence">
        {words.commitment.standsOn(quotes.length, publishers.size, quotes.filter(({ verified }) => verified).length)}
      </a>{" "}
      {fields.length > 0 && (
        <a className="disagree" href="#disputes">
          {words.commitment.disagreeOn} {new Intl.ListFormat(locales[language]).format(fields)}.
        </a>
      )}
    </p>
  );
}

function Deadline({ commitment: { dueOn, fulfilledOn, timeliness }, today }: Props): ReactElement {
  const { words, date } = useSite();
  if (!dueOn) {
    return (
      <div>
        <dt>{words.commitment.due}</dt>
        <dd className="none">{words.timeliness.NO_DEADLINE}</dd>
      </div>
    );
  }
  const notes: Partial<Record<typeof timeliness, string>> = {
    OVERDUE: words.commitment.overdueBy(durationText(dueOn.latest, today, words)),
    ...(dueOn.latest >= today && { NOT_DUE: words.commitment.dueIn(durationText(today, dueOn.latest, words)) }),
    ON_TIME: `${words.commitment.kept} ${fulfilledOn ? date(fulfilledOn) : ""}, ${words.commitment.inTime}`,
    LATE: `${words.commitment.kept} ${fulfilledOn ? date(fulfilledOn) : ""}, ${words.commitment.tooLate}`,
  };
  return (
    <div className={`deadline deadline-${timeliness}`}>
      <dt>{words.commitment.due}</dt>
      <dd>{date(dueOn)}</dd>
      {notes[timeliness] !== undefined && <dd className="means">{notes[timeliness]}</dd>}
    </div>
  );
}

const roles = ["ASKED", "PLEDGER", "SIGNATORY", "COUNTERPARTY", "BENEFICIARY", "MONITOR", "CONVENER"] as const;

function Parties({ commitment: { parties } }: { commitment: ShownCommitment }): ReactElement {
  const { words } = useSite();
  return (
    <dl className="parties">
      {roles.map((role) => {
        const actors = parties.filter((party) => party.role === role).map(({ actor }) => actor);
        if (actors.length === 0) return null;
        return (
          <div key={role} className={`party party-${role}`}>
            <dt>{words.partyRole[role]}</dt>
            <dd>
              <ActorNames actors={actors} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
