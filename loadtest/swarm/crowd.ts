import type { Notices } from '#shared/protocol/notices.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import { luck } from '#shared/rules/random.ts';
import { now } from '../lean/now.ts';
import { decodeNotice, FRAME } from '../lean/wire.ts';
import { isHonest } from './behaviours.ts';
import { CrowdEye, questionHash } from './crowd-eye.ts';
import type { Door } from './door.ts';
import { intent } from './intent-frame.ts';
import type { Due, Pacer } from './pacer.ts';
import { type CrowdEars, Player, type Reach } from './player.ts';
import { awaitsWord, newRoundLog, type RoundLog } from './round-log.ts';
import { RUDE_ACTS } from './rude-acts.ts';
import { sitDown } from './sit-down.ts';
import type { Tally } from './tally.ts';

/** The quickest of fast fingers all press within this part of the time that is given. */
const FAST_SHARE = 0.1;
/** A flaky line breaks in so many questions of all. */
const BREAKS_CHANCE = 0.5;
/** A line that broke is away for this long, ms. */
const AWAY_MS = { least: 50, most: 1500 } as const;
/** A rude player comes back so often. */
const RUDE_RETURNS_MAX = 5;

export interface CrowdArgs {
  readonly seed: number;
  readonly answersWithinMs: number;
  readonly voteShare: number;
  readonly pacer: Pacer;
  readonly tally: Tally;
  readonly reachOf: (player: number) => Reach;
}

/** The players of one room that live in this process. The first of them watches; the others are told what it sees. */
export class Crowd implements CrowdEars {
  readonly players: Player[] = [];
  readonly rounds: RoundLog[] = [];
  /** Where its people come in, and come back. */
  door: Door | null = null;
  roomId = '';
  private readonly args: CrowdArgs;
  private readonly eye: CrowdEye;
  private readonly questions = new Map<number, RoundLog>();
  private readonly returns = new Map<Player, number>();
  private waiters: { holds: (state: MatchState) => boolean; resolve: () => void }[] = [];
  private isOver = false;

  constructor(args: CrowdArgs) {
    this.args = args;
    this.eye = new CrowdEye((frame) => this.onScene(frame));
  }

  /** Somebody belongs to it from now on. Who is first watches for all, and so keeps its line. */
  take(player: Player): void {
    if (this.players.length === 0) player.behaviour = 'steady';
    player.crowd = this;
    player.place = this.players.length;
    this.players.push(player);
  }

  /** It sits in another arena after all. Its place here stays empty, as the others are known by theirs. */
  letGo(player: Player): void {
    if (player.place === 0) throw new Error('whoever watches for all was seated elsewhere');
    this.players[player.place] = new Player(player.index, 'silent');
  }

  get state(): MatchState {
    return this.eye.state;
  }

  /** Takes a seat, or takes it again. Resolves to the ms that it took until the full state was there. */
  async enter(player: Player): Promise<number> {
    const reach = this.args.reachOf(player.index);
    if (!this.door) throw new Error('no door was named');
    const began = now();
    await sitDown(reach, this.door, player, this.args.tally, ({ roomId }) => {
      // In a show that is another arena, where the own one was full: what is said there is not heard by this crowd's eye.
      if (this.roomId !== '' && roomId !== this.roomId) this.args.tally.count('seated elsewhere', roomId);
    });
    return now() - began;
  }

