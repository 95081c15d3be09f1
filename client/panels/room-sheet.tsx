import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { isSlow, isStandIn, mayRemove, peopleOf, type RoomPerson } from '../model/room-people.ts';
import { Avatar, Icon } from './art.tsx';
import { EndKey } from './end-key.tsx';
import { PhonesSwitch, WatchSwitch } from './lead-switches.tsx';
import { useModel } from './room-model.ts';
import { SeatMenu } from './seat-menu.tsx';
import { Sheet } from './sheet.tsx';
import { SheetKey } from './sheet-key.tsx';

/** The room in the midst of a match, for whoever leads it: lock it, see who is slow, remove somebody, end the match. */
export function RoomSheet({
  model,
  denies,
  onClose,
}: {
  model: MatchModel;
  /** What the mode has for nobody. */
  denies: readonly string[];
  onClose: () => void;
}) {
  const room = useModel(model, (view) => view.room);
  useModel(model, (view) => view.slow);
  useModel(model, (view) => view.alike);
  useModel(model, (view) => view.tooFast);
  const [asked, setAsked] = useState<RoomPerson | null>(null);
  if (!room) return null;
  const people = peopleOf(model);
  const slow = people.filter(isSlow).length;
  return (
    <Sheet title={t.roomSheet.title} className="room-sheet" isLong onClose={onClose}>
      {!denies.includes('lock') && (
        <button
          type="button"
          class="button wide"
          aria-pressed={room.locked}
          onClick={() => model.wish('lock', { locked: !room.locked })}
        >
          <Icon name="lock" />
          {room.locked ? t.waiting.unlock : t.waiting.lock}
        </button>
      )}
      {!denies.includes('phones') && <PhonesSwitch model={model} />}
      {!denies.includes('watchable') && <WatchSwitch model={model} />}
      <p class="label second-voice" role="status">
        {slow === 0 ? t.roomSheet.allWell : t.roomSheet.slow(slow)}
      </p>
      <ol class="room-people">
        {people.map((person) => (
          <li key={person.seat} class="room-person" data-seat={person.seat}>
            <Avatar seed={person.avatar} you={person.seat === model.you?.seat} away={person.isAway} size="small" />
            <span class="grow room-person-words">
              <bdi class="clip">{person.name}</bdi>
              <span class={`label ${isSlow(person) ? 'room-person-slow' : 'third-voice'}`}>{wordsOf(person)}</span>
            </span>
            {mayRemove(model, person.seat) && (
              <button
                type="button"
                class="icon-button"
                aria-label={`${person.name}: ${model.isOpener ? t.waiting.menu : t.waiting.remove(person.name)}`}
                onClick={() => setAsked(person)}
              >
                <Icon name="void" />
              </button>
            )}
          </li>
        ))}
      </ol>
      {!denies.includes('end') && !isStandIn(model) && <EndKey model={model} onClose={onClose} />}
      <SheetKey words={t.settings.close} onClose={onClose} />
      {asked && <SeatMenu model={model} room={room} seat={asked} onClose={() => setAsked(null)} />}
    </Sheet>
  );
}

/** Why the room may be waiting for somebody, in words; and what else only whoever leads it is told. */
function wordsOf({ isAway, isMissing, missed, tripMs, alike, tooFast }: RoomPerson): string {
  const waiting = [
    isAway && t.roomSheet.away,
    isMissing && t.roomSheet.missing,
    missed > 0 && t.roomSheet.missed(missed),
    tripMs > 0 && t.roomSheet.line(tripMs / 1000),
  ].filter((word) => word !== false);
  const words = [
    ...(waiting.length > 0 ? waiting : [t.roomSheet.well]),
    alike.length > 0 && t.roomSheet.alike(alike),
    tooFast > 0 && t.roomSheet.tooFast(tooFast),
  ];
  return words.filter((word) => word !== false).join(' · ');
}
