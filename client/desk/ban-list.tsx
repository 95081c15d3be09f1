import { holdsAt } from '#shared/people/ban.ts';
import type { BanCard, PeopleAnswer } from '#shared/protocol/people-desk.ts';
import { backstage } from '../i18n/backstage.ts';
import { moment } from '../i18n/figures.ts';
import { personName } from '../i18n/person-name.ts';

/** Who is banned, until when and why; those that have ended are below the line of what can be lifted. */
export function BanList({ all, onLift }: { all: PeopleAnswer; onLift: (ban: BanCard) => void }) {
  const say = backstage.peopleDesk;
  const { bans, hasMoreBans, appeals, now } = all;
  const holds = (ban: BanCard): boolean => holdsAt(ban, now);
  return (
    <>
      {bans.length === 0 && <p class="second-voice">{say.noBans}</p>}
      {appeals === null && <p class="label second-voice">{say.noAppeals}</p>}
      <ul class="import-rows">
        {[...bans.filter(holds), ...bans.filter((ban) => !holds(ban))].map((ban) => (
          <li key={ban.id} class="import-row matte">
            <p class="import-row-head">
              <bdi class="head">{personName(ban.name)}</bdi>
              <span class="label second-voice">
                {say.kinds[ban.kind]} · {endWords(ban, holds(ban))}
              </span>
            </p>
            <p class="ban-reason">
              <bdi>{ban.reason}</bdi>
            </p>
            {holds(ban) && (
              <div class="desk-keys">
                <button
                  type="button"
                  class="button"
                  aria-label={`${say.lift}: ${personName(ban.name)}, ${say.kinds[ban.kind]}`}
                  onClick={() => onLift(ban)}
                >
                  {say.lift}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {hasMoreBans && <p class="label second-voice">{say.moreBans}</p>}
    </>
  );
}

function endWords({ until }: BanCard, holds: boolean): string {
  if (until === null) return backstage.peopleDesk.forGood;
  return holds ? backstage.peopleDesk.ends(moment(until)) : backstage.peopleDesk.over(moment(until));
}
