import { t } from '../i18n/t.ts';
import { showsAnswersOnly } from '../model/answers-only.ts';
import { hasChatKey } from '../model/has-chat-key.ts';
import { HOST_KEYS } from '../model/host-keys.ts';
import type { MatchModel } from '../model/match-model.ts';
import { isAskedReady } from '../model/readiness.ts';
import { railOf, verdictOf } from '../model/standings.ts';
import type { Layout, LayoutAsk } from './layout.ts';
import { layoutOf } from './layout.ts';
import type { Measures } from './measures.ts';
import { safeEdges } from './safe-edges.ts';
import { type BoardLayout, boardLayoutOf } from './stage-layout.ts';
import { whyHeight } from './why-text.ts';

/** The window a match is shown in. */
export type MatchWindow = Pick<
  LayoutAsk,
  'width' | 'height' | 'safe' | 'textScale' | 'hasVerdictFoot' | 'isCharged' | 'hostKeys'
>;

/** Kinds whose forms are ours: each is laid out by what it asks. */
const FORMS = ['multi', 'number', 'order', 'text'];

/**
 * Where everything of the current question is, as the canvas draws it and the page's buttons lie over it. It measures
 * text, so it needs a browser; `arrangement` is for whoever is half way.
 */
export function matchLayoutOf(
  model: Pick<MatchModel, 'room' | 'you' | 'pick' | 'isHost' | 'connection'>,
  window: MatchWindow,
  arrangement: Layout['arrangement'] = isTold(model) ? 'reveal' : 'question',
): Layout {
  const { room, pick, isHost } = model;
  const options = room?.question?.options ?? [];
  const asks = room?.question?.asks ?? '';
  const form = FORMS.includes(asks)
    ? { kind: asks, options: options.map(({ text }) => text), beside: room?.question?.beside ?? [] }
    : null;
  const ask: LayoutAsk = {
    safe: safeEdges(),
    ...window,
    arrangement,
    optionCount: form ? 1 : options.length,
    ...(form ? { form } : {}),
    stemLength: stemShown(model, window).length,
    isBare: showsAnswersOnly(room, window),
    hostKeys: window.hostKeys ?? (isHost ? HOST_KEYS.length : 0),
    hasChat: hasChatKey(model),
  };
  if (arrangement === 'question') return layoutOf(ask);
  const explanation = (width: number, measures: Measures) =>
    whyHeight(room?.reveal ?? null, width, measures, window.textScale ?? 1);
  const isMine = (id: string) => pick?.round === room?.round && pick?.optionId === id;
  const marked = form
    ? [0]
    : options.flatMap(({ id }, i) => (room?.reveal?.right.includes(id) || isMine(id) ? [i] : []));
  return layoutOf({ ...ask, marked, fastest: room?.reveal?.fastest.length ?? 0, explanation, hasFoot: true });
}

/** Where everything of the ladder between rounds is, for the canvas and for the page's key beside its foot. */
export function boardOf(model: MatchModel, window: Pick<MatchWindow, 'width' | 'height' | 'safe'>): BoardLayout {
  return boardLayoutOf({
    safe: safeEdges(),
    ...window,
    players: railOf(model).length,
    hasKey: isAskedReady(model),
  });
}

/** The words of the question, as far as this window shows them: else where they are. */
export function stemShown({ room }: Pick<MatchModel, 'room'>, window: Pick<LayoutAsk, 'width' | 'height'>): string {
  return showsAnswersOnly(room, window) ? t.leading.onBigScreen : (room?.question?.stem ?? '');
}

/** Whether the verdict can be told: the answer is out, and so is what it means for whoever looks. */
export function isTold(model: Pick<MatchModel, 'room' | 'you' | 'pick' | 'connection'>): boolean {
  const { room, you } = model;
  if (!room?.reveal || room.stage !== 'told') return false;
  return you?.matchId !== room.matchId || verdictOf(model) !== null;
}
