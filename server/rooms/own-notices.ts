import type { Progress } from '#shared/people/profile.ts';
import { type Notices, OWN_AT_REST } from '#shared/protocol/notices.ts';
import type { Match } from '#shared/rules/match.ts';
import { ownView } from '#shared/rules/own-view.ts';
import type { Seat } from '#shared/rules/seat.ts';

/** The notices that go to one person alone. Nobody is told that something stands before it is durable. */
export class OwnNotices {
  /** Seats whose answer, or vote, is not durable yet. */
  private readonly waiting = { answer: new Map<number, symbol>(), vote: new Map<number, symbol>() };
  /** What the match that is over was worth, by player. */
  private progress: ReadonlyMap<string, Progress> = new Map();

  /** A seat's answer or vote was accepted and is being journalled; call the result when it is durable. */
  hold(what: 'answer' | 'vote', seat: number): () => void {
    const held = Symbol(what);
    const waiting = this.waiting[what];
    waiting.set(seat, held);
    return () => {
      if (waiting.get(seat) === held) waiting.delete(seat); // else a newer vote waits by now
    };
  }

  isHeld(what: 'answer' | 'vote', seat: number): boolean {
    return this.waiting[what].has(seat);
  }

  keepProgress(all: readonly Progress[]): void {
    this.progress = new Map(all.map((progress) => [progress.playerId, progress]));
  }

  /** Another match begins. */
  forget(): void {
    this.waiting.answer.clear();
    this.waiting.vote.clear();
    this.progress = new Map();
  }

  /**
   * All of it, with what the rules of the match add (`more`) and without what is at rest; `changes` leave out who one is
   * too, which a thousand people know already.
   */
  you(match: Match, seat: Seat, what: 'all' | 'changes', more: Partial<Notices['you']> = {}): Notices['you'] {
    const { name, avatar, ...rest } = ownView(match, seat);
    const changes = awake({
      ...rest,
      ...more,
      ...(this.isHeld('answer', seat.seat) ? { answer: null, answerMs: null } : {}),
      ...(this.isHeld('vote', seat.seat) ? { vote: null } : {}),
    });
    return what === 'changes' ? changes : { ...changes, name, avatar, matchId: match.id };
  }

  /** What of it is no `place`, as text: where that is as it was, a `place` says all that is new. */
  besidePlace(you: Notices['you']): string {
    const {
      name: _name,
      avatar: _avatar,
      matchId: _match,
      rank: _rank,
      lastRank: _last,
      behind: _behind,
      returnWithinMs: _return,
      ...rest
    } = you;
    return JSON.stringify(rest);
  }

  /** What the match was worth to somebody; null where it was nothing, or is not kept yet. */
  worth(playerId: string): Notices['progress'] | null {
    const progress = this.progress.get(playerId);
    if (!progress) return null;
    const { playerId: _own, ...worth } = progress; // V4
    return worth;
  }
}

const AT_REST: Readonly<Record<string, unknown>> = { ...OWN_AT_REST };

/** Without the fields that are at rest. */
function awake(own: Notices['you']): Notices['you'] {
  const all = own as unknown as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {}; // in a loop, as each of a crowd is told twice a question
  for (const name in all) if (all[name] !== AT_REST[name]) kept[name] = all[name];
  return kept as unknown as Notices['you'];
}
