import { WEBGL } from 'phaser';
import '../views/figures.css';
import { pageWindow, scaleOf } from '#client/theme/display-scale.ts';
import { isMirrored } from '#client/theme/mirror.ts';
import { loadFonts } from '#client/theme/typography.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { safeEdges } from '../views/safe-edges.ts';
import { forgetOtherRatios } from '../views/shared-textures.ts';
import { AskingScene } from './asking-scene.ts';
import { BootScene } from './boot-scene.ts';
import { CountdownScene } from './countdown-scene.ts';
import { Director } from './director.ts';
import { PodiumScene } from './podium-scene.ts';
import { PointerWatch } from './pointer-watch.ts';
import { QuestionScene } from './question-scene.ts';
import { RuleScene } from './rule-scene.ts';
import { ScoreboardScene } from './scoreboard-scene.ts';
import type { StageContext, StageSettings, StageSize } from './stage-context.ts';
import { StillGame } from './still-game.ts';
import { WaitingScene } from './waiting-scene.ts';

/** A screen with more px than this is not drawn sharper: nobody sees it, and memory is dear. */
const SHARPEST = 3;
/** Till the fonts are there, at most. */
const FONT_PATIENCE_MS = 3000;

/** What a stage holds at the moment: for tests that it lets go of it again. */
export interface StageCounts {
  readonly textures: number;
  readonly objects: number;
  readonly pointerListeners: number;
  readonly scene: string;
}

export interface Stage {
  destroy(): void;
  /** Null until the first scene is on. */
  counts(): StageCounts | null;
}

/**
 * Draws a match into `parent`, which it fills, until it is destroyed. It reads the model and sends nothing: presses are
 * the page's buttons over it. `audio` is not needed here; the page sounds the same cues. `now` is for galleries.
 */
export function mountStage(args: {
  parent: HTMLElement;
  model: MatchModel;
  views: RoomViews;
  audio?: unknown;
  settings: StageSettings;
  now?: () => number;
  /** The first scene is on. */
  onDrawn?: () => void;
  /** It could not begin. */
  onFailed?: (error: unknown) => void;
}): Stage {
  const { parent, model, views, settings } = args;
  const pointer = new PointerWatch(parent);
  let [width, height] = [innerWidth, innerHeight];
  const size = (): StageSize => {
    // While a room leaves the page its stage has no size, and is not laid out for none.
    if (parent.clientWidth > 0 && parent.clientHeight > 0) [width, height] = [parent.clientWidth, parent.clientHeight];
    const ratio = Math.min(SHARPEST, (window.devicePixelRatio || 1) * pageWindow().scale);
    return { width, height, ratio, safe: safeEdges() };
  };
  const context: StageContext = {
    model,
    views,
    settings,
    pointer,
    size,
    now: args.now ?? (() => performance.now()),
    seatAt: (seat) => faceOf(parent, seat),
    statsTop: () => statsTopOf(parent),
  };
  const undo: (() => void)[] = [() => pointer.destroy()];
  let isGone = false;
  let counts: () => StageCounts | null = () => null;
  ready(context)
    .then(() => {
      if (isGone) return;
      const stage = begin(parent, context, args.onDrawn);
      counts = stage.counts;
      undo.push(stage.end);
    })
    .catch((error: unknown) => {
      if (!args.onFailed) throw error;
      args.onFailed(error);
    });
  return {
    counts: () => counts(),
    destroy() {
      if (isGone) return;
      isGone = true;
      for (const one of undo.reverse()) one();
    },
  };
}

/** The first words are drawn in the right face, and what rules draw themselves is here. */
async function ready({ model, views }: StageContext): Promise<void> {
  const figures = document.fonts.load("700 20px 'Space Grotesk Figures'", '0123456789').catch(() => []);
  const patience = new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE_MS));
  const drawn = model.room ? views.load(model.room) : null;
  await Promise.all([
    loadFonts(document.fonts, FONT_PATIENCE_MS),
    Promise.race([Promise.all([figures, drawn]), patience]),
  ]);
}

