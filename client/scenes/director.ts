import type { Game } from 'phaser';
import type { Cue } from '../model/cue.ts';
import type { SceneStart } from './room-scene.ts';
import type { SceneKey } from './scene-flow.ts';
import { STANDARD } from './scene-flow.ts';
import type { StageContext } from './stage-context.ts';

/** Puts on the scene of the stage that the model is in. */
export class Director {
  private readonly game: Game;
  private readonly context: StageContext;
  private current: SceneKey | null = null;
  private undo: (() => void) | null = null;

  constructor(game: Game, context: StageContext) {
    this.game = game;
    this.context = context;
  }

  begin(): void {
    this.undo = this.context.model.subscribe((cues) => this.heed(cues));
    this.go(true);
  }

  end(): void {
    this.undo?.();
    this.undo = null;
  }

  private heed(cues: readonly Cue[]): void {
    this.go(cues.some(({ kind }) => kind === 'snap'));
  }

  private go(isSnap: boolean): void {
    const { room } = this.context.model;
    if (!room) return;
    const next = STANDARD[room.stage];
    if (next === this.current) return;
    const manager = this.game.scene;
    if (this.current) manager.stop(this.current);
    this.current = next;
    const start: SceneStart = { isSnap };
    manager.start(next, start);
  }
}
