import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import type { AnswerViewProps } from './answer-view.ts';
import { LockKey } from './lock-key.tsx';

/** Options to be put in order: each row moves by its arrows, so that thumbs, keys and readers do the same. */
export function OrderAnswer({ question, given, isOpen, onAnswer, ...sending }: AnswerViewProps) {
  const [ids, setIds] = useState(() => question.options.map((option) => option.id));
  const shown = Array.isArray(given) ? (given as readonly string[]) : ids;
  const textOf = (id: string): string => question.options.find((option) => option.id === id)?.text ?? '';
  const move = (from: number, by: -1 | 1): void => {
    const next = [...ids];
    [next[from], next[from + by]] = [next[from + by] as string, next[from] as string];
    setIds(next);
    moved.current = { id: ids[from] ?? '', by };
  };
  const rows = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly id: string; readonly by: -1 | 1 } | null>(null);
  // A row that moves in the page loses the focus, and at the end its arrow goes out: the next press belongs to the same row.
  useLayoutEffect(() => {
    if (!moved.current) return;
    const { id, by } = moved.current;
    moved.current = null;
    const [up, down] = rows.current?.children[ids.indexOf(id)]?.querySelectorAll('button') ?? [];
    const [same, other] = by === -1 ? [up, down] : [down, up];
    (same?.disabled ? other : same)?.focus();
  }, [ids]);
  return (
    <fieldset class="answer-view order-answer" disabled={given !== null || !isOpen}>
      <legend class="label second-voice">{question.beside.length === 0 ? t.answers.order : t.answers.match}</legend>
      <ol class="order-rows" ref={rows}>
        {shown.map((id, i) => (
          <li key={id} class="order-row">
            {question.beside.length === 0 && <b class="number third-voice">{i + 1}</b>}
            <span class="order-words grow">
              {question.beside.length > 0 && (
                <b class="order-beside" dir="auto" lang={question.lang}>
                  {question.beside[i] ?? t.answers.leftOver}
                </b>
              )}
              <span class="grow" dir="auto" lang={question.lang}>
                {textOf(id)}
              </span>
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={t.answers.up(textOf(id))}
              disabled={i === 0}
              onClick={() => move(i, -1)}
            >
              <Icon name="up" />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t.answers.down(textOf(id))}
              disabled={i === shown.length - 1}
              onClick={() => move(i, 1)}
            >
              <Icon name="down" />
            </button>
          </li>
        ))}
      </ol>
      <LockKey {...sending} isGiven={given !== null} isOpen={isOpen} isReady onLock={() => onAnswer(ids)} />
    </fieldset>
  );
}
