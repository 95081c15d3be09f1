import { sizeClassOf } from '#client/theme/size-class.ts';
import type { Cue } from '../model/cue.ts';
import { JetStream } from '../views/jet-stream.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** Behind the page's waiting room: whoever comes in flies in. */
export class WaitingScene extends RoomScene {
  private readonly streams = new Set<JetStream>();
  private count = 0;

  constructor(context: StageContext) {
    super('waiting', context);
  }

  protected override build(): void {}

  protected override draw(): void {}

  protected override clear(): void {
    for (const stream of this.streams) stream.destroy();
    this.streams.clear();
  }

  protected override heed(cues: readonly Cue[]): void {
    if (this.easel.isCalm()) return;
    for (const cue of cues) {
      // The page lays out its row of seats first; the flight ends on what it shows then.
      if (cue.kind === 'joined') requestAnimationFrame(() => this.fly(cue.seat, 0));
      if (cue.kind === 'arrivals')
        requestAnimationFrame(() => this.fly(this.context.model.room?.seats.at(-1)?.seat ?? -1, cue.count));
    }
  }

  private fly(seat: number, count: number): void {
    if (!this.scene.isActive()) return;
    const { model, seatAt, size } = this.context;
    const landing = seatAt(seat);
    const who = model.room?.seats.find((one) => one.seat === seat);
    if (!landing || !who) return;
    const { width, height } = size();
    const stream: JetStream = new JetStream(this.easel, {
      landing,
      size: sizeClassOf(width, height),
      stageWidth: width,
      count,
      name: `jet-${this.count++}`,
      who: count > 0 ? null : { seed: who.avatar, bot: who.bot },
      done: () => {
        stream.destroy();
        this.streams.delete(stream);
      },
    });
    this.streams.add(stream);
  }
}
