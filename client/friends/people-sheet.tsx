import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { othersOf } from '../model/others-of.ts';
import { Avatar, Icon } from '../panels/art.tsx';
import { useModel } from '../panels/room-model.ts';
import { Sheet } from '../panels/sheet.tsx';
import { SheetKey } from '../panels/sheet-key.tsx';
import { FriendWords } from './friend-words.tsx';
import { MetKeys } from './met-keys.tsx';
import { whomOf } from './whom-of.ts';
import './friends.css';

/** Who is in the room besides oneself, and the way to see them again, or not. */
export function PeopleSheet({ model, onClose }: { model: MatchModel; onClose: () => void }) {
  const room = useModel(model, (view) => view.room);
  const [open, setOpen] = useState<number | null>(null);
  if (!room) return null;
  const others = othersOf(model);
  return (
    <Sheet title={t.friends.people} isLong onClose={onClose}>
      {others.length === 0 && <p class="second-voice">{t.friends.nobodyElse}</p>}
      <ul class="friend-rows">
        {others.map((seat) => (
          <li key={seat.seat} class="friend-row">
            <Avatar seed={seat.avatar} size="medium" away={seat.away} />
            <FriendWords name={seat.name} />
            <button
              type="button"
              class="icon-button"
              aria-label={t.friends.more(seat.name)}
              aria-expanded={open === seat.seat}
              onClick={() => setOpen(open === seat.seat ? null : seat.seat)}
            >
              <Icon name="down" />
            </button>
            {open === seat.seat && (
              <MetKeys
                whom={() => whomOf(room.code, seat.seat)}
                id={`${room.matchId} ${seat.seat}`}
                name={seat.name}
                onBlocked={() => model.wish('mute', { by: seat.seat, muted: true })}
              />
            )}
          </li>
        ))}
      </ul>
      <SheetKey words={t.settings.close} onClose={onClose} />
    </Sheet>
  );
}
