import type { TargetedEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft, DraftItem } from '#shared/drafts/draft.ts';
import { blankQuestion } from '#shared/drafts/draft-question.ts';
import { backstage } from '../i18n/backstage.ts';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { Icon } from '../panels/art.tsx';
import { QuestionForm } from './question-form.tsx';
import './question-set.css';
import { QuestionRow } from './question-row.tsx';
import { newItemId } from './use-desk.ts';
import { useDragOrder } from './use-drag-order.ts';

/** A row that has come in once does not come in again where it is put elsewhere in the list. */
function cameIn({ target, currentTarget }: TargetedEvent<HTMLLIElement>): void {
  if (target === currentTarget) currentTarget.style.animation = 'none';
}

/** The questions of a set, in order: one of them may be open. A row is dragged by its number. Keys: up and down, Enter, Alt with up or down, Delete. */
export function QuestionSet({
  desk,
  draft,
  onSaid,
  onAnother,
}: {
  desk: DraftDesk;
  /** The desk's own: another one with every change, so that this is drawn again. */
  draft: Draft;
  /** For a reader. */
  onSaid: (sentence: string) => void;
  onAnother: ((item: DraftItem) => void) | null;
}) {
  const { items, lang } = draft;
  const [openId, setOpenId] = useState<string | null>(null);
  /** One opening of a row is one gesture. */
  const gesture = useRef('');
  /** Whose row gets the focus, once it is drawn. */
  const focused = useRef<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const rowKey = (id: string): HTMLElement | null => list.current?.querySelector(`[data-item="${id}"]`) ?? null;
  useLayoutEffect(() => {
    if (focused.current === null) return;
    const key = rowKey(focused.current);
    if (!key) return;
    focused.current = null;
    key.focus();
  });

  const open = (id: string | null): void => {
    gesture.current = newItemId();
    setOpenId(id);
  };
  const close = (id: string): void => {
    focused.current = id;
    setOpenId(null);
    void desk.flush();
  };
  const moveTo = (id: string, at: number): void => {
    if (at < 0 || at >= items.length) return;
    desk.change({ do: 'move', id, at }, newItemId());
    onSaid(backstage.studio.row.moved(at + 1, items.length));
  };
  const move = (id: string, by: -1 | 1): void => {
    moveTo(id, items.findIndex((item) => item.id === id) + by);
    if (openId !== id) focused.current = id;
  };
  useDragOrder(list, moveTo);
  const drop = (id: string): void => {
    const index = items.findIndex((item) => item.id === id);
    focused.current = (items[index + 1] ?? items[index - 1])?.id ?? null;
    if (openId === id) setOpenId(null);
    desk.change({ do: 'drop', id }, newItemId());
    onSaid(backstage.studio.row.dropped(index + 1));
  };
  const add = (): void => {
    const id = newItemId();
    open(id);
    desk.change({ do: 'add', id, question: blankQuestion('choice'), at: items.length }, gesture.current);
  };
  const onKey = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).dataset?.item;
    if (id === undefined) return; // somebody is writing
    const index = items.findIndex((item) => item.id === id);
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (event.altKey) move(id, by);
      else rowKey(items[index + by]?.id ?? '')?.focus();
    } else if (event.key === 'Delete') {
      event.preventDefault();
      drop(id);
    }
  };
  return (
    <>
      <ol class="studio-list" ref={list} onKeyDown={onKey}>
        {items.map((item, place) => (
          <li key={item.id} data-row={item.id} onAnimationEnd={cameIn}>
            {item.id === openId ? (
              <QuestionForm
                {...{ item, place, lang }}
                count={items.length}
                warnings={desk.findingsOf(item.id)}
                onChange={(question) => desk.change({ do: 'write', id: item.id, question }, gesture.current)}
                onMove={(by) => move(item.id, by)}
                onDrop={() => drop(item.id)}
                onAnother={onAnother && (() => onAnother(item))}
                onDone={() => close(item.id)}
              />
            ) : (
              <QuestionRow
                {...{ item, place, lang }}
                warnings={desk.findingsOf(item.id)}
                onOpen={() => open(item.id)}
                onKeep={() => desk.change({ do: 'leave-out', id: item.id, isOut: false }, newItemId())}
              />
            )}
          </li>
        ))}
      </ol>
      {items.length === 0 && <p class="second-voice">{backstage.studio.set.empty}</p>}
      {items.length > 0 && <p class="label third-voice wide-only studio-hint">{backstage.studio.set.hint}</p>}
      <div class="studio-add">
        <button type="button" class={`button ${items.length === 0 ? 'primary' : 'ghost'}`} onClick={add}>
          <Icon name="plus" />
          {backstage.studio.set.add}
        </button>
        <button
          type="button"
          class="button ghost"
          disabled={!desk.canUndo}
          onClick={() => void desk.undo().then(() => onSaid(backstage.studio.set.undone))}
        >
          <Icon name="replay" />
          {backstage.studio.set.undo}
        </button>
      </div>
    </>
  );
}
