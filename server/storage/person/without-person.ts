import type { Input } from '#shared/rules/input.ts';
import type { MatchRecord, SetAsideMatch } from '../storage.ts';
import { senderIn } from './sender-in.ts';
import { newStandIn, type StandIn } from './stand-in.ts';

/** Whom to look for: by their id, and by names they had where nothing else tells that something is theirs. */
export interface Sought {
  readonly playerId: string;
  readonly names: ReadonlySet<string>;
}

type Plain = Record<string, unknown>;

/** What stands beside the id of a person in a log and is a name of theirs. */
const FIELDS_BESIDE_ID: ReadonlySet<string> = new Set(['name', 'cameAs']);

/** A finished match in which somebody else sits on the person's seat: all that others did is as it was. */
export function recordWithout(record: MatchRecord, sought: Sought): MatchRecord {
  const standIn = newStandIn();
  const seats = new Set(record.seats.flatMap(({ seat, playerId }) => (playerId === sought.playerId ? [seat] : [])));
  const votes = record.votes.map(({ note, ...vote }) => ({
    ...vote,
    ...(note === undefined || vote.playerId === sought.playerId ? {} : { note }),
  }));
  const inputs = record.log.inputs.map((input) => inputWithout(input, (seat) => seats.has(seat), sought, standIn));
  return withoutPerson({ ...record, votes, log: { ...record.log, inputs } }, sought.playerId, standIn);
}

/** The same of a match that could not be played on. What nobody can say whose it is goes as well. */
export function asideWithout(match: SetAsideMatch, sought: Sought): SetAsideMatch {
  const standIn = newStandIn();
  const senderOf = senderIn(match);
  const inputs = match.inputs.map((input, index) =>
    inputWithout(input, (seat) => [null, sought.playerId].includes(senderOf(seat, index)), sought, standIn),
  );
  return withoutPerson({ ...match, inputs }, sought.playerId, standIn);
}

/** A new name, and what was written about a question, are their words though no id stands beside them. */
function inputWithout(
  input: Input,
  isTheirs: (seat: number) => boolean,
  { names }: Sought,
  { name, avatar }: StandIn,
): Input {
  if (input.type !== 'intent') return input;
  const { intent } = input;
  if (intent.type === 'rename' && (isTheirs(input.seat) || names.has(intent.name)))
    return { ...input, intent: { ...intent, name, ...(intent.avatar === undefined ? {} : { avatar }) } };
  if (intent.type === 'vote' && intent.note !== undefined && isTheirs(input.seat)) {
    const { note: _theirs, ...vote } = intent;
    return { ...input, intent: vote };
  }
  return input;
}

/** Any plain JSON with the person's id replaced wherever it stands, and their name and face beside it. */
export function withoutPerson<T>(value: T, playerId: string, standIn: StandIn): T {
  return walk(value, playerId, standIn) as T;
}

function walk(value: unknown, playerId: string, standIn: StandIn): unknown {
  if (typeof value === 'string') return value === playerId ? standIn.playerId : value;
  if (Array.isArray(value)) return value.map((one) => walk(one, playerId, standIn));
  if (value === null || typeof value !== 'object') return value;
  const isTheirs = (value as Plain).playerId === playerId;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (isTheirs && FIELDS_BESIDE_ID.has(key)) return [key, standIn.name];
      if (isTheirs && key === 'avatar') return [key, standIn.avatar];
      return [key === playerId ? standIn.playerId : key, walk(part, playerId, standIn)];
    }),
  );
}
