import { Decoder } from '@colyseus/schema';
import { MatchState } from '#shared/protocol/state.ts';
import { FRAME } from '../lean/wire.ts';

/** What a room is about, as its state says. */
export interface Scene {
  readonly phase: string;
  readonly round: number;
}

/** One player's frames, decoded: what the crowd around it knows of the room. All the others only count bytes. */
export class CrowdEye {
  state = new MatchState();
  private decoder = new Decoder(this.state);
  private seen: Scene = { phase: '', round: -1 };
  private readonly onChange: (frame: Buffer) => void;

  /** `onChange` hears the frame that another phase or round came with. */
  constructor(onChange: (frame: Buffer) => void) {
    this.onChange = onChange;
  }

  look(frame: Buffer): void {
    if (frame[0] === FRAME.state) {
      this.state = new MatchState(); // a line that came back begins anew
      this.decoder = new Decoder(this.state);
    } else if (frame[0] !== FRAME.patch) return;
    this.decoder.decode(frame, { offset: 1 });
    const { phase, round } = this.state;
    if (phase === this.seen.phase && round === this.seen.round) return;
    this.seen = { phase, round };
    this.onChange(frame);
  }
}

/** A frame of fewer bytes is no question, but a phase or a tally. */
const QUESTION_BYTES = 60;
/** What follows may be for one seat alone; what is hashed holds the time at which the phase began, which no other patch has. */
const HASHED_BYTES = 56;

/** Tells the question's frame from others without decoding it; 0: it is none. FNV-1a over its first bytes. */
export function questionHash(frame: Buffer): number {
  if (frame[0] !== FRAME.patch || frame.length < QUESTION_BYTES) return 0;
  let hash = 2166136261;
  for (let i = 1; i < HASHED_BYTES; i++) {
    hash ^= frame[i] as number;
    hash = Math.imul(hash, 16777619);
  }
  return hash >>> 0 || 1;
}
