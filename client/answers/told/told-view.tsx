import { t } from '../../i18n/t.ts';
import type { ToldAnswers, ToldOrder, ToldSeveral, ToldWords } from '../../model/told-answers.ts';
import { yoursOf } from '../../model/told-words.ts';
import { Icon } from '../../panels/art.tsx';
import { answerShape } from '../../theme/shapes.ts';
import { svgPicture } from '../../theme/svg.ts';
import { ToldLine } from './told-line.tsx';

/**
 * What the stage of a kind shows at the reveal, as a page: it is what a reader hears beside the canvas, and what is seen
 * where there is none. `lang` is the question's; an order is read down so many `columns`.
 */
export function ToldView({ told, lang, columns = 1 }: { told: ToldAnswers; lang: string; columns?: 1 | 2 }) {
  switch (told.kind) {
    case 'number':
      return <ToldLine told={told} />;
    case 'order':
      return <ToldRows told={told} lang={lang} columns={columns} />;
    case 'multi':
      return <ToldOptions told={told} lang={lang} />;
    case 'text':
      return <ToldWall told={told} lang={lang} />;
  }
}

function ToldRows({ told: { rows }, lang, columns }: { told: ToldOrder; lang: string; columns: number }) {
  const high = Math.ceil(rows.length / columns);
  /** How far it comes: columns and rows. */
  const shift = (from: number, to: number) => ({
    '--told-right': Math.floor(from / high) - Math.floor(to / high),
    '--told-down': (from % high) - (to % high),
  });
  return (
    <ol class="told told-rows" style={{ '--told-rows': high }}>
      {rows.map(({ id, text, beside, from, mine, instead, state }, i) => (
        <li key={id} data-state={state} style={shift(from, i)}>
          <b class="number third-voice">{i + 1}</b>
          {beside !== '' && (
            <b class="told-beside" dir="auto" lang={lang}>
              {beside}
            </b>
          )}
          <span class="grow" dir="auto" lang={lang}>
            {text}
          </span>
          {state === 'part' && <span class="label">{yoursOf({ beside, mine, instead })}</span>}
          {state === 'right' && (
            <>
              <span class="unseen">{yoursOf({ beside, mine, instead })}</span>
              <Icon name="check" size="small" />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

const ICONS = { right: 'check', missed: 'check', part: 'minus', wrong: 'x', rest: null } as const;

function ToldOptions({ told: { options, hasShares }, lang }: { told: ToldSeveral; lang: string }) {
  return (
    <ul class="told told-options">
      {options.map(({ id, text, letter, shape, state, isMine, share }, i) => {
        const icon = ICONS[state];
        return (
          <li
            key={id}
            data-state={state}
            style={{ '--told-place': i, '--answer': `var(--answer-${letter.toLowerCase()})` }}
          >
            {/* Our own drawing of a shape. */}
            <span
              class="multi-shape"
              dangerouslySetInnerHTML={{ __html: svgPicture([answerShape(shape, 20, 20, 18, 'currentColor')], 40, 40) }}
            />
            <span class="grow" dir="auto" lang={lang}>
              {text}
            </span>
            <span class="told-said">
              {isMine && <span class="label">{t.answers.told.you}</span>}
              {state === 'missed' && <span class="label">{t.answers.told.missed}</span>}
              {state === 'right' && <span class="unseen">{t.stage.answer}</span>}
              {(state === 'part' || state === 'wrong') && <span class="unseen">{t.answers.told.notOne}</span>}
              {hasShares && <b class="number">{t.stage.percent(share)}</b>}
              {icon && <Icon name={icon} size="small" />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function ToldWall({ told: { words }, lang }: { told: ToldWords; lang: string }) {
  return (
    <ul class="told told-wall">
      {words.map(({ text, count, credit, isMine }) => (
        <li
          key={text}
          data-state={credit === 100 ? 'right' : credit > 0 ? 'part' : 'rest'}
          data-mine={isMine || undefined}
        >
          {credit === 100 && <Icon name="check" size="small" />}
          <bdi lang={lang}>{text}</bdi>
          {credit === 100 && <span class="unseen">{t.stage.answer}</span>}
          {count > 1 && <b class="number">{t.answers.told.times(count)}</b>}
          {isMine && <span class="label">{t.answers.told.you}</span>}
        </li>
      ))}
    </ul>
  );
}
