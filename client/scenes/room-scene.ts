import { Scene } from 'phaser';
import { topicLook } from '#client/theme/topic-look.ts';
import type { Cue } from '../model/cue.ts';
import { wornTopic } from '../model/worn-topic.ts';
import type { Easel } from '../views/easel.ts';
import { Motion } from '../views/motion.ts';
import type { PointerListener } from './pointer-watch.ts';
import type { SceneKey } from './scene-flow.ts';
import type { StageContext } from './stage-context.ts';
import { StillGame } from './still-game.ts';

/** Handed to a scene when it starts. */
export interface SceneStart {
  /** Draw the end state, replay nothing. */
  readonly isSnap: boolean;
}

/**
 * What all scenes share: an easel, one clock for everything that moves, and an end that leaves nothing behind. A scene
 * builds views, draws the model with them, and heeds cues; it decides nothing.
 */
export abstract class RoomScene extends Scene {
  protected readonly context: StageContext;
  private current: Easel | null = null;
  private undo: (() => void)[] = [];

  constructor(key: SceneKey, context: StageContext) {
    super(key);
    this.context = context;
  }

  /** Makes the views for the model as it is. */
  protected abstract build(isSnap: boolean): void;
  /** Destroys all of them. */
  protected abstract clear(): void;
  /** Every frame; `now` in server ms. */
  protected abstract draw(now: number): void;

  /** Once a start: what else it listens to. */
  protected attach(): void {}

  /** All that moves is ended at its end state. */
  protected settle(): void {
    this.easel.motion.settle();
  }

  /** What just changed. A new phase has ended all moves before. */
  protected heed(_cues: readonly Cue[]): void {}

  protected get easel(): Easel {
    if (!this.current) throw new Error(`The scene ${this.scene.key} has no easel before it starts.`);
    return this.current;
  }

  create(start: Partial<SceneStart>): void {
    const { ratio } = this.context.size();
    const { model, settings } = this.context;
    this.current = {
      scene: this,
      ratio,
      motion: new Motion(),
      look: topicLook(wornTopic(model.room)),
      isCalm: settings.hasLessMotion,
      isSlow: () => this.game instanceof StillGame && this.game.isSlow,
      touch: () => this.touch(),
      marks: (row) => this.context.views.marks(row, model),
    };
    // Everything is placed in CSS px; the camera makes device px of them.
    this.cameras.main.setOrigin(0, 0).setZoom(ratio);
    this.current.motion.step(this.context.now());
    this.events.once('shutdown', this.close, this);
    this.events.once('destroy', this.close, this);
    this.build(start.isSnap ?? true);
    this.draw(model.clock.now());
    this.undo.push(model.subscribe((cues) => this.hear(cues)));
    this.attach();
  }

  override update(): void {
    if (!this.current) return;
    const { motion } = this.current;
    // Also when the last move has just ended.
    if (motion.size > 0) this.touch();
    motion.step(this.context.now());
    this.draw(this.context.model.clock.now());
  }

  /** The stage has another size: everything anew, in its end state. */
  rebuild(): void {
    if (!this.current) return;
    this.touch();
    this.current.motion.clear();
    this.clear();
    const { ratio } = this.context.size();
    this.current = { ...this.current, ratio, look: topicLook(wornTopic(this.context.model.room)) };
    this.cameras.main.setZoom(ratio);
    this.build(true);
    this.draw(this.context.model.clock.now());
  }

  protected listenToPointer(listener: PointerListener): void {
    this.undoLater(this.context.pointer.listen(listener));
  }

  /** Ends with the scene. */
  protected undoLater(undo: () => void): void {
    this.undo.push(undo);
  }

  private hear(cues: readonly Cue[]): void {
    if (!this.current) return; // stopped by whoever heard it before
    // The opening of the window is known by time, before its state arrives: what comes in then goes on coming in.
    const isNews = cues.some(
      (cue) => (cue.kind === 'phase' && cue.to !== 'open') || cue.kind === 'match' || cue.kind === 'snap',
    );
    if (isNews) this.settle();
    this.touch();
    this.dress();
    this.heed(cues);
  }

  /** What is made from now on has the look of the question that is asked; what is there keeps its own. */
  private dress(): void {
    const worn = wornTopic(this.context.model.room);
    if (this.current && this.current.look.id !== worn) this.current = { ...this.current, look: topicLook(worn) };
  }

  private touch(): void {
    if (this.game instanceof StillGame) this.game.touch();
  }

  private close(): void {
    this.touch();
    for (const one of this.undo) one();
    this.undo = [];
    if (!this.current) return;
    this.current.motion.clear();
    this.clear();
    this.current = null;
    this.events.off('shutdown', this.close, this);
    this.events.off('destroy', this.close, this);
  }
}
