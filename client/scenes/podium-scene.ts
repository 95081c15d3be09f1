import { MOTION } from '#client/theme/tokens.ts';
import type { CeremonyView } from '../model/ceremony-view.ts';
import { ceremonyOf } from '../model/ceremony-view.ts';
import { ConfettiBurst } from '../views/confetti-burst.ts';
import type { View } from '../views/easel.ts';
import { PodiumBlocks } from '../views/podium-blocks.ts';
import { PodiumDark } from '../views/podium-dark.ts';
import { PodiumHead } from '../views/podium-head.ts';
import { PodiumOthers } from '../views/podium-others.ts';
import { type PodiumLayout, podiumLayoutOf, standsOnCard } from '../views/stage-layout.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** How long the page's card is waited for. */
const PATIENCE_FRAMES = 60;
/** The first has landed, ms after its step began: confetti. */
const LANDED_MS = 420;
/** So long after its end the last things still move. */
const AFTERGLOW_MS = 600;
const STEPS = 3;

/** The end of a match: its ceremony, and then the podium as it stays. */
export class PodiumScene extends RoomScene {
  private head: PodiumHead | null = null;
  private blocks: PodiumBlocks | null = null;
  private others: PodiumOthers | null = null;
  private dark: PodiumDark | null = null;
  private confetti: ConfettiBurst | null = null;
  /** The match whose first place has been celebrated. */
  private celebrated = '';
  private shown = '';
  private frames = 0;
  private floor: number | null = null;

  constructor(context: StageContext) {
    super('podium', context);
  }

  protected override build(): void {
    this.frames = 0;
  }

  protected override clear(): void {
    const parts: (View | null)[] = [this.head, this.blocks, this.others, this.dark, this.confetti];
    for (const part of parts) part?.destroy();
    this.head = this.blocks = this.others = this.dark = this.confetti = null;
  }

  protected override draw(now: number): void {
    const { model, settings, statsTop } = this.context;
    // The page lays out its card first; and own numbers may come a moment after the state.
    this.frames++;
    const ceremony = ceremonyOf(model.room, now, settings.hasLessMotion());
    if (!ceremony) return;
    // While its numbers are waited for it has no place: then it stands where it stood.
    this.floor = statsTop() ?? this.floor;
    // In the dark there is time to move it yet.
    const isDark = ceremony.step === 'hush';
    if (!this.blocks && this.frames < PATIENCE_FRAMES && this.floor === null && !isDark) return;
    if (!this.blocks || this.what() !== this.shown) this.raise();
    this.dark?.draw(ceremony);
    this.others?.draw(ceremony);
    this.blocks?.draw(ceremony);
    this.head?.draw(ceremony, model);
    this.celebrate(ceremony);
    if (ceremony.ms < ceremony.plan.lastsMs + AFTERGLOW_MS) this.easel.touch();
  }

  private raise(): void {
    const { model, size } = this.context;
    const { width, height, safe } = size();
    this.clear();
    this.shown = this.what();
    const behind = (model.room?.seats ?? []).filter(({ rank }) => rank > STEPS);
    const layout: PodiumLayout = podiumLayoutOf({ width, height, safe, statsTop: this.floor, others: behind.length });
    this.dark = new PodiumDark(this.easel, { width, height }, layout.steps);
    this.others = new PodiumOthers(this.easel, layout.others, behind, model.you?.seat ?? -1);
    this.blocks = new PodiumBlocks(this.easel, layout, model, layout.others.length > 0 ? 0 : height);
    this.head = new PodiumHead(this.easel, layout, model);
    this.easel.touch();
  }

  /** Once a match, and not for whoever comes when it has rained down. */
  private celebrate({ plan, ms }: CeremonyView): void {
    const { model } = this.context;
    const id = model.room?.matchId ?? '';
    const since = ms - plan.beginsMs.first - LANDED_MS;
    if (plan.lastsMs === 0 || since < 0 || since > MOTION.confetti || this.celebrated === id || !this.blocks) return;
    this.celebrated = id;
    const { x, y } = this.blocks.summit;
    this.confetti = new ConfettiBurst(this.easel, {
      seed: `podium/${id}`,
      x,
      y,
      count: 140,
      reach: Math.min(420, y - 40),
    });
  }

  private what(): string {
    const { room, you } = this.context.model;
    const { width, height } = this.context.size();
    return JSON.stringify([
      // The card may grow.
      standsOnCard(width, height) && this.floor,
      room?.seats.map((seat) => [seat.seat, seat.rank, seat.score, seat.name, seat.avatar]),
      you?.seat,
    ]);
  }
}
