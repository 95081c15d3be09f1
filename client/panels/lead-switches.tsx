import { t } from '../i18n/t.ts';
import { isLeftToScreen } from '../model/answers-only.ts';
import type { MatchModel } from '../model/match-model.ts';
import { linkOf } from './room-link.ts';
import { useModel } from './room-model.ts';

/** Leads the room without playing, or plays again: before the start (H14). */
export function LeadSwitch({ model }: { model: MatchModel }) {
  const room = useModel(model, (view) => view.room);
  useModel(model, (view) => view.you);
  const leads = room?.seats.some(({ seat, leads: is }) => is && seat === model.you?.seat) ?? false;
  return (
    <>
      <label class="toggle">
        {t.leading.lead}
        <input
          type="checkbox"
          checked={leads}
          onChange={(event) => model.wish('lead', { leads: event.currentTarget.checked })}
        />
      </label>
      {leads && <p class="label second-voice">{t.leading.note}</p>}
    </>
  );
}

/** Whether phones show answers only (W5), and what is missing for that. */
export function PhonesSwitch({ model }: { model: MatchModel }) {
  const room = useModel(model, (view) => view.room);
  if (!room) return null;
  return (
    <>
      <label class="toggle">
        {t.leading.phones}
        <input
          type="checkbox"
          checked={room.answersOnly}
          onChange={(event) => model.wish('phones', { answersOnly: event.currentTarget.checked })}
        />
      </label>
      {room.answersOnly && (
        <p class="label second-voice" role="status">
          {isLeftToScreen(room)
            ? t.leading.phonesOn(room.screens)
            : t.leading.phonesOff(`${linkOf(room.code).replace(/^https?:\/\//, '')}/screen`)}
        </p>
      )}
    </>
  );
}

/** Whether people may watch without a seat (SP4), and how many do. */
export function WatchSwitch({ model }: { model: MatchModel }) {
  const room = useModel(model, (view) => view.room);
  if (!room) return null;
  const { spectators } = room;
  return (
    <>
      <label class="toggle">
        {t.spectate.allow}
        <input
          type="checkbox"
          checked={spectators >= 0}
          onChange={(event) => model.wish('watchable', { watchable: event.currentTarget.checked })}
        />
      </label>
      {spectators > 0 && <p class="label second-voice">{t.spectate.count(spectators)}</p>}
    </>
  );
}
