import { h, render } from 'preact';
import { AnswerPlace } from '../answers/answer-place.tsx';
import { startLanguage } from '../i18n/page-language.ts';
import type { MatchModel } from '../model/match-model.ts';
import { WaitingRoom } from '../panels/waiting-room.tsx';
import { builtInViews } from '../rules/built-in.ts';
import { RoomViews } from '../rules/room-views.ts';
import { RulePanels } from '../rules/rule-panels.tsx';
import type { StageCounts } from '../scenes/mount-stage.ts';
import { mountStage } from '../scenes/mount-stage.ts';
import { scaleToDisplay } from '../theme/display-scale.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { contains } from '../views/box.ts';
import { layoutOf } from '../views/layout.ts';
import { HeldClock, LINE, PLAYED } from './a-room.ts';
import { EXHIBITS } from './exhibits.ts';

/** What a script that takes screenshots drives the gallery with. */
interface Gallery {
  /** Moves the clock on, by `frame` ms a frame. */
  forward(ms: number, frame?: number): Promise<void>;
  /** The change that the exhibit is about. */
  play(): void;
  readonly model: MatchModel;
  /** The rules whose views failed, and what the page would have sent. */
  readonly failed: readonly string[];
  readonly sent: readonly (readonly [intent: string, payload: unknown])[];
  /** What the stage holds, and who listens to the model. */
  counts(): (StageCounts & { readonly modelListeners: number }) | null;
  /** Shows another exhibit's state on this stage, as if it came from the server. */
  become(name: string): void;
  destroy(): void;
}
declare global {
  interface Window {
    gallery?: Gallery;
  }
}

const FRAME_MS = 16;
scaleToDisplay();
await startLanguage();
const query = new URLSearchParams(location.search);
const name = query.get('show') ?? 'question-open';
const exhibit = EXHIBITS[name];
const parent = document.getElementById('stage');
const panels = document.getElementById('panels');
const list = document.getElementById('list');
if (!exhibit || !parent || !panels || !list) throw new Error(`The gallery has no ${name}.`);

list.innerHTML = Object.keys(EXHIBITS)
  .map((one) => `<a href="?show=${one}&live">${one}</a>`)
  .join('');
document.body.classList.toggle('quiet', !query.has('live'));

const builtIn = await builtInViews().bringAll();
PLAYED.rules = ['gallery', ...builtIn.rules];
const clock = new HeldClock();
const model = exhibit.model(clock);
const failed: string[] = [];
const views = new RoomViews({
  registry: exhibit.registry ?? builtIn,
  cards: () => exhibit.cards ?? [],
  report: (rule) => failed.push(rule),
});
paintTopic(panels, model.room?.topic ?? 'mix');
render(
  [
    h(RulePanels, { model, views }),
    h(AnswerPlace, { model, views }),
    // The waiting room belongs to the page, but for what a rule puts into it.
    model.room?.stage === 'lobby' && views.seats(model.room) ? h(WaitingRoom, { model, views }) : null,
  ],
  panels,
);
const stage = mountStage({
  parent,
  model,
  views,
  settings: { hasLessMotion: () => query.has('calm'), textScale: () => Number(query.get('text') ?? 1) },
  now: clock.now,
});

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
window.gallery = {
  model,
  failed,
  sent: LINE,
  play: () => exhibit.next?.(model),
  counts() {
    const held = stage.counts();
    // The model keeps its listeners to itself; a test of leaks must count them all the same.
    const { listeners } = model as unknown as { listeners: ReadonlySet<unknown> };
    return held && { ...held, modelListeners: listeners.size };
  },
  become(other) {
    const next = EXHIBITS[other]?.model(clock);
    if (!next?.room || !next.you) throw new Error(`The gallery has no ${other}.`);
    model.applyNotice('you', next.you);
    model.applyState(next.room);
  },
  destroy() {
    render(null, panels);
    stage.destroy();
  },
  async forward(ms, step = FRAME_MS) {
    for (let left = ms; left > 0; left -= step) {
      clock.ms += Math.min(step, left);
      await frame();
    }
    await frame();
  },
};

// Looked at by a person: time runs, and a press answers.
if (query.has('live')) {
  let before = performance.now();
  const tick = (now: number): void => {
    clock.ms += now - before;
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  addEventListener('click', ({ clientX, clientY }) => {
    const options = model.room?.question?.options ?? [];
    const { answers } = layoutOf({ width: innerWidth, height: innerHeight, optionCount: options.length });
    const pressed = answers.findIndex((answer) => answer !== null && contains(answer, clientX, clientY));
    const option = options[pressed];
    if (option && model.choose(option.id))
      setTimeout(() => model.applyNotice('locked', { round: model.room?.round ?? 0, ms: 940 }), 200);
    else exhibit.next?.(model);
  });
}
