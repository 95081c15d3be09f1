import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { DraftAnswer } from '#shared/protocol/drafts.ts';
import { backstage } from '../i18n/backstage.ts';
import { DraftDesk } from '../model/studio/draft-desk.ts';
import { api } from '../net/api.ts';
import { ApiError } from '../net/api-error.ts';
import { keep } from '../net/keep.ts';
import { guest, say, sayError } from '../panels/store.ts';

const ITEM_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Of a new question, or a gesture: nobody has to be kept from guessing it. */
export function newItemId(): string {
  return Array.from({ length: 10 }, () => ITEM_LETTERS[Math.floor(Math.random() * ITEM_LETTERS.length)]).join('');
}

/** The topic id of a pack, from which its cover is drawn. */
export function newPackTopic(): string {
  return `pack-${newItemId()}${newItemId().slice(0, 2)}`;
}

/** A draft, once it is there; null before. `error`: why it is not. */
export function useDesk(draftId: string): { desk: DraftDesk | null; error: unknown; retry: () => void } {
  const [desk, setDesk] = useState<DraftDesk | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [tries, retry] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    let isOver = false;
    let open: DraftDesk | null = null;
    setError(null);
    const pass = guest.value?.pass ?? '';
    api.drafts.read(pass, draftId).then(
      (first) => {
        if (isOver) return;
        open = deskOf(pass, draftId, first);
        setDesk(open);
      },
      (fault: unknown) => void (isOver || setError(fault)),
    );
    // What was typed is sent before the page sleeps, and what another window wrote is read when it wakes.
    const onVisibility = (): void => void (document.hidden ? open?.flush() : open?.refresh());
    const onHide = (): void => void open?.flush();
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('pagehide', onHide);
    addEventListener('online', onHide);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', onHide);
      removeEventListener('online', onHide);
      void open?.flush();
      open?.end();
    };
  }, [draftId, tries]);
  return { desk, error, retry: () => retry(undefined as never) };
}

/** Draws anew with every change of the desk. */
export function useDrawn(desk: DraftDesk): void {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const latest = useRef(draw).current;
  useEffect(() => desk.subscribe(() => latest(undefined as never)), [desk]);
}

function deskOf(pass: string, id: string, first: DraftAnswer): DraftDesk {
  return new DraftDesk({
    first,
    door: {
      read: () => api.drafts.read(pass, id),
      edit: (revision, gesture, edits) => api.drafts.edit(pass, id, { revision, gesture, edits }),
      undo: (revision) => api.drafts.undo(pass, id, revision),
    },
    later: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    kept: {
      read: () => keep.read(`draft.${id}`),
      write: (text) => keep.write(`draft.${id}`, text),
    },
    newId: newItemId,
    codeOf: (error) => (error instanceof ApiError ? error.code : null),
    onTrouble: (trouble) => (trouble === 'both-wrote' ? say(backstage.studio.bothWrote) : sayError(trouble)),
  });
}
