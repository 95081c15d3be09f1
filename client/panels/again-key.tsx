import { t } from '../i18n/t.ts';
import { isArena } from '../model/arena.ts';
import type { MatchModel } from '../model/match-model.ts';
import { Avatar, Icon } from './art.tsx';
import { useModel } from './room-model.ts';

const FACES_MAX = 6;

/** Wanting another match. Who wants it is shown with faces; most of those who are here, or the host, decide (A3). */
export function AgainKey({ model }: { model: MatchModel }) {
  const room = useModel(model, (view) => view.room);
  const you = useModel(model, (view) => view.you);
  if (!room || isArena(room)) return null; // SW9
  const wants = room.seats.some(({ seat, wantsAgain }) => wantsAgain && seat === you?.seat);
  return (
    <button type="button" class="button primary big" aria-pressed={wants} onClick={() => model.wish('again', {})}>
      <Icon name={wants ? 'check' : 'replay'} size="large" />
      {t.podium.again}
    </button>
  );
}

/** Who wants another match, and what it takes. */
export function AgainLine({ model }: { model: MatchModel }) {
  const room = useModel(model, (view) => view.room);
  useModel(model, (view) => view.you);
  if (!room) return null;
  if (isArena(room)) {
    const isGone = room.director === 'gone';
    return <p class="again-line label second-voice">{isGone ? t.podium.showGone : t.podium.showOver}</p>;
  }
  const { wanting, people } = room;
  const faces = room.seats.filter(({ wantsAgain, away }) => wantsAgain && !away).slice(0, FACES_MAX);
  const how = model.isHost ? t.podium.hostDecides : people > 1 ? t.podium.mostDecide : '';
  return (
    <p class="again-line label second-voice" role="status">
      {faces.map(({ seat, avatar }) => (
        <Avatar key={seat} seed={avatar} size="tiny" />
      ))}
      {wanting > 0 ? t.podium.wanting(wanting, people) : how}
    </p>
  );
}
