import { ACHIEVEMENTS } from '#shared/people/achievements.ts';
import type { ChatLine } from '#shared/protocol/chat.ts';
import { topicById } from '#shared/questions/topics.ts';
import type { CeremonyStep } from '#shared/rules/ceremony.ts';
import type { Why } from '#shared/rules/sheet.ts';
import { en, ordinal } from '../i18n/en.ts';
import { isEveryoneIn } from '../model/breath.ts';
import type { Cue } from '../model/cue.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { OwnProgress } from '../model/own-progress.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { verdictOf } from '../model/standings.ts';
import { asksOf } from '../rules/asks.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { sentenceIn } from '../rules/says.ts';
import { MOOD_WORDS, MOODS } from '../theme/moods.ts';
import { boardHeadline } from '../views/story-line.ts';
import { words } from '../views/words.ts';

/** More lines that come together are only counted. */
const CHAT_LINES_SAID = 3;

/** What the canvas shows, said in words (LOOK.md section 9). `assertive` sentences interrupt. */
export interface Sentence {
  readonly text: string;
  readonly isAssertive: boolean;
}

/** The sentences of some cues; most cues have none. A rule's own sentence comes before the standard one. */
export function sentencesOf(cues: readonly Cue[], model: MatchModel, views?: RoomViews): Sentence[] {
  return cues.flatMap((cue): Sentence[] => {
    const own = views?.sentence(cue, model);
    if (own !== undefined) return own ? [own] : [];
    const text = [sentenceOf(cue, model, views), views && ruleSentence(cue, model, views)].filter(Boolean).join(' ');
    return text
      ? [
          {
            text,
            isAssertive:
              cue.kind === 'locked' || cue.kind === 'verdict' || cue.kind === 'refused' || cue.kind === 'unreceived',
          },
        ]
      : [];
  });
}

function sentenceOf(cue: Cue, model: MatchModel, views: RoomViews | undefined): string | null {
  const { room, you } = model;
  if (!room) return null;
  switch (cue.kind) {
    case 'snap':
      return room.stage === 'lobby' ? `Waiting room. ${room.taken} of ${room.maxSeats} are in.` : null;
    case 'phase':
      if (cue.to === 'read' && room.question) {
        return `${words.questionOf(room.round + 1, room.rounds)}. ${topicById(room.topic)?.title ?? ''}. ${room.question.stem} ${room.question.options.length} answers.`;
      }
      if (cue.to === 'intro') return 'The match begins.';
      if (cue.to === 'closed') return isEveryoneIn(model) ? `${words.everyoneIn}.` : null;
      // Where a rule asks something between questions, that is what matters.
      if (cue.to === 'between' && you && !views?.asking(room).length)
        return `${ended(boardHeadline(model))} You are ${ordinal(you.rank)} with ${you.score} points.`;
      if (cue.to === 'over') return 'The match is over.';
      return null;
    case 'joined': {
      const seat = room.seats.find((one) => one.seat === cue.seat);
      return room.stage === 'lobby' && seat ? `${seat.name} joined, ${room.taken} of ${room.maxSeats}.` : null;
    }
    case 'arrivals':
      return `${cue.count} joined, ${room.taken} of ${room.maxSeats}.`;
    case 'locked': {
      const mine = room.question?.options.find((option) => option.id === model.pick?.optionId);
      return mine ? `Locked: ${mine.text}` : 'Locked.';
    }
    case 'verdict':
      return verdictSentence(model);
    case 'voted':
      return cue.isAcknowledged ? en.feedback.sentences[cue.vote] : null;
    case 'refused':
      return cue.sentence;
    case 'paused':
      return 'Paused by the host.';
    case 'resumed':
      return 'The match goes on.';
    case 'connection':
      return cue.to === 'lost' ? en.connection.lost : null;
    case 'unreceived':
      return en.delivery.unreceived;
    case 'chat':
      return chatSentence(cue.fresh);
    case 'emotes': {
      const mood = MOODS[cue.mood ?? -1];
      return mood ? en.chat.mood(MOOD_WORDS[mood]) : null;
    }
    case 'reported':
      return en.chat.reported;
    default:
      return null;
  }
}

/** A step of the ceremony, as it is told to whoever hears it. */
export function ceremonySentence(step: CeremonyStep, { room, you }: MatchModel): string | null {
  if (!room) return null;
  switch (step) {
    case 'third':
      return placeSentence(room, 3);
    case 'second':
      return placeSentence(room, 2);
    case 'first':
      return placeSentence(room, 1);
    case 'yours':
      if (!hasWinner(room.seats)) return 'Nobody scored this time.';
      return you && you.rank > 0 ? `You are ${ordinal(you.rank)} with ${you.score} points.` : null;
    default:
      return null; // the first place has said who won
  }
}

