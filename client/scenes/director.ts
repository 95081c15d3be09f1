import type { Game } from 'phaser';
import type { Cue } from '../model/cue.ts';
import type { SceneStart } from './room-scene.ts';
import type { SceneKey } from './scene-flow.ts';
import { standardOf } from './scene-flow.ts';
import type { StageContext } from './stage-context.ts';

/** Puts on the scene of the phase that the model is in: its rule's own, or the standard one of its stage. */
export class Director {
  private readonly game: Game;
  private readonly context: StageContext;
  private current: SceneKey | null = null;
  /** What the current scene shows: one key may serve several phases. */
  private shown = '';
  private undo: (() => void)[] = [];

  constructor(game: Game, context: StageContext) {
    this.game = game;
    this.context = context;
  }

  begin(): void {
    const { model, views } = this.context;
    this.undo = [
      model.subscribe((cues) => this.heed(cues)),
      // Not while it fails: that is in the midst of its own frame.
      views.onFail(() => queueMicrotask(() => this.go(true))),
    ];
    this.go(true);
  }

  end(): void {
    for (const one of this.undo) one();
    this.undo = [];
  }

  private heed(cues: readonly Cue[]): void {
    this.go(cues.some(({ kind }) => kind === 'snap'));
  }

  private go(isSnap: boolean): void {
    const { model, views } = this.context;
    const { room } = model;
    if (!room || this.undo.length === 0) return;
    const own = views.scene(room);
    const next: SceneKey = own ? 'rule' : standardOf(room, views);
    const shown = own ? `${own.rule}/${room.phase}` : next;
    if (shown === this.shown) return;
    const manager = this.game.scene;
    if (this.current) manager.stop(this.current);
    this.current = next;
    this.shown = shown;
    const start: SceneStart = { isSnap };
    manager.start(next, start);
    if (!manager.isActive('overlays')) manager.start('overlays', start);
  }
}
