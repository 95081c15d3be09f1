import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { canBeReady, isAskedReady, isReady, sayReady } from '../model/readiness.ts';
import type { RoomViews } from '../rules/room-views.ts';
import type { Box } from '../views/box.ts';
import { boardOf } from '../views/match-layout.ts';
import { placedAt } from '../views/placed-at.ts';
import { Icon } from './art.tsx';
import { useModel } from './room-model.ts';
import { useViewport } from './use-viewport.ts';

/** The key between rounds: beside the foot of the ladder, or in the corner where a page or a rule stands in its place. */
export function BoardKey({ model, views, isPlain }: { model: MatchModel; views: RoomViews; isPlain: boolean }) {
  const { width, height } = useViewport();
  const room = useModel(model, (view) => view.room);
  // What the layout looks at, so that the key moves with it.
  useModel(model, isAskedReady);
  const hasLadder = room?.phase === 'scoreboard' && !isPlain && !views.scene(room);
  const place = hasLadder ? boardOf(model, { width, height }).key : null;
  return <ReadyKey model={model} isAfloat place={place} />;
}

/** Goes on when everybody has seen enough (PC1): with how many have. Nothing where nobody is asked. */
export function ReadyKey({
  model,
  isAfloat = false,
  place = null,
}: {
  model: MatchModel;
  isAfloat?: boolean;
  /** Where it floats; null: in the corner. */
  place?: Box | null;
}) {
  const room = useModel(model, (view) => view.room);
  useModel(model, (view) => view.you);
  useModel(model, (view) => view.saidReadyIn);
  if (!room || !canBeReady(model)) return null;
  const { ready, readyNeeded: needed } = room;
  const isSaid = isReady(model);
  const isAlone = needed === 1;
  const isMissing = !isSaid && !isAlone && ready === needed - 1;
  const word = isAlone ? t.pace.next : t.pace.ready;
  return (
    <button
      type="button"
      class={`ready-key ${isAfloat ? 'afloat' : ''} ${isMissing ? 'missing' : ''}`}
      aria-pressed={isSaid}
      aria-disabled={room.pausedAt !== 0}
      aria-keyshortcuts="R"
      title={word}
      {...(place && { style: { ...placedAt(place), insetInlineEnd: 'auto', bottom: 'auto' } })}
      onClick={() => sayReady(model)}
    >
      <Icon name={isSaid ? 'check' : 'next'} size="small" />
      <span class="ready-word">{word}</span>
      {!isAlone && (
        <span class="number ready-count" aria-hidden="true">
          {ready}/{needed}
        </span>
      )}
      {!isAlone && <span class="unseen">{t.pace.readyOf(ready, needed)}</span>}
      <kbd class="keycap wide-only">R</kbd>
      <span class="unseen" role="status">
        {isMissing ? t.pace.lastMissing : ''}
      </span>
    </button>
  );
}
