import type { ShownRating } from '#shared/people/shown-profile.ts';
import { t } from '../i18n/t.ts';
import { catalogue } from '../panels/store.ts';
import { RankingsLink } from '../rankings/rankings-link.tsx';
import { Figure } from './person-card.tsx';

const [WIDTH, HEIGHT, EDGE] = [240, 48, 4] as const;

/** The rating of each mode, with where it is going. */
export function Ratings({ ratings, isOwn }: { ratings: readonly ShownRating[]; isOwn: boolean }) {
  return (
    <section aria-label={t.profile.ratings} class="ratings">
      {ratings.length === 0 && <p class="second-voice">{t.profile.noRatings}</p>}
      <ul>
        {ratings.map((rating) => (
          <li key={rating.mode}>
            <span class="label second-voice">
              {catalogue.value?.modes.find(({ id }) => id === rating.mode)?.title ?? rating.mode}
            </span>
            <Figure value={rating.rating} />
            <RatingLine line={rating.line} />
            <Direction {...rating} isOwn={isOwn} />
          </li>
        ))}
      </ul>
      <RankingsLink />
    </section>
  );
}

/** How it went over what is drawn, in words: no reader sees a line. */
function Direction({ line, toGo, isOwn }: ShownRating & { isOwn: boolean }) {
  const change = (line.at(-1) ?? 0) - (line[0] ?? 0);
  const words = change > 0 ? t.profile.up(change) : change < 0 ? t.profile.down(-change) : t.profile.even;
  const fresh = toGo > 0 ? (isOwn ? t.profile.toGo(toGo) : t.profile.toGoOther(toGo)) : null;
  return (
    <span class="label">
      <span class={change > 0 ? 'in-right' : 'second-voice'}>{words}</span>
      {fresh !== null && <span class="second-voice"> · {fresh}</span>}
    </span>
  );
}

function RatingLine({ line }: { line: readonly number[] }) {
  const [low, high] = [Math.min(...line), Math.max(...line)];
  const points = line.map((value, i) => {
    const x = EDGE + (i / Math.max(1, line.length - 1)) * (WIDTH - 2 * EDGE);
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return `${x.toFixed(1)},${(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)).toFixed(1)}`;
  });
  const isUp = (line.at(-1) ?? 0) > (line[0] ?? 0);
  return (
    <svg
      class={`rating-graph ${isUp ? 'rises' : ''}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {points.length > 1 && <polyline points={points.join(' ')} fill="none" vector-effect="non-scaling-stroke" />}
    </svg>
  );
}
