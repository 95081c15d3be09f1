import { useEffect, useState } from 'preact/hooks';
import type { DeskLogAnswer } from '#shared/protocol/people-desk.ts';
import { backstage } from '../i18n/backstage.ts';
import { moment } from '../i18n/figures.ts';
import { personName } from '../i18n/person-name.ts';
import { deskApi } from '../net/desk-api.ts';
import { Trouble } from '../panels/trouble.tsx';
import { useSayings } from '../panels/use-sayings.ts';

/** What was done at this desk, the newest first, a page at a time. */
export function DeskLog({ onSignedOut }: { onSignedOut: () => void }) {
  const [read, setRead] = useState<DeskLogAnswer | null>(null);
  const { trouble, tried } = useSayings(onSignedOut);
  const say = backstage.peopleDesk;
  const more = (): Promise<void> =>
    tried(async () => {
      const page = await deskApi.log(read?.next ?? null);
      setRead({ entries: [...(read?.entries ?? []), ...page.entries], next: page.next });
    });
  useEffect(() => void more(), []);
  return (
    <>
      <p class="label second-voice">{say.logNote}</p>
      <Trouble words={trouble} />
      {read?.entries.length === 0 && <p class="second-voice">{say.emptyLog}</p>}
      <ol class="desk-log">
        {read?.entries.map((entry) => (
          <li key={entry.id}>
            <p class="label second-voice">{moment(entry.at)}</p>
            <p>
              {say.deeds[entry.did]} <bdi class="desk-log-about">{personName(entry.about)}</bdi>
            </p>
            {moreOf(entry).map((more) => (
              <p key={more} class="label second-voice">
                <bdi>{more}</bdi>
              </p>
            ))}
          </li>
        ))}
      </ol>
      {read !== null && read.next !== null && (
        <button type="button" class="button" onClick={() => void more()}>
          {say.older}
        </button>
      )}
    </>
  );
}

/** What else there is to say of an entry, a line for each. */
function moreOf({ detail, ban, lines }: DeskLogAnswer['entries'][number]): string[] {
  const say = backstage.peopleDesk;
  return [
    detail,
    ...(ban ? [ban.until === null ? say.forGood : say.ends(moment(ban.until)), ban.reason] : []),
    lines === undefined ? '' : say.lines(lines),
  ].filter((more) => more !== '');
}
