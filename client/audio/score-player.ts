import { notesBetween } from './bed.ts';
import { BEDS } from './beds.ts';
import type { Mixer } from './mixer.ts';
import type { Beat, BedPlan, Score } from './score.ts';
import { SOUNDS } from './sounds.ts';
import { type Playing, playSound } from './voice.ts';

/** So far ahead everything is told to the audio clock, s: more than a timer is ever late on a page that is looked at. */
const AHEAD_S = 0.2;
/** Music comes and goes so fast: a bell cuts it short, s. */
const COMES_S = 0.25;
const GOES_S = 0.05;
/** For a beat the music steps back so long, s. */
const BEAT_DUCKS_S = 0.1;
/** A round that lies so far beside the one that plays is another one, s. */
const BESIDE_S = 0.04;

interface Round {
  readonly plan: BedPlan;
  /** Where the bed's zero is on the audio clock, s. */
  readonly zero: number;
  readonly level: GainNode;
  /** What begins before this is told already. */
  toldUntil: number;
}

/** Plays a score: asked again and again, it tells the audio clock what comes next. Times are s of the audio context. */
export class ScorePlayer {
  private readonly context: BaseAudioContext;
  private readonly mixer: Mixer;
  private readonly onBeat: (beat: Beat, inS: number) => void;
  private round: Round | null = null;
  /** Beats before this are told already, ms of the score's clock. */
  private toldUntilMs = -Infinity;
  private pending: Playing[] = [];

  constructor(context: BaseAudioContext, mixer: Mixer, onBeat: (beat: Beat, inS: number) => void = () => {}) {
    this.context = context;
    this.mixer = mixer;
    this.onBeat = onBeat;
  }

  step(score: Score, at: number): void {
    const now = score.now();
    const timeOf = (ms: number): number => at + (ms - now) / 1000;
    const plan = score.bed(now);
    this.playBed(plan, plan ? timeOf(plan.zeroAt) : 0, at);
    this.pending = this.pending.filter((one) => one.until > at);
    // A clock that was set back has not come to what was told: it is told anew.
    const isTold = this.toldUntilMs > now && this.toldUntilMs <= now + 2 * AHEAD_S * 1000;
    const from = isTold ? this.toldUntilMs : now;
    const until = Math.max(from, now + AHEAD_S * 1000);
    for (const beat of score.beats(from, until)) {
      const when = timeOf(beat.at);
      this.pending.push(playSound(this.context, this.mixer.cues, SOUNDS[beat.sound], when));
      this.mixer.duck(when, BEAT_DUCKS_S);
      this.onBeat(beat, when - at);
    }
    this.toldUntilMs = until;
  }

  /** Another phase, or another score: what was told and has not begun is taken back. */
  cut(at: number): void {
    for (const one of this.pending) if (one.from > at) one.stop();
    this.pending = [];
    this.toldUntilMs = -Infinity;
  }

  /** Silence from now on. */
  end(at: number): void {
    this.cut(at);
    this.goRound(null, 0, at);
  }

  private playBed(plan: BedPlan | null, zero: number, at: number): void {
    const isSame = plan && this.round?.plan.name === plan.name && besideS(this.round.zero, zero, plan) < BESIDE_S;
    // The same round goes on by its own beginning: a clock that is known better by some ms is not heard.
    if (!isSame) this.goRound(plan, zero, at);
    const { round } = this;
    if (!plan || !round) return;
    const until = at + AHEAD_S;
    const from = Math.max(round.toldUntil, at);
    const notes = notesBetween(BEDS[plan.name], plan.layers, from - round.zero, until - round.zero);
    if (notes.length > 0) playSound(this.context, round.level, notes, round.zero);
    round.toldUntil = until;
  }

  private goRound(plan: BedPlan | null, zero: number, at: number): void {
    this.round?.level.gain.cancelScheduledValues(at);
    this.round?.level.gain.setTargetAtTime(0, at, GOES_S);
    this.round = null;
    if (!plan) return;
    const level = new GainNode(this.context, { gain: 0 });
    level.gain.setTargetAtTime(1, at, COMES_S / 3);
    level.connect(this.mixer.music);
    this.round = { plan, zero, level, toldUntil: at };
  }
}

/** How far two rounds of one bed lie beside each other, s. */
function besideS(one: number, other: number, { name }: BedPlan): number {
  const { lasts } = BEDS[name];
  const apart = (((one - other) % lasts) + lasts) % lasts;
  return Math.min(apart, lasts - apart);
}