function begin(
  parent: HTMLElement,
  context: StageContext,
  onDrawn?: () => void,
): { end: () => void; counts: () => StageCounts } {
  const { width, height, ratio } = context.size();
  const scenes = [
    new BootScene(context),
    new WaitingScene(context),
    new CountdownScene(context),
    new QuestionScene(context),
    new ScoreboardScene(context),
    new AskingScene(context),
    new PodiumScene(context),
    new RuleScene('rule', context, () => {
      const own = context.model.room && context.views.scene(context.model.room);
      return own ? [own] : [];
    }),
    // The last of them lies over the others.
    new RuleScene('overlays', context, () => (context.model.room ? context.views.overlays(context.model.room) : [])),
  ];
  const game = new StillGame({
    type: WEBGL,
    parent,
    width: Math.round(width * ratio),
    height: Math.round(height * ratio),
    scene: scenes,
    transparent: false,
    backgroundColor: '#12141A',
    banner: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    // Pictures are smooth and on whole device px by themselves; smoothing the whole screen once more costs a lot on a phone.
    // One texture a draw: with several, Phaser compares an interpolated number for equality, and some renderers miss by a hair.
    render: { antialias: true, antialiasGL: false, roundPixels: false, maxTextures: 1 },
    scale: { mode: 0, zoom: 1 / ratio, autoRound: false },
  });
  const fill = (): void => {
    const { canvas } = game;
    const now = context.size();
    const turn = isMirrored() ? ';transform:scaleX(-1)' : '';
    const style = `display:block;width:${now.width}px;height:${now.height}px;touch-action:pinch-zoom${turn}`;
    canvas.style.cssText = style;
    const [across, down] = [Math.round(now.width * now.ratio), Math.round(now.height * now.ratio)];
    if (canvas.width === across && canvas.height === down) return;
    game.scale.setZoom(1 / now.ratio);
    game.scale.resize(across, down);
    game.touch();
    canvas.style.cssText = style;
    for (const scene of scenes) if (scene.sys.isActive()) scene.rebuild();
    forgetOtherRatios(game.textures, now.ratio);
  };
  const director = new Director(game, context);
  const observer = new ResizeObserver(() => fill());
  // A window may grow and the page with it: its size in px of the page is the same then.
  addEventListener('resize', fill);
  const unwatch = watchRatio(fill);
  game.events.once('ready', () => {
    fill();
    observer.observe(parent);
    director.begin();
    onDrawn?.();
  });
  const counts = (): StageCounts => {
    const active = scenes.filter((scene) => scene.sys.isActive());
    return {
      textures: game.textures.getTextureKeys().length,
      objects: active.reduce((sum, scene) => sum + scene.children.length, 0),
      pointerListeners: context.pointer.listenerCount,
      scene: active.findLast(({ scene }) => scene.key !== 'overlays')?.scene.key ?? '',
    };
  };
  const end = (): void => {
    observer.disconnect();
    removeEventListener('resize', fill);
    unwatch();
    director.end();
    game.destroy(true);
  };
  return { end, counts };
}

/** A window that is moved to another screen, or zoomed. */
function watchRatio(heard: () => void): () => void {
  let query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const onChange = (): void => {
    query.removeEventListener('change', onChange);
    query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', onChange);
    heard();
  };
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** The page's waiting room marks every seat; the flight of an arrival ends on its face. */
function faceOf(parent: HTMLElement, seat: number): { x: number; y: number; side: number } | null {
  const face = parent.parentElement?.querySelector(`[data-seat="${seat}"] .avatar`);
  if (!face) return null;
  const [spot, stage] = [face.getBoundingClientRect(), parent.getBoundingClientRect()];
  if (spot.width === 0) return null;
  const scale = scaleOf(parent);
  const middle = spot.x + spot.width / 2;
  return {
    x: (isMirrored() ? stage.right - middle : middle - stage.x) / scale,
    y: (spot.y + spot.height / 2 - stage.y) / scale,
    side: spot.width / scale,
  };
}

/** Where the podium stands on the page's card of numbers, that is as high as it needs to be. */
function statsTopOf(parent: HTMLElement): number | null {
  const card = parent.parentElement?.querySelector<HTMLElement>('.stats');
  // Where it will rest: it may still be on its way in.
  // Where its last numbers are expected any moment, nothing is built on it yet.
  return card && card.offsetHeight > 0 && !card.hasAttribute('data-waits') ? card.offsetTop : null;
}
