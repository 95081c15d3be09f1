/** A player in a match. The seat's number is its index in `match.seats` and never changes. */
export interface Seat {
  readonly seat: number;
  /** The hashed identity of the person (or `bot:<n>`). Never sent to anybody. */
  readonly playerId: string;
  name: string;
  /** The name they came with. */
  readonly cameAs: string;
  /** As in Arrival; null: not known. */
  readonly network: string | null;
  /** The seed of the avatar's drawing. */
  avatar: string;
  readonly kind: 'human' | 'bot';
  /** `here`: connected. `away`: dropped, may return. `gone`: left on purpose or removed; may return while a match runs, unless removed. */
  presence: 'here' | 'away' | 'gone';
  /** Was here when the server died, and the bell waits for them as if they were here (M7). */
  returning: boolean;
  /** Counts up with everybody who sits down: who came earlier has the smaller one (P4, S7). */
  arrival: number;
  /** When the seat was dropped, server ms; null while here or gone. */
  droppedAt: number | null;
  removed: boolean;
  /** In the round, on the ladder, awaited by the bell. Who does not play watches. */
  plays: boolean;
  /** Leads the room and does not play, by their own choice before the start (H14). */
  leads: boolean;
  /** Set once this seat was retired: in which round (0-based), and the place it has for good. */
  out: { readonly round: number; readonly place: number } | null;
  /** 1 to 255; 0: none. */
  team: number;
  /** Experience that rules have given on top of what a match is worth. */
  xp: number;
  /** What each rule remembers of this seat, by its id. */
  readonly slots: Record<string, unknown>;
  /** May be below 0. */
  score: number;
  /** Right answers in a row, now and at best. */
  streak: number;
  bestStreak: number;
  right: number;
  answered: number;
  /** Sum of the answer times of right answers, ms: the first tie-break (S6). */
  rightMs: number;
  /** First round this seat could answer. */
  joinedRound: number;
  /** How often its name or picture was changed (N3). */
  renames: number;
  /** 1-based place after the last reveal, and before it; 0 while there was none. */
  rank: number;
  lastRank: number;
  /** Points of the last revealed round. */
  lastPoints: number;
  /** Points to the next better score after the last reveal; 0 for the leader. */
  behind: number;
  /** One letter a round: r right, w wrong, n no answer, - not here yet, or out. */
  results: string;
  /** At the podium: of the others with a right answer, the share (whole per cent) who took longer for theirs; null without one, or without others. */
  fasterThan: number | null;
}

/** Who comes through the door: what the rules need to know of a person. */
export interface Arrival {
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
  /** Where they come from, hashed for this room alone; absent where nobody knows. Never sent to anybody. */
  readonly network?: string | undefined;
}

/** A seat that nobody has taken yet: `occupy` (seating.ts) sits them down. */
export function newSeat(seat: number, who: Arrival, kind: Seat['kind'], round: number): Seat {
  return {
    // What each answer looks at stands together: rooms are cold in memory when an answer comes.
    seat,
    kind,
    presence: 'gone',
    returning: false,
    plays: true,
    playerId: who.playerId,
    name: who.name,
    cameAs: who.name,
    network: who.network ?? null,
    avatar: who.avatar,
    arrival: 0,
    droppedAt: null,
    removed: false,
    leads: false,
    out: null,
    team: 0,
    xp: 0,
    slots: {},
    score: 0,
    streak: 0,
    bestStreak: 0,
    right: 0,
    answered: 0,
    rightMs: 0,
    joinedRound: round,
    renames: 0,
    rank: 0,
    lastRank: 0,
    lastPoints: 0,
    behind: 0,
    results: '-'.repeat(round),
    fasterThan: null,
  };
}
