import { yearOrFigure } from '../../i18n/figures.ts';
import { t } from '../../i18n/t.ts';
import type { ToldNumber } from '../../model/told-answers.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { numberLine } from '../../views/told/number-line.ts';

/** The line is laid out in a box of this size, and grows with its place. */
const WIDTH = 720;
const HEIGHT = 190;

const across = (px: number): string => `${(100 * px) / WIDTH}%`;
const down = (px: number): string => `${(100 * px) / HEIGHT}%`;

/** A line with everybody's guess, in a crowd with how many guessed where, and the needle on the right number. */
export function ToldLine({ told }: { told: ToldNumber }) {
  const plan = numberLine({ ...told, width: WIDTH, height: HEIGHT });
  const part = (told.max - told.min) / Math.max(1, plan.bars.length);
  return (
    <div class="told told-number">
      <p class="told-right">
        <span class="label second-voice">{t.stage.theAnswer}</span> <b class="in-right">{told.rightText}</b>
        {told.mine !== null && <span>{t.answers.told.yours(yearOrFigure(told.mine))}</span>}
      </p>
      <div class="told-line" style={{ aspectRatio: `${WIDTH} / ${HEIGHT}` }}>
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
            <Icon name="check" size="small" />
            {told.rightText}
          </b>
        </span>
        {plan.mine !== null && plan.faces.length === 0 && (
          <span class="told-mine" style={{ left: across(plan.mine), top: down(plan.axis) }} />
        )}
      </div>
      <p class="told-ends label third-voice">
        <span class="number">{yearOrFigure(told.min)}</span>
        <span class="number">{yearOrFigure(told.max)}</span>
      </p>
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
