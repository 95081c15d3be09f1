import { rightOf } from '#shared/daily/tried.ts';
import { Cover, Icon } from '../panels/art.tsx';
import { go } from '../panels/store.ts';
import { paintTopic } from '../theme/topic-look.ts';
import './daily.css';
import { t } from '../i18n/t.ts';
import { dailyMode, ownDay, startDaily } from './daily-store.ts';

/** The second card of the wall: today's ten, begun with one press, or how they went. Nothing where a server has none. */
export function DailyCard() {
  const answer = ownDay.value;
  if (dailyMode() === null || answer?.questions === 0) return null;
  const { result, streak = 0, state } = answer ?? {};
  const note = result
    ? t.daily.score(rightOf(result), result.marks.length, result.timeMs)
    : state === 'underway'
      ? t.daily.keeping
      : t.daily.blurb(answer?.questions ?? 10);
  return (
    <article class="wall-card daily-card" ref={(element) => void (element && paintTopic(element, 'mix'))}>
      <Cover className="wall-art" topic="mix" seed={`daily/${answer?.day ?? ''}`} width={660} height={250} />
      <div class="plate">
        <p class="label live">
          <Icon name={streak > 0 ? 'flame' : 'target'} size="small" />
          {streak > 0 ? t.daily.streak(streak) : t.daily.played(answer?.played ?? 0)}
        </p>
        <h2 class="title">{t.daily.title}</h2>
        <p class="label second-voice">{note}</p>
        <button
          type="button"
          class={`button ${result ? '' : 'primary'}`}
          onClick={() => (result ? go('/daily') : void startDaily())}
        >
          <Icon name={result ? 'poll' : 'play'} />
          {result ? t.daily.see : state === 'underway' ? t.daily.back : t.daily.start}
        </button>
      </div>
    </article>
  );
}
