import { seatMask } from '#shared/protocol/seat-mask.ts';
import { Slot, writeSlot, writeTexts } from '#shared/protocol/slots.ts';
import {
  FastestState,
  GuessState,
  type MatchState,
  OptionState,
  SEAT_AGAIN_BIT,
  SEAT_AWAY_BIT,
  SEAT_BOT_BIT,
  SEAT_LEADS_BIT,
  SEAT_READY_BIT,
  SEAT_WATCHES_BIT,
  SeatState,
  TypedState,
} from '#shared/protocol/state.ts';
import type { PublicView, TallyView } from '#shared/rules/audience.ts';
import type { SeatView } from '#shared/rules/roster-view.ts';

/**
 * Copies the public view into the synchronised state. An equal assignment costs nothing on the wire, so every
 * scalar is assigned every time; lists are rewritten only when they differ.
 */
export function projectState(view: PublicView, state: MatchState): void {
  state.matchId = view.matchId;
  state.mode = view.mode;
  state.topic = view.topic;
  state.phase = view.phase;
  state.stage = view.stage;
  state.startedAt = Math.round(view.startedAt);
  state.endsAt = Math.round(view.endsAt);
  state.pausedAt = Math.round(view.pausedAt);
  state.round = view.round;
  state.rounds = view.rounds;
  state.windowMs = view.windowMs;
  state.host = view.host;
  state.opener = view.opener;
  state.coHost = view.coHost;
  state.locked = view.locked;
  state.answersOnly = view.answersOnly;
  if (view.watchable !== state.spectators >= 0) state.spectators = view.watchable ? 0 : -1;
  state.maxSeats = view.maxSeats;
  state.taken = view.taken;
  state.here = view.here;
  state.people = view.people;
  state.wanting = view.wanting;
  state.ready = view.ready;
  state.readyNeeded = view.readyNeeded;
  state.tempo = view.tempo;
  state.director = view.director;
  state.players = view.players;
  state.ceremonyEndsAt = Math.round(view.ceremonyEndsAt);
  projectSeats(view, state);
  projectQuestion(view.question, state);
  projectReveal(view.reveal, state);
  projectTallies(view, state);
  projectRules(view.rules, state);
}

/** What the rules show of themselves. */
export function projectRules(views: PublicView['rules'], state: MatchState): void {
  for (const [rule, { isOff, all }] of Object.entries(views)) {
    let slot = state.rules.get(rule);
    if (!slot) {
      slot = new Slot();
      state.rules.set(rule, slot);
    }
    slot.isOff = isOff;
    writeSlot(slot.fields, all);
  }
}

/** What was signalled since the phase began. */
export function projectSignals(shown: Readonly<Record<string, Record<string, unknown>>>, state: MatchState): void {
  state.rules.forEach((slot, rule) => writeTexts(slot.signals, shown[rule] ?? {}));
}

/** The part that moves while answers come in: cheap enough for ten times a second. */
export function projectTallies(view: TallyView, state: MatchState): void {
  state.answered = view.answered;
  state.answeredBy = seatMask(view.answeredBy);
  setNumbers(state.leans, view.leans);
}

function projectSeats({ seats }: PublicView, state: MatchState): void {
  const shown = new Set<string>();
  for (const view of seats) {
    const key = String(view.seat);
    shown.add(key);
    let seat = state.seats.get(key);
    if (!seat) {
      seat = new SeatState();
      fillSeat(seat, view);
      state.seats.set(key, seat);
    } else fillSeat(seat, view);
  }
  for (const key of [...state.seats.keys()]) if (!shown.has(key)) state.seats.delete(key);
}

function fillSeat(seat: SeatState, view: SeatView): void {
  seat.name = view.name;
  seat.avatar = view.avatar;
  seat.flags =
    (view.bot ? SEAT_BOT_BIT : 0) |
    (view.away ? SEAT_AWAY_BIT : 0) |
    (view.plays ? 0 : SEAT_WATCHES_BIT) |
    (view.wantsAgain ? SEAT_AGAIN_BIT : 0) |
    (view.isReady ? SEAT_READY_BIT : 0) |
    (view.leads ? SEAT_LEADS_BIT : 0);
  seat.arrival = view.arrival;
  seat.outPlace = Math.min(view.outPlace, 65_535);
  seat.team = view.team;
  seat.score = view.score;
  seat.streak = Math.min(view.streak, 255);
  seat.rank = Math.min(view.rank, 65_535);
  seat.lastRank = Math.min(view.lastRank, 65_535);
  seat.lastPoints = view.lastPoints;
}

function projectQuestion(question: PublicView['question'], state: MatchState): void {
  state.kind = question?.kind ?? '';
  state.difficulty = question?.difficulty ?? '';
  state.questionTopic = question?.topic ?? '';
  state.stem = question?.stem ?? '';
  state.lang = question?.lang ?? '';
  state.scaleMin = question?.scale?.min ?? 0;
  state.scaleMax = question?.scale?.max ?? 0;
  state.scaleStep = question?.scale?.step ?? 0;
  state.unit = question?.scale?.unit ?? '';
  const id = question?.id ?? '';
  if (state.questionId === id) return; // a question never changes its options while it is asked
  state.questionId = id;
  state.asks = question?.asks ?? '';
  state.beside.clear();
  for (const line of question?.beside ?? []) state.beside.push(line);
  state.options.clear();
  for (const option of question?.options ?? [])
    state.options.push(new OptionState({ id: option.id, text: option.text }));
}

function projectReveal(reveal: PublicView['reveal'], state: MatchState): void {
  state.rightText = reveal?.text ?? '';
  state.rightNumber = reveal?.rightNumber ?? 0;
  state.explanation = reveal?.explanation ?? '';
  state.source = reveal?.source ?? '';
  state.rightAnswers = reveal?.rightAnswers ?? -1;
  setNumbers(state.shares, reveal?.shares ?? []);
  setNumbers(state.bins, reveal?.bins ?? []);
  setRecords(state.guesses, reveal?.guesses ?? [], (guess) => new GuessState({ ...guess }));
  setRecords(state.wall, reveal?.wall ?? [], (typed) => new TypedState({ ...typed }));
  const right = reveal?.right ?? [];
  if (right.length !== state.right.length || right.some((id, i) => id !== state.right[i])) {
    state.right.clear();
    for (const id of right) state.right.push(id);
  }
  setRecords(state.fastest, reveal?.fastest ?? [], (one) => new FastestState({ ...one }));
}

/** Rewrites a list of records where one differs from what it shows. */
function setRecords<R extends object, S extends R>(
  list: { readonly length: number; at(i: number): S | undefined; clear(): void; push(one: S): unknown },
  records: readonly R[],
  make: (record: R) => S,
): void {
  const isShown = (record: R, shown: S | undefined): boolean =>
    Object.entries(record).every(([key, value]) => shown?.[key as keyof R] === value);
  if (list.length === records.length && records.every((record, i) => isShown(record, list.at(i)))) return;
  list.clear();
  for (const record of records) list.push(make(record));
}

function setNumbers(list: MatchState['leans'], values: readonly number[]): void {
  if (list.length > values.length) list.clear();
  values.forEach((value, i) => {
    if (i >= list.length) list.push(value);
    else if (list[i] !== value) list[i] = value;
  });
}
