import type { RoomSnapshot, SeatSnapshot } from '../model/room-snapshot.ts';
import { stories, words } from './words.ts';

/** From so many right answers in a row on it is worth telling. */
const STREAK_TOLD = 3;
/** Places up that are worth telling. */
const CLIMB_TOLD_PLACES = 3;
/** Of so few who were right it is said that there were only so few, where at least twice as many played. */
const FEW_RIGHT = 3;
/** From this share on the room agreed on a wrong answer, per cent. */
const MAJORITY_PERCENT = 50;

/** What the last question did, the most telling line first: said on the board, and by the ticker of an overlay. Pure. */
export function storiesOf(room: RoomSnapshot): string[] {
  if (!room.reveal || room.round < 0) return [];
  const players = room.seats.filter((seat) => seat.plays && seat.rank > 0);
  return [...ofTheTop(players), ...ofThePeople(players), ...ofTheQuestion(room, players)];
}

function ofTheTop(players: readonly SeatSnapshot[]): string[] {
  const first = players.filter(({ rank }) => rank === 1);
  const [leader, ...others] = first;
  if (!leader || leader.score <= 0) return [];
  if (others.length > 0) return first.length <= 3 ? [stories.level(words.and(first.map(({ name }) => name)))] : [];
  const before = players.filter(({ lastRank }) => lastRank === 1);
  if (leader.lastRank > 1) return [stories.takesLead(leader.name, before.length === 1 ? (before[0]?.name ?? '') : '')];
  const second = players.find(({ rank }) => rank > 1);
  return second && leader.lastRank === 1 ? [stories.ahead(leader.name, leader.score - second.score)] : [];
}

function ofThePeople(players: readonly SeatSnapshot[]): string[] {
  const lines: string[] = [];
  const steady = [...players].sort((a, b) => b.streak - a.streak)[0];
  if (steady && steady.streak >= STREAK_TOLD) lines.push(stories.streak(steady.name, steady.streak));
  const climb = ({ rank, lastRank }: SeatSnapshot): number => (lastRank > 0 ? lastRank - rank : 0);
  const climber = [...players].sort((a, b) => climb(b) - climb(a))[0];
  if (climber && climber.rank > 1 && climb(climber) >= CLIMB_TOLD_PLACES)
    lines.push(stories.climbs(climber.name, climb(climber)));
  return lines;
}

function ofTheQuestion({ reveal, question, answered }: RoomSnapshot, players: readonly SeatSnapshot[]): string[] {
  // In a crowd only the best are known by name, and nobody could count the others.
  if (!reveal || question?.asks !== 'choice' || answered === 0 || answered > players.length) return [];
  const share = (id: string): number => reveal.shares[question.options.findIndex((option) => option.id === id)] ?? 0;
  const right = Math.round((reveal.right.reduce((sum, id) => sum + share(id), 0) * answered) / 100);
  if (right === 0) {
    const most = question.options.find((option) => share(option.id) > MAJORITY_PERCENT);
    return most && answered > 2 ? [stories.majority(share(most.id), most.text)] : [stories.nobody];
  }
  if (right === players.length && players.length > 1) return [stories.everybody];
  return right <= FEW_RIGHT && players.length >= 2 * right ? [stories.only(right)] : [];
}
