import { optionsOf, type Question } from '#shared/questions/question.ts';
import type { FlagRecord, QuestionToReview } from '../storage/ports/feedback.ts';
import type { Storage } from '../storage/storage.ts';
import { type FlagBurst, sourceOf } from './flag-bursts.ts';

/** Looked through at once: a reviewer comes back for more. */
export const REVIEW_PAGE_QUESTIONS = 200;
/** Of a burst so many questions are named. */
const NAMED_QUESTIONS = 12;

export interface ReviewItem {
  readonly question: Question;
  readonly feedback: Omit<QuestionToReview, 'notes' | 'flags'>;
  /** What players wrote, newest first. */
  readonly notes: readonly string[];
  /** Flags that no reviewer has settled, newest first. */
  readonly flags: readonly FlagRecord[];
}

/** Questions that wait for a reviewer, the worst first, then those in play that somebody flagged; or the retired ones. */
export async function itemsForReview(
  { feedback, questions }: Pick<Storage, 'feedback' | 'questions'>,
  { of = 'open' }: { of?: 'open' | 'retired' } = {},
): Promise<ReviewItem[]> {
  const heard = await feedback.review({ limit: REVIEW_PAGE_QUESTIONS, of });
  const found = await questions.findMany(heard.map(({ questionId }) => questionId));
  const byId = new Map(found.map((question) => [question.id, question]));
  return heard.flatMap(({ notes, flags, ...about }) => {
    const question = byId.get(about.questionId);
    return question ? [{ question, feedback: about, notes, flags }] : [];
  });
}

/** An item as a reviewer reads it: the question with its answers, why it waits, what players wrote. */
export function describeItem({ question, feedback, notes, flags }: ReviewItem): string {
  const { up, down, standing, quality, statistics } = feedback;
  const { asked, facility, discrimination, medianMs } = statistics;
  const answers = optionsOf(question).map(({ id, text }) => `  ${isRight(question, id) ? '✓' : ' '} ${text}`);
  const facts = [
    standing === 'review' ? 'out of play' : 'in play',
    `quality ${Math.round(quality)} of 100`,
    describeFlags(flags, feedback.flag),
    `${shown(up)} for it and ${shown(down)} against`,
    asked === 0
      ? 'never answered'
      : `${counted(asked, 'answer')}, ${percent(facility)} right, median ${((medianMs ?? 0) / 1000).toFixed(1)} s`,
    ...(discrimination === null ? [] : [`discrimination ${discrimination.toFixed(2)}`]),
  ];
  return [
    `${question.id}  (${question.topic}, ${question.difficulty})`,
    `  ${question.stem}`,
    ...(answers.length > 0 ? answers : [`  ✓ ${String(question.right)}`]),
    ...(question.explanation ? [`  Why: ${question.explanation}`] : []),
    ...(question.source ? [`  Source: ${question.source}`] : []),
    `  ${facts.join(', ')}`,
    ...notes.map((note) => `  “${note}”`),
  ].join('\n');
}

/** A burst as a reviewer reads it: who did what when, and to which questions. */
export function describeBurst({ items, flags }: FlagBurst): string {
  const times = flags.map(({ at }) => at);
  const first = Math.min(...times);
  const minutes = Math.max(1, Math.ceil((Math.max(...times) - first) / 60_000));
  const out = items.filter(({ feedback }) => feedback.standing === 'review').length;
  const notes = [...new Set(items.flatMap((item) => item.notes))];
  return [
    `One event: ${counted(items.length, 'question')} flagged within ${counted(minutes, 'minute')} of ${minuteOf(first)}`,
    `  ${describeFlags(flags, null)}; ${out} of them are out of play`,
    ...items.slice(0, NAMED_QUESTIONS).map(({ question }) => `  ${question.id}: ${question.stem}`),
    ...(items.length > NAMED_QUESTIONS ? [`  and ${items.length - NAMED_QUESTIONS} more`] : []),
    ...notes.slice(0, NAMED_QUESTIONS).map((note) => `  “${note}”`),
  ].join('\n');
}

/** `voices` is what they weigh together; null where that is not asked. */
function describeFlags(flags: readonly FlagRecord[], voices: number | null): string {
  const people = new Set(flags.map(({ playerId }) => playerId)).size;
  const places = new Set(flags.map(sourceOf)).size;
  const newcomers = new Set(flags.filter(({ weight }) => weight < 0.5).map(({ playerId }) => playerId)).size;
  const weight = voices === null ? '' : `, weighing ${shown(voices)}`;
  const who = `${counted(people, 'player')}${newcomers > 0 ? ` (${newcomers} new)` : ''} from ${counted(places, 'address', 'addresses')}`;
  return flags.length === 0 ? 'no flags' : `${counted(flags.length, 'flag')} of ${who}${weight}`;
}

function isRight(question: Question, optionId: string): boolean {
  return Array.isArray(question.right) && question.kind !== 'order' && question.right.includes(optionId);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Voices need not be whole. */
function shown(voices: number): string {
  return String(Math.round(voices * 10) / 10);
}

function percent(share: number | null): string {
  return `${Math.round((share ?? 0) * 100)} %`;
}

function minuteOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
