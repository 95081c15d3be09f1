import { useMemo } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { MOOD_SIZE, MOODS, moodOf } from '../../theme/moods.ts';
import { svgPicture } from '../../theme/svg.ts';
import { cheersOf, roarOf } from './roar.ts';
import { RULE, royaleOf } from './slots.ts';

/** Six faces to cheer with, and how loud the crowd is. */
export function CheerKeys({ model }: { model: MatchModel }) {
  const roar = roarOf(cheersOf(model), royaleOf(model)?.crowd ?? 0);
  return (
    <div class="cheer">
      <p class="cheer-roar">
        <span>{t.lastBrainStanding.roar}</span>
        <b class="number">{t.stage.percent(roar)}</b>
      </p>
      <progress class="share-bar" value={roar} max={100} aria-label={t.lastBrainStanding.roar} />
      <p class="label second-voice cheer-hint">{t.lastBrainStanding.roarHint}</p>
      <CheerFaces model={model} />
    </div>
  );
}

export function CheerFaces({ model }: { model: MatchModel }) {
  return (
    <div class="cheer-keys">
      {MOODS.map((mood, face) => (
        <button
          key={mood}
          type="button"
          class="cheer-key"
          aria-label={t.lastBrainStanding.cheer(t.chat.moods[mood])}
          onClick={() => model.signal(RULE, 'cheer', { face })}
        >
          <Face mood={mood} />
        </button>
      ))}
    </div>
  );
}

function Face({ mood }: { mood: (typeof MOODS)[number] }) {
  const __html = useMemo(() => svgPicture(moodOf(mood), MOOD_SIZE, MOOD_SIZE), [mood]);
  return <span aria-hidden="true" dangerouslySetInnerHTML={{ __html }} />;
}
