import { useEffect, useRef, useState } from 'preact/hooks';
import type { PeopleAnswer } from '#shared/protocol/people-desk.ts';
import { backstage } from '../i18n/backstage.ts';
import { deskApi } from '../net/desk-api.ts';
import { say } from '../panels/store.ts';
import { Trouble } from '../panels/trouble.tsx';
import './people-desk.css';
import { useSayings } from '../panels/use-sayings.ts';
import { BanList } from './ban-list.tsx';
import { DeskLog } from './desk-log.tsx';
import { ReportedPerson } from './reported-person.tsx';

/** Whose lines were reported, who is banned, and what was done about it. */
export function PeopleDesk({ onSignedOut }: { onSignedOut: () => void }) {
  const [all, setAll] = useState<PeopleAnswer | null>(null);
  /** How often something was done: the log is read anew then. */
  const [deeds, setDeeds] = useState(0);
  const { trouble, tried } = useSayings(onSignedOut);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void tried(async () => setAll(await deskApi.people())), []);

  const act = (deed: () => Promise<PeopleAnswer>, done: string): Promise<void> =>
    tried(async () => {
      try {
        setAll(await deed());
      } catch (error) {
        // Somebody else may have been quicker: what is shown is what there is now.
        setAll(await deskApi.people());
        throw error;
      }
      setDeeds((n) => n + 1);
      say(done);
      heading.current?.focus(); // what was pressed may be gone
    });

  return (
    <section class="people-desk" aria-label={backstage.desk.people}>
      <Trouble words={trouble} />
      <h2 class="head" tabIndex={-1} ref={heading}>
        {backstage.peopleDesk.reports}
      </h2>
      {all && (
        <>
          <p class="label second-voice" role="status">
            {all.people.length === 0 ? backstage.peopleDesk.noReports : backstage.peopleDesk.wait(all.people.length)}
          </p>
          <ul class="import-rows">
            {all.people.map((person) => (
              <ReportedPerson
                key={person.lines[0]?.reports[0]}
                person={person}
                appeals={all.appeals}
                now={all.now}
                onSettle={(reports) => void act(() => deskApi.settle(reports), backstage.peopleDesk.settled)}
                onBan={(wish) => void act(() => deskApi.ban(wish), backstage.peopleDesk.banned(person.name))}
              />
            ))}
          </ul>
          {all.hasMoreReports && <p class="label second-voice">{backstage.peopleDesk.moreReports}</p>}
          <h2 class="head">{backstage.peopleDesk.bans}</h2>
          <BanList
            all={all}
            onLift={(ban) => void act(() => deskApi.lift(ban.id), backstage.peopleDesk.lifted(ban.name))}
          />
          <h2 class="head">{backstage.peopleDesk.log}</h2>
          <DeskLog key={deeds} onSignedOut={onSignedOut} />
        </>
      )}
    </section>
  );
}