function hasWinner(seats: RoomSnapshot['seats']): boolean {
  return seats.some(({ rank, score }) => rank === 1 && score > 0);
}

function placeSentence({ seats }: RoomSnapshot, place: 1 | 2 | 3): string | null {
  const there = seats.filter(({ rank }) => rank === place);
  const [one] = there;
  if (!one || !hasWinner(seats)) return null;
  const names = there.map(({ name }) => name).join(' and ');
  return `${['First', 'Second', 'Third'][place - 1]}: ${names}, with ${one.score} points.`;
}

/** A few lines are said, and of many how many they are. */
function chatSentence(fresh: readonly ChatLine[]): string | null {
  if (fresh.length > CHAT_LINES_SAID) return en.chat.heardMany(fresh.length);
  return (
    fresh.map(({ name, text }) => (text === null ? en.chat.heardWaits(name) : en.chat.heard(name, text))).join(' ') ||
    null
  );
}

/** Faces of the last seconds in words, the most frequent first: "12 times Electric." */
export function facesSentence(counts: readonly number[]): string {
  return MOODS.map((mood, face) => ({ mood, count: counts[face] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ mood, count }) => en.chat.faces(count, MOOD_WORDS[mood]))
    .join(' ');
}

/** What is said of rules that have no view of their own: what they say themselves, and what they ask as a phase begins. */
function ruleSentence(cue: Cue, model: MatchModel, views: RoomViews): string | null {
  if (cue.kind === 'rule') {
    const says = views.of(cue.rule) ? null : sentenceIn(cue.after);
    return (cue.name === 'changed' || cue.name === 'own') && says !== sentenceIn(cue.before) ? says : null;
  }
  const asks = cue.kind === 'phase' ? asksOf(model, views) : [];
  const [first] = asks;
  return first ? en.rules.asks(first.rule.title, asks.map(({ intent }) => intent.title).join(', ')) : null;
}

function verdictSentence(model: MatchModel): string | null {
  const verdict = verdictOf(model);
  const reveal = model.room?.reveal;
  if (!verdict || !reveal) return null;
  const answer = ended(`${verdict.outcome === 'right' ? 'The answer:' : 'The answer is'} ${reveal.text}`);
  const opening =
    verdict.outcome === 'right'
      ? `Right. Plus ${verdict.points}. You are ${ordinal(verdict.rank)}.`
      : verdict.outcome === 'wrong'
        ? verdict.points > 0
          ? `Partly right. Plus ${verdict.points}.`
          : `${words.notThis(model.room?.question?.kind ?? '')}.`
        : model.you?.plays === false
          ? ''
          : 'No answer given.';
  const whys = verdict.whys.map(saidWhy).join(', ');
  return [opening, whys && `${whys}.`, answer, reveal.explanation].filter(Boolean).join(' ');
}

/** With a full stop, unless it ends with one of its own: R.E.M., Jeopardy! */
function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** A minus and a times are said as words; a remark stands alone. */
function saidWhy({ why, points, factor }: Why): string {
  if (factor !== undefined) return `Times ${factor} ${why}`;
  if (points === 0) return why;
  return `${points < 0 ? 'Minus' : 'Plus'} ${Math.abs(points)} ${why}`;
}

/** What a match was worth, said once at the podium. */
export function progressSentence({ xp, levelBefore, levelAfter, achievements, elo }: OwnProgress): string {
  const names = ACHIEVEMENTS.filter(({ id }) => achievements.includes(id)).map(({ name }) => name);
  return [
    `Plus ${xp} experience.`,
    ...(levelAfter > levelBefore ? [`Level ${levelAfter} reached.`] : []),
    ...(names.length > 0 ? [`New: ${names.join(', ')}.`] : []),
    ...(elo
      ? [`Rating ${elo.after}, ${elo.after >= elo.before ? 'plus' : 'minus'} ${Math.abs(elo.after - elo.before)}.`]
      : []),
  ].join(' ');
}

/** Seconds left are said at 10, 5 and 3 only. */
export function secondsSentence(before: number, now: number): string | null {
  const said = [10, 5, 3].find((mark) => before > mark && now <= mark);
  return said === undefined ? null : `${said} seconds`;
}
