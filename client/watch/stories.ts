import { t } from '../i18n/t.ts';
import { outcomeOf } from '../model/outcome.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { winnerLine } from '../views/finale.ts';
import { roomStory, storyLine } from '../views/story-line.ts';

/** A majority is told from so many answers on: two of three agree easily. */
const ANSWERS_TOLD = 3;
const MAJORITY_PERCENT = 50;
/** The seat that reads a line which is read by everybody. */
const NOBODY = -1;

/** What the last question did, the most telling line first: said on the board, and by the ticker of an overlay. Pure. */
export function storiesOf(room: RoomSnapshot): string[] {
  if (!room.reveal || room.round < 0) return [];
  const story = roomStory(room);
  const nameOf = (number: number): string => room.seats.find(({ seat }) => seat === number)?.name ?? '';
  const lines = [story && storyLine(story, nameOf, NOBODY), leadOf(room), majorityOf(room)];
  return lines.filter((line) => line !== null);
}

/** Who won, in one line; where nobody has a point, that it is over. */
export function winnersOf(room: RoomSnapshot): string {
  const outcome = outcomeOf({ room, you: null });
  return (outcome && winnerLine(outcome, NOBODY)) || t.watch.over;
}

/** Somebody who was in front, and still is. */
function leadOf({ seats }: RoomSnapshot): string | null {
  const [leader, next] = seats;
  if (leader?.rank !== 1 || leader.lastRank !== 1 || leader.score <= 0 || !next || next.rank <= 1) return null;
  return t.watch.leads(leader.name, leader.score - next.score);
}

/** Most of the room agreed on a wrong answer. */
function majorityOf({ reveal, question, answered }: RoomSnapshot): string | null {
  if (!reveal || question?.asks !== 'choice' || answered < ANSWERS_TOLD) return null;
  const place = reveal.shares.findIndex((share) => share > MAJORITY_PERCENT);
  const option = question.options[place];
  if (!option || reveal.right.includes(option.id)) return null;
  return t.watch.majority(reveal.shares[place] ?? 0, option.text);
}
