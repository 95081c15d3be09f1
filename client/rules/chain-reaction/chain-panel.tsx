import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useModel } from '../../panels/room-model.ts';
import { useViewport } from '../../panels/use-viewport.ts';
import { isTold, matchLayoutOf } from '../../views/match-layout.ts';
import './chain.css';
import { t } from '../../i18n/t.ts';
import { type Rope, ropeOf } from './rope.ts';
import { chainOf, ownPlaceOf } from './slots.ts';

/** Fewer in a chain make no picture: their mark on the ladder says it. */
export const PICTURED = 3;

/** Under the verdict: who was in the chain, at their own time; and the edge of the room glows once. */
export function ChainPanel({ model }: { model: MatchModel }) {
  useModel(model, (seen) => seen.room);
  useModel(model, (seen) => seen.you);
  const { width, height } = useViewport();
  const { room, you } = model;
  const chain = chainOf(model);
  if (!room || !chain || chain.size < PICTURED || !isTold(model)) return null;
  const { card, measures } = matchLayoutOf(model, { width, height, hasVerdictFoot: true });
  const high = measures.verdictFoot;
  const style = {
    '--left': `${card.x + measures.verdictX}px`,
    '--top': `${card.y + card.height - high}px`,
    '--width': `${card.width - 2 * measures.verdictX}px`,
    '--height': `${high}px`,
  };
  const rope = ropeOf(chain, ownPlaceOf(model), you?.seat ?? -1);
  return (
    <>
      <section class="chain" aria-label={t.chainReaction.chainOf(chain.size)} style={style}>
        <h2 class="head">
          <Icon name="combo" /> {t.chainReaction.chainOf(chain.size)}
          {rope.more > 0 && <small class="second-voice">{t.chainReaction.more(rope.more)}</small>}
        </h2>
        <RopeOf model={model} rope={rope} />
      </section>
      <div class="chain-edge" aria-hidden="true" key={`${room.matchId}/${room.round}`} />
    </>
  );
}

function RopeOf({ model, rope }: { model: MatchModel; rope: Rope }) {
  const { room, you } = model;
  return (
    <ol class="rope">
      {rope.faces.map((face) => {
        const seat = room?.seats.find((one) => one.seat === face.seat);
        return (
          <li key={face.seat} style={{ '--at': face.at, '--room': face.room }}>
            <Avatar seed={seat?.avatar ?? you?.avatar ?? ''} bot={seat?.bot ?? false} />
            <bdi class="clip">{seat?.name ?? you?.name ?? ''}</bdi>
            <span class="number second-voice">
              {face.afterMs === 0 ? t.chainReaction.first : t.chainReaction.after(face.afterMs)}
            </span>
          </li>
        );
      })}
      {rope.faces.slice(1).map((face, i) => (
        <li
          key={`link-${face.seat}`}
          class="rope-link"
          aria-hidden="true"
          style={{ '--at': (face.at + (rope.faces[i]?.at ?? 0)) / 2, '--room': face.at - (rope.faces[i]?.at ?? 0) }}
        />
      ))}
    </ol>
  );
}
