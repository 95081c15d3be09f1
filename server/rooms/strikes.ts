import type { RefusalCode } from '#shared/rules/refusals.ts';

/** So many forged calls shut somebody out. */
export const STRIKES_MAX = 3;
/** How long the door of every room stays shut for them, ms. `door/shut-out` and the close code `forger` name it. */
export const SHUT_OUT_MS = 10 * 60 * 1000;
/** A strike is forgotten after so long without another one, ms. */
const MEMORY_MS = 10 * 60 * 1000;
/** Whoever had a right so lately may still see its buttons, and what they pressed may be on its way, ms. */
const LOST_MS = 10 * 1000;
/** People remembered at once; beyond that who has been quiet longest is forgotten. */
const PEOPLE_MAX = 10_000;

/** What happens to a match without anybody's asking: inputs of the rules that no client of ours can put on the wire. */
const INTERNAL = new Set(['tick', 'intent', 'join', 'drop', 'leave', 'restart', 'off', 'note']);

interface Record {
  strikes: number;
  lastAt: number;
  shutUntil: number;
}

/**
 * Who forged calls of powers they do not have, by player id: in this process, over all rooms and connections.
 * Times are server ms.
 */
export class Strikes {
  private readonly people = new Map<string, Record>();

  /** Counts one; true when the person is shut out by it. */
  strike(playerId: string, at: number): boolean {
    const known = this.people.get(playerId);
    const record = known && at - known.lastAt < MEMORY_MS ? known : { strikes: 0, lastAt: at, shutUntil: 0 };
    record.lastAt = at;
    this.people.delete(playerId); // to the end of the line of who is forgotten first
    this.people.set(playerId, record);
    if (this.people.size > PEOPLE_MAX) this.people.delete(this.people.keys().next().value ?? '');
    if (++record.strikes < STRIKES_MAX) return false;
    record.strikes = 0;
    record.shutUntil = at + SHUT_OUT_MS;
    return true;
  }

  /** Whether the door is shut for this person. */
  isShutOut(playerId: string, at: number): boolean {
    const record = this.people.get(playerId);
    return record !== undefined && at < record.shutUntil;
  }
}

/** What a seat may do because of what it is just now. */
interface Standing {
  /** Has the chair, or its keys. */
  readonly isHost: boolean;
  /** Leads without playing, and may take that back. */
  readonly leads: boolean;
  /** Some wishes are for who plays, others for who is out. */
  readonly plays: boolean;
}

/**
 * Which refusals are strikes, of one connection. Only what a page of ours cannot send by an honest mistake: a host's
 * wish, an input of the rules' own, and a rule's wish that is for others, sent again in the same phase after it was
 * refused. The first one may be a press that crossed a cut on its way; and whoever has just lost a right may have
 * pressed its key many times before their line told them. A late answer, a wish for another phase and what only the
 * opener among the hosts may do are no strikes.
 */
export class ForgeryWatch {
  private standing: Standing | null = null;
  private lostAt = Number.NEGATIVE_INFINITY;
  private told = new Set<string>();
  private toldIn = '';

  /** Called whenever what this seat may do may have changed. */
  stands(now: Standing, at: number): void {
    const before = this.standing;
    this.standing = now;
    if (!before) return;
    const isLess = (before.isHost && !now.isHost) || (before.leads && !now.leads) || before.plays !== now.plays;
    if (isLess) this.lostAt = at;
  }

  /** `what`: the wish, e.g. `saboteur/accuse`; `phase`: anything that is another one in another phase. */
  isStrike(code: RefusalCode, what: string, phase: string, at: number): boolean {
    if (at - this.lostAt < LOST_MS) return false;
    if (code === 'host/only') return true;
    if (code !== 'rule/not-you') return false;
    if (this.toldIn !== phase) this.told = new Set();
    this.toldIn = phase;
    if (this.told.has(what)) return true;
    this.told.add(what);
    return false;
  }
}

/** A message that is named like an input of the rules' own. */
export function isInternal(type: string): boolean {
  return INTERNAL.has(type);
}
