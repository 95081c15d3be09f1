import { layoutOf } from '../views/layout.ts';
import type { MatchModel } from '../model/match-model.ts';
import { contains } from '../views/box.ts';
import { mountStage } from '../scenes/mount-stage.ts';
import { HeldClock } from './a-room.ts';
import { EXHIBITS } from './exhibits.ts';

/** What a script that takes screenshots drives the gallery with. */
interface Gallery {
  /** Moves the clock on, at most a frame's worth at a time, as a browser would. */
  forward(ms: number): Promise<void>;
  /** The change that the exhibit is about. */
  play(): void;
  readonly model: MatchModel;
}
declare global {
  interface Window {
    gallery?: Gallery;
  }
}

const FRAME = 16;
const query = new URLSearchParams(location.search);
const name = query.get('show') ?? 'question-open';
const exhibit = EXHIBITS[name];
const parent = document.getElementById('stage');
const list = document.getElementById('list');
if (!exhibit || !parent || !list) throw new Error(`The gallery has no ${name}.`);

list.innerHTML = Object.keys(EXHIBITS).map((one) => `<a href="?show=${one}&live">${one}</a>`).join('');
document.body.classList.toggle('quiet', !query.has('live'));

const clock = new HeldClock();
const model = exhibit.model(clock);
mountStage({ parent, model, settings: { hasLessMotion: () => query.has('calm'), textScale: () => Number(query.get('text') ?? 1) }, now: clock.now });

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
window.gallery = {
  model,
  play: () => exhibit.next?.(model),
  async forward(ms) {
    for (let left = ms; left > 0; left -= FRAME) {
      clock.ms += Math.min(FRAME, left);
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
    if (option && model.choose(option.id)) setTimeout(() => model.applyNotice('locked', { round: model.room?.round ?? 0, ms: 940 }), 200);
    else exhibit.next?.(model);
  });
}
