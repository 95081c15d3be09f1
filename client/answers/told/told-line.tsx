import { yearOrFigure } from '../../i18n/figures.ts';
import { t } from '../../i18n/t.ts';
import type { ToldNumber } from '../../model/told-answers.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useViewport } from '../../panels/use-viewport.ts';
import { numberLine } from '../../views/told/number-line.ts';

/** The line is laid out in a box of this size, px, and grows with its place. */
const WIDE = { width: 720, height: 190 } as const;
const NARROW = { width: 350, height: 170 } as const;
const NARROW_BELOW = 560;

/** A line with everybody's guess, in a crowd with how many guessed where, and the needle on the right number. */
export function ToldLine({ told }: { told: ToldNumber }) {
  const place = useViewport().width < NARROW_BELOW ? NARROW : WIDE;
  const across = (px: number): string => `${(100 * px) / place.width}%`;
  const down = (px: number): string => `${(100 * px) / place.height}%`;
  const plan = numberLine({ ...told, ...place });
  const part = (told.max - told.min) / Math.max(1, plan.bars.length);
  return (
    <div class="told told-number">
      {told.mine !== null && <p class="told-yours">{t.answers.told.yours(yearOrFigure(told.mine))}</p>}
      <div class="told-line" style={{ aspectRatio: `${place.width} / ${place.height}` }}>
        <ol class="told-guesses">
          {plan.faces.map(({ guess, x, y, size }) => {
            const one = told.guesses[guess];
            if (!one) return null;
            return (
              <li
                key={one.seat}
                data-mine={one.isMine || undefined}
                style={{ left: across(x - size / 2), top: down(y - size / 2), width: across(size) }}
              >
                <Avatar seed={one.avatar} bot={one.bot} you={one.isMine} />
                <span class="unseen">{t.answers.told.guess(one.name, yearOrFigure(one.value))}</span>
              </li>
            );
          })}
          {plan.bars.map(({ x, width, height }, i) => (
            <li
              key={x}
              class="told-bar"
              style={{ left: across(x), top: down(plan.axis - height), width: across(width), height: down(height) }}
            >
              <span class="unseen">
                {height > 0 && t.answers.told.guesses(countOf(told, i, plan.bars.length), ...endsOf(told, i, part))}
              </span>
            </li>
          ))}
        </ol>
        <span class="told-axis" style={{ top: down(plan.axis) }} />
        <span class="told-needle" style={{ left: across(plan.right), height: down(plan.axis) }}>
          <b>
            <span class="unseen">{t.stage.theAnswer}</span>
            <Icon name="check" size="small" />
            {told.rightText}
          </b>
        </span>
        {plan.mine !== null && plan.faces.length === 0 && (
          <span class="told-mine" style={{ left: across(plan.mine), top: down(plan.axis) }} />
        )}
        <p class="told-ends label third-voice">
          <span class="number">{yearOrFigure(told.min)}</span>
          <span class="number">{yearOrFigure(told.max)}</span>
        </p>
      </div>
    </div>
  );
}

/** How many guessed in the `i`-th of `parts` equal parts of the scale. */
function countOf({ bins, guesses, min, max }: ToldNumber, i: number, parts: number): number {
  if (bins.length > 0) return bins[i] ?? 0;
  const partOf = (value: number): number => Math.min(parts - 1, Math.floor(((value - min) / (max - min)) * parts));
  return guesses.filter(({ value }) => partOf(value) === i).length;
}

function endsOf({ min }: ToldNumber, i: number, part: number): [string, string] {
  const rounded = (value: number): string => yearOrFigure(Number(value.toPrecision(4)));
  return [rounded(min + i * part), rounded(min + (i + 1) * part)];
}
