import { ACHIEVEMENTS } from '#shared/people/achievements.ts';
import type { ChatLine } from '#shared/protocol/chat.ts';
import type { CeremonyStep } from '#shared/rules/ceremony.ts';
import type { Why } from '#shared/rules/sheet.ts';
import { ended } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { isDirectorMissed } from '../model/arena.ts';
import { isEveryoneIn } from '../model/breath.ts';
import type { Cue } from '../model/cue.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { OwnProgress } from '../model/own-progress.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { verdictOf } from '../model/standings.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { asksOf } from '../rules/asks.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { sentenceIn } from '../rules/says.ts';
import { MOODS } from '../theme/moods.ts';
import { boardHeadline } from '../views/story-line.ts';

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
      return room.stage === 'lobby' ? t.heard.waiting(room.taken, room.maxSeats) : null;
    case 'phase':
      if (cue.to === 'read' && room.question) {
        return t.heard.question({
          ...{ question: t.stage.questionOf(room.round + 1, room.rounds), topic: topicTitle(wornTopic(room)) },
          ...{ stem: room.question.stem, options: room.question.options.length },
        });
      }
      if (cue.to === 'intro') return t.heard.begins;
      if (cue.to === 'closed') return isEveryoneIn(model) ? `${t.stage.everyoneIn}.` : null;
      // Where a rule asks something between questions, that is what matters.
      if (cue.to === 'between' && you && !views?.asking(room).length)
        return `${ended(boardHeadline(model))} ${t.heard.standing(you.rank, you.score)}`;
      // Who has no seat has no verdict that would say it.
      if (!you && cue.to === 'between') return ended(boardHeadline(model));
      if (!you && cue.to === 'told') return toldSentence(room);
      if (cue.to === 'over') return t.heard.over;
      return null;
    case 'joined': {
      const seat = room.seats.find((one) => one.seat === cue.seat);
      return room.stage === 'lobby' && seat ? t.heard.joined(seat.name, room.taken, room.maxSeats) : null;
    }
    case 'arrivals':
      return t.heard.joined(cue.count, room.taken, room.maxSeats);
    case 'locked': {
      const mine = room.question?.options.find((option) => option.id === model.pick?.optionId);
      return t.heard.locked(mine?.text);
    }
    case 'verdict':
      return verdictSentence(model);
    case 'voted':
      return cue.isAcknowledged ? t.feedback.sentences[cue.vote] : null;
    case 'refused':
      return cue.sentence;
    case 'paused':
      return isDirectorMissed(room) ? t.heard.missed : t.heard.paused;
    case 'resumed':
      return t.heard.resumed;
    case 'connection':
      return cue.to === 'lost' ? t.connection.lost : null;
    case 'unreceived':
      return t.delivery.unreceived;
    case 'chat':
      return chatSentence(cue.fresh);
    case 'emotes': {
      const mood = MOODS[cue.mood ?? -1];
      return mood ? t.chat.mood(t.chat.moods[mood]) : null;
    }
    case 'reported':
      return t.chat.reported;
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
      if (!hasWinner(room.seats)) return t.heard.nobodyScored;
      return you && you.rank > 0 ? t.heard.standing(you.rank, you.score) : null;
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
  const names = there.map(({ name }) => name);
  return t.heard.place(place, names, one.score);
}

/** A few lines are said, and of many how many they are. */
function chatSentence(fresh: readonly ChatLine[]): string | null {
  if (fresh.length > CHAT_LINES_SAID) return t.chat.heardMany(fresh.length);
  return (
    fresh.map(({ name, text }) => (text === null ? t.chat.heardWaits(name) : t.chat.heard(name, text))).join(' ') ||
    null
  );
}

/** Faces of the last seconds in words, the most frequent first: "12 times Electric." */
export function facesSentence(counts: readonly number[]): string {
  return MOODS.map((mood, face) => ({ mood, count: counts[face] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ mood, count }) => t.chat.faces(count, t.chat.moods[mood]))
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
  return first ? t.rules.asks(first.rule.title, asks.map(({ intent }) => intent.title).join(', ')) : null;
}

function toldSentence({ reveal }: RoomSnapshot): string | null {
  return reveal && [t.heard.answer(reveal.text, false), reveal.explanation].filter(Boolean).join(' ');
}

function verdictSentence(model: MatchModel): string | null {
  const verdict = verdictOf(model);
  const reveal = model.room?.reveal;
  if (!verdict || !reveal) return null;
  const answer = t.heard.answer(reveal.text, verdict.outcome === 'right');
  const opening =
    verdict.outcome === 'right'
      ? t.heard.right(verdict.points, verdict.rank)
      : verdict.outcome === 'part'
        ? t.heard.partly(verdict.points)
        : verdict.outcome === 'wrong'
          ? `${t.stage.notThis(model.room?.question?.kind ?? '')}.`
          : model.you?.plays === false
            ? ''
            : t.heard.noAnswer;
  const whys = verdict.whys.map(saidWhy).join(', ');
  return [opening, whys && `${whys}.`, answer, reveal.explanation].filter(Boolean).join(' ');
}

/** A minus and a times are said as words; a remark stands alone. */
function saidWhy({ why: english, points, factor }: Why): string {
  const why = told(english);
  if (factor !== undefined) return t.heard.times(factor, why);
  if (points === 0) return why;
  return t.heard.points(points, why);
}

/** What a match was worth, said once at the podium. */
export function progressSentence({ xp, levelBefore, levelAfter, achievements, elo }: OwnProgress): string {
  const names = ACHIEVEMENTS.filter(({ id }) => achievements.includes(id)).map(({ name }) => told(name));
  return [
    t.heard.experience(xp),
    ...(levelAfter > levelBefore ? [t.heard.level(levelAfter)] : []),
    ...(names.length > 0 ? [t.heard.fresh(names)] : []),
    ...(elo ? [t.heard.rating(elo.before, elo.after)] : []),
  ].join(' ');
}

/** Seconds left are said at 10, 5 and 3 only. */
export function secondsSentence(before: number, now: number): string | null {
  const said = [10, 5, 3].find((mark) => before > mark && now <= mark);
  return said === undefined ? null : t.heard.seconds(said);
}
