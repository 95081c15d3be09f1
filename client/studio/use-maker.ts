import { useEffect, useRef, useState } from 'preact/hooks';
import type { GenerateAsk, MakerAnswer, ProgressAnswer } from '#shared/protocol/generate.ts';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { api } from '../net/api.ts';
import { guest, sayError } from '../panels/store.ts';

/** Whoever writes questions on this server, as far as one draft goes. */
export interface Maker {
  /** Null: not known yet. */
  readonly answer: MakerAnswer | null;
  readonly progress: ProgressAnswer | null;
  readonly isBusy: boolean;
  /** False: it was refused, which the page has said. */
  ask(ask: Omit<GenerateAsk, 'pass'>): Promise<boolean>;
  stop(): Promise<void>;
}

const NOBODY: MakerAnswer = { ready: false, model: null, questionsMax: 0, leftToday: 0 };

/** Whether questions can be made here, and how far the newest run is: what it has written comes into the draft by itself. */
export function useMaker(desk: DraftDesk): Maker {
  const draftId = desk.draft.id;
  const [answer, setAnswer] = useState<MakerAnswer | null>(null);
  const [progress, setProgress] = useState<ProgressAnswer | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isOver = useRef(false);

  const look = async (): Promise<void> => {
    clearTimeout(timer.current);
    try {
      const now = await api.maker.progress(draftId);
      if (isOver.current) return;
      setProgress((before) => {
        // What came in is in the draft; the page may not have it yet.
        const isMore = before?.runId === now.runId ? now.arrived > (before.arrived ?? 0) : now.arrived > 0;
        if (isMore || (isEnded(now) && before && !isEnded(before))) void desk.refresh();
        return now;
      });
      if (now.againInMs !== null) timer.current = setTimeout(() => void look(), now.againInMs);
    } catch {
      if (!isOver.current) timer.current = setTimeout(() => void look(), LOOK_AGAIN_MS);
    }
  };
  useEffect(() => {
    isOver.current = false;
    api.maker.ask().then(
      (one) => {
        if (isOver.current) return;
        setAnswer(one);
        if (one.ready) void look();
      },
      () => void (isOver.current || setAnswer(NOBODY)),
    );
    return () => {
      isOver.current = true;
      clearTimeout(timer.current);
    };
  }, [draftId]);

  return {
    answer,
    progress,
    isBusy: progress !== null && !isEnded(progress),
    async ask(ask) {
      try {
        await desk.flush();
        await api.maker.begin(draftId, { pass: guest.value?.pass ?? '', ...ask });
        setProgress(null);
        await look();
        return true;
      } catch (error) {
        sayError(error);
        return false;
      }
    },
    async stop() {
      try {
        setProgress(await api.maker.cancel(guest.value?.pass ?? '', draftId));
        await desk.refresh();
      } catch (error) {
        sayError(error);
      }
    },
  };
}

/** After a look that got no answer, ms. */
const LOOK_AGAIN_MS = 4000;

function isEnded({ state }: ProgressAnswer): boolean {
  return state === 'none' || state === 'done' || state === 'failed' || state === 'cancelled';
}
