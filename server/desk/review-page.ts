import type { ReviewAnswer, ReviewCard, ReviewQuery } from '#shared/protocol/desk.ts';
import type { Question } from '#shared/questions/question.ts';
import { itemsForReview } from '../questions/review.ts';
import type { Storage } from '../storage/storage.ts';
import { cardOf } from './question-file.ts';

const PAGE_QUESTIONS = 50;
/** Read of the bank in one look, and looked through for one page: whoever looks for something rare asks again. */
const LOOK_QUESTIONS = 100;
const LOOKED_THROUGH_QUESTIONS = 1000;

/** A page of the questions that a reviewer looks for. */
export async function reviewPage(storage: Storage, query: ReviewQuery): Promise<ReviewAnswer> {
  if (query.of === 'bank') return bankPage(storage, query);
  const items = await itemsForReview(storage, { of: query.of });
  const cards = items
    .filter(({ question }) => isWanted(question, query))
    .map(({ question, feedback }) => cardOf(question, feedback))
    .filter((card) => isWorth(card, query));
  const from = query.after === undefined ? 0 : cards.findIndex(({ question }) => question.id === query.after) + 1;
  const shown = cards.slice(from, from + PAGE_QUESTIONS);
  return { cards: shown, next: from + PAGE_QUESTIONS < cards.length ? (shown.at(-1)?.question.id ?? null) : null };
}

async function bankPage({ questions, feedback }: Storage, query: ReviewQuery): Promise<ReviewAnswer> {
  const cards: ReviewCard[] = [];
  let { after } = query;
  for (let looked = 0; looked < LOOKED_THROUGH_QUESTIONS; looked += LOOK_QUESTIONS) {
    const { topic } = query;
    const page = await questions.list({
      limit: LOOK_QUESTIONS,
      ...(after === undefined ? {} : { after }),
      ...(topic === undefined ? {} : { topic }),
    });
    for (const question of page) {
      after = question.id;
      if (!isWanted(question, query)) continue;
      const card = cardOf(question, await feedback.of(question.id));
      if (isWorth(card, query)) cards.push(card);
      if (cards.length === PAGE_QUESTIONS) return { cards, next: after };
    }
    if (page.length < LOOK_QUESTIONS) return { cards, next: null };
  }
  return { cards, next: after ?? null };
}

/** By what the question says. */
function isWanted(question: Question, { topic, kind, words }: ReviewQuery): boolean {
  if (topic !== undefined && question.topic !== topic) return false;
  if (kind !== undefined && question.kind !== kind) return false;
  if (words === undefined || words.trim() === '') return true;
  const wanted = words.trim().toLowerCase();
  return question.id === words.trim() || question.stem.toLowerCase().includes(wanted);
}

/** By what came of it. */
function isWorth({ quality, flag }: ReviewCard, { below, flagged }: ReviewQuery): boolean {
  return (below === undefined || quality < below) && (!flagged || flag > 0);
}