  /** Resolves when the state, as the eye sees it, is like that. */
  until(holds: (state: MatchState) => boolean): Promise<void> {
    if (holds(this.state)) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push({ holds, resolve }));
  }

  /** Whether somebody honest, who is here, has pressed something and has had no word of it yet. */
  get awaitsWord(): boolean {
    return this.players.some(
      ({ isIn, behaviour, place }) =>
        isIn && isHonest(behaviour) && this.rounds.some((log) => log && awaitsWord(log, place)),
    );
  }

  bytes(): number {
    return this.players.reduce((sum, player) => sum + player.bytes, 0);
  }

  /** Nobody comes back from now on. */
  end(): void {
    this.isOver = true;
    for (const player of this.players) player.vanish();
  }

  /** A line comes back, at once or later. Failures are counted. */
  async comeBack(player: Player): Promise<number | null> {
    if (this.isOver) return null;
    try {
      const ms = await this.enter(player);
      this.args.tally.returned++;
      this.sayAgain(player);
      return ms;
    } catch (error) {
      if (!this.isOver) this.args.tally.count('not let in', (error as Error).message);
      return null;
    }
  }

  onMessage(player: Player, frame: Buffer, at: number): void {
    if (frame[0] === FRAME.data) return this.onNotice(player, frame, at);
    const hash = questionHash(frame);
    if (hash !== 0) {
      const log = this.questions.get(hash);
      if (log) log.heard[player.place] ||= at;
      player.lastHash = hash;
      player.lastAt = at;
    }
    if (player.place === 0) {
      this.eye.look(frame);
      const due = this.waiters.filter(({ holds }) => holds(this.state));
      if (due.length === 0) return;
      this.waiters = this.waiters.filter((waiter) => !due.includes(waiter));
      for (const { resolve } of due) resolve();
    }
  }

  private onNotice(player: Player, frame: Buffer, at: number): void {
    const { name, payload } = decodeNotice(frame);
    const { tally } = this.args;
    if (name === 'locked') {
      const log = this.rounds[(payload as Notices['locked']).round];
      if (log && log.acknowledged[player.place] === 0) {
        log.acknowledged[player.place] = at;
        player.hasAnswered = true;
        tally.acknowledged++;
      }
    } else if (name === 'voted') {
      const log = this.rounds[(payload as Notices['voted']).round];
      if (log) log.voteAcknowledged[player.place] ||= at;
    } else if (name === 'you') {
      const { seat, plays, results, round, answer, returnWithinMs = player.returnWithinMs } = payload as Notices['you'];
      player.seat = seat;
      player.returnWithinMs = returnWithinMs;
      // Who comes back is told so what of theirs stands; the time says nothing, since the line was broken.
      const log = this.rounds[round];
      if (log && answer !== null && log.isBroken[player.place] === 1) log.acknowledged[player.place] ||= at;
      player.plays = plays;
      player.results = results;
    } else if (name === 'progress') player.hasProgress = true;
    else if (name === 'refused') {
      const { code, intent: refused, round = -1 } = payload as Notices['refused'];
      this.forget(player, refused, round);
      tally.count(player.behaviour === 'rude' ? 'refused to the rude' : 'refused', code);
      if (code === 'answer/out' || code === 'answer/leads') player.plays = false;
    }
  }

  /** It was told that its wish does not stand: nothing is waited for any more. */
  private forget({ place }: Player, refused: string, round: number): void {
    const answered = this.rounds[round];
    if (answered && answered.acknowledged[place] === 0) answered.sent[place] = 0;
    if (refused !== 'vote') return;
    const voted = this.rounds.findLast((log) => log.voteSent[place] !== 0);
    if (voted && voted.voteAcknowledged[place] === 0) voted.voteSent[place] = 0;
  }

  onClose(player: Player, code: number): void {
    for (const log of this.rounds.slice(-1)) log.isBroken[player.place] = 1;
    if (this.isOver) return;
    const { tally, pacer, seed } = this.args;
    if (player.hasVanished) player.hasVanished = false;
    else tally.count(player.behaviour === 'rude' ? 'closed on the rude' : 'closed', String(code));
    const returns = (this.returns.get(player) ?? 0) + 1;
    this.returns.set(player, returns);
    if (player.behaviour !== 'rude' && player.behaviour !== 'flaky') return;
    if (player.behaviour === 'rude' && returns > RUDE_RETURNS_MAX) return;
    const away = luck('away', seed, player.index, returns).int(AWAY_MS.least, AWAY_MS.most);
    pacer.add([{ at: now() + away, run: () => void this.comeBack(player) }]);
  }

  /** What was pressed and is not acknowledged goes out again with the new line, while its round is open. */
  private sayAgain(player: Player): void {
    const log = this.rounds.at(-1);
    if (!log || log.sent[player.place] === 0 || log.acknowledged[player.place] !== 0) return;
    if (this.state.phase !== 'answering' || this.state.round !== log.round) return;
    const answer = log.optionIds[log.option[player.place] ?? 0];
    player.send(intent('answer', { round: log.round, answer }));
  }

  private onScene(frame: Buffer): void {
    const { phase, round } = this.state;
    if (phase === 'reading') this.onQuestion(frame);
    else if (phase === 'answering') this.onWindow(this.rounds[round] ?? this.onQuestion(frame));
    else if (phase === 'reveal') this.onReveal(this.rounds[round]);
    const log = this.rounds[round];
    if (log && phase !== 'reading' && phase !== 'answering') log.bytesAfter = this.bytes();
  }

  private onQuestion(frame: Buffer): RoundLog {
    const { round, startedAt } = this.state;
    const before = this.rounds[round - 1];
    const bytes = this.bytes();
    if (before) before.bytesAfter = bytes;
    const log = newRoundLog({
      round,
      askedAt: startedAt,
      size: this.players.length,
      bytesBefore: bytes,
      frameBytes: frame.length,
    });
    this.rounds[round] = log;
    const hash = questionHash(frame);
    if (hash !== 0) {
      this.questions.set(hash, log);
      for (const player of this.players) if (player.lastHash === hash) log.heard[player.place] ||= player.lastAt;
    }
    this.planBreaks(log);
    return log;
  }

  /** Flaky lines break somewhere between the question and the bell. */
  private planBreaks(log: RoundLog): void {
    const { seed, pacer } = this.args;
    const { windowMs } = this.state;
    const dues = this.players.flatMap((player): Due[] => {
      if (player.behaviour !== 'flaky') return [];
      const dice = luck('break', seed, player.index, log.round);
      if (!dice.chance(BREAKS_CHANCE)) return [];
      return [{ at: now() + dice.next() * windowMs, run: () => player.vanish() }];
    });
    pacer.add(dues);
  }

  private onWindow(log: RoundLog): void {
    if (log.openedAt !== 0) return;
    const { seed, answersWithinMs, pacer } = this.args;
    const { options, round } = this.state;
    log.openedAt = now();
    log.optionIds = options.map(({ id }) => id);
    const frames = log.optionIds.map((answer) => intent('answer', { round, answer }));
    if (frames.length === 0) return; // a question that has no options: nothing to press
    const dues: Due[] = [];
    for (const player of this.players) {
      const { behaviour, place } = player;
      if (behaviour === 'silent' || !player.plays) continue;
      const dice = luck('answer', seed, player.index, round);
      const option = dice.int(0, frames.length - 1);
      const span = behaviour === 'fast' ? answersWithinMs * FAST_SHARE : answersWithinMs;
      const run = (): void => {
        const at = now();
        if (!player.send(frames[option] as Buffer)) return; // nobody presses on a page that has lost its room
        log.sent[place] = at;
        log.option[place] = option;
        if (behaviour === 'rude') this.beRude(player, round);
      };
      dues.push({ at: log.openedAt + dice.next() * span, run });
    }
    pacer.add(dues);
  }

  private beRude(player: Player, round: number): void {
    const dice = luck('rude', this.args.seed, player.index, round);
    const act = dice.pick(RUDE_ACTS);
    this.args.tally.count('rude', act.name);
    for (const frame of act.frames(round, dice)) player.send(frame);
  }

  private onReveal(log: RoundLog | undefined): void {
    if (!log) return;
    const { seed, voteShare, answersWithinMs, pacer } = this.args;
    const frames = (['up', 'down'] as const).map((vote) => intent('vote', { round: log.round, vote }));
    const dues = this.players.flatMap((player): Due[] => {
      if (player.behaviour === 'silent') return [];
      const dice = luck('vote', seed, player.index, log.round);
      if (!dice.chance(voteShare)) return [];
      const frame = dice.pick(frames);
      const run = (): void => {
        const at = now();
        if (player.send(frame)) log.voteSent[player.place] = at;
      };
      return [{ at: now() + dice.next() * answersWithinMs, run }];
    });
    pacer.add(dues);
  }
}
