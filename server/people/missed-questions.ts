import { PACK_TOPIC } from '#shared/drafts/pack.ts';
import type { MissedQuestion } from '#shared/protocol/profile.ts';
import { optionsOf, type Question } from '#shared/questions/question.ts';
import type { Storage } from '../storage/storage.ts';

/** Matches of a history that are looked through for one. */
const LOOKED_MATCHES = 500;

/** The questions that a player missed in a match of theirs, as they read now; null where they played none of that id. */
export async function missedQuestions(
  { players, questions, packs }: Pick<Storage, 'players' | 'questions' | 'packs'>,
  { playerId, matchId }: { playerId: string; matchId: string },
): Promise<MissedQuestion[] | null> {
  const history = await players.history({ playerId, limit: LOOKED_MATCHES });
  const entry = history.find((one) => one.matchId === matchId);
  if (!entry) return null;
  const ids = entry.missed ?? [];
  // A pack keeps its own questions; one that has been taken back has taken them along.
  const found = PACK_TOPIC.test(entry.topic)
    ? ((await packs.byTopic(entry.topic))?.questions ?? [])
    : await questions.findMany(ids);
  const byId = new Map(found.map((question) => [question.id, question]));
  return ids.flatMap((id) => {
    const question = byId.get(id);
    return question ? [told(question)] : [];
  });
}

function told(question: Question): MissedQuestion {
  const { id, kind, lang, stem, explanation } = question;
  return {
    ...{ id, kind, lang, stem, right: rightOf(question) },
    ...(question.kind === 'number' && question.unit !== undefined ? { unit: question.unit } : {}),
    ...(explanation === undefined ? {} : { explanation }),
  };
}

/** Right answers as they read; of kinds that only their mod can read, none. */
function rightOf(question: Question): MissedQuestion['right'] {
  switch (question.kind) {
    case 'choice':
    case 'multi':
    case 'order': {
      const texts = new Map(optionsOf(question).map(({ id, text }) => [id, text]));
      return question.right.flatMap((id) => texts.get(id) ?? []);
    }
    case 'number':
      return [question.right];
    case 'text':
      return question.right.slice(0, 1);
    default:
      return [];
  }
}
