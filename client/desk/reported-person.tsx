import { useState } from 'preact/hooks';
import type { BanAsk, ReportedLine, ReportedPersonCard } from '#shared/protocol/people-desk.ts';
import { backstage } from '../i18n/backstage.ts';
import { moment } from '../i18n/figures.ts';
import { personName } from '../i18n/person-name.ts';
import { BanForm } from './ban-form.tsx';

/** Somebody whose lines were reported: what they said after what, and what can be done about it. */
export function ReportedPerson({
  person,
  appeals,
  now,
  onSettle,
  onBan,
}: {
  person: ReportedPersonCard;
  appeals: string | null;
  /** Server ms. */
  now: number;
  onSettle: (reports: readonly string[]) => void;
  onBan: (wish: BanAsk) => void;
}) {
  const [isBanning, setBanning] = useState(false);
  const say = backstage.peopleDesk;
  const reports = person.lines.flatMap((line) => line.reports);
  return (
    <li class="import-row matte">
      <p class="import-row-head">
        <bdi class="head">{person.name}</bdi>
        <span class="label second-voice">
          {say.id(person.player)}
          {person.reporters > 0 && ` · ${say.by(person.reporters)}`}
        </span>
      </p>
      <ol class="reported-lines">
        {person.lines.map((line) => (
          <Line key={line.reports[0]} line={line} />
        ))}
      </ol>
      {isBanning ? (
        <BanForm
          {...{ person, appeals, now }}
          onBan={(wish) => onBan({ ...wish, reports })}
          onCancel={() => setBanning(false)}
        />
      ) : (
        <div class="desk-keys">
          <button
            type="button"
            class="button"
            aria-label={`${say.settle}: ${person.name}`}
            onClick={() => onSettle(reports)}
          >
            {say.settle}
          </button>
          <button
            type="button"
            class="button danger"
            aria-label={`${say.ban}: ${person.name}`}
            onClick={() => setBanning(true)}
          >
            {say.ban}
          </button>
        </div>
      )}
    </li>
  );
}

function Line({ line }: { line: ReportedLine }) {
  const say = backstage.peopleDesk;
  const who = [line.reporters > 0 ? say.by(line.reporters) : '', line.byModel ? say.byModel : ''].filter(Boolean);
  return (
    <li class="reported-line">
      {line.before.length > 0 && (
        <ul class="said-before second-voice" aria-label={say.said}>
          {line.before.map(({ name, text }, i) => (
            <li key={`${i}/${text}`}>
              <bdi>{personName(name)}</bdi>: <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p class="reported-text">
        <bdi>{line.name}</bdi>: <bdi>{line.text}</bdi>
      </p>
      <p class="label second-voice">{[moment(line.at), ...who].join(' · ')}</p>
    </li>
  );
}
