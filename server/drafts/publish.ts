import type { Draft } from '#shared/drafts/draft.ts';
import { finished } from '#shared/drafts/finished-question.ts';
import { PACK_BOUNDS, type Pack } from '#shared/drafts/pack.ts';
import { optionsOf, type Question } from '#shared/questions/question.ts';
import type { Guest } from '../people/identity.ts';
import { playerIdOf } from '../people/identity.ts';
import type { Services } from '../services.ts';
import type { Drafts } from './drafts.ts';
import { newLinkId } from './new-ids.ts';

export type PublishFault =
  | 'pack/empty'
  | 'pack/unnamed'
  | 'pack/too-many'
  | 'pack/refused'
  | 'pack/unknown'
  | 'draft/unknown';

export interface PublishArgs {
  readonly guest: Guest;
  readonly draft: Draft;
  /** Its maker wants it on the wall. */
  readonly listed: boolean;
}

/** Saves a draft as its pack, a new one or the one it was saved as before: what others may read is judged first. */
export async function publish(
  { storage, moderation, clock }: Pick<Services, 'storage' | 'moderation' | 'clock'>,
  drafts: Drafts,
  { guest, draft, listed }: PublishArgs,
): Promise<Pack | PublishFault> {
  const playerId = playerIdOf(guest);
  const title = draft.title.trim();
  if (title === '') return 'pack/unnamed';
  const questions = finishedQuestions(draft);
  if (questions.length === 0) return 'pack/empty';
  const before = await packOf(storage.packs, draft);
  if (!before) {
    const own = await storage.packs.ofPlayer({ playerId, limit: PACK_BOUNDS.packsEach });
    if (own.length >= PACK_BOUNDS.packsEach) return 'pack/too-many';
  }
  if (before && isUnchanged(before, { title, lang: draft.lang, topic: draft.topic, questions })) {
    const wanted = { id: before.id, from: 'private', to: 'in-review' } as const;
    if (draft.packId === null) await drafts.saved(draft.id, playerId, before.id);
    const isAsked = listed && before.state === 'private' && (await storage.packs.move(wanted));
    return isAsked ? { ...before, state: 'in-review' } : before;
  }
  const { verdict, code } = await moderation.judge('pack', textsOf(title, questions));
  if (verdict === 'refused') return 'pack/refused';
  // Whoever looks after the server may have taken it off the wall while it was judged.
  const state = before && ((await storage.packs.find(before.id)) ?? before).state;
  const isHeld = verdict === 'held' || state === 'held'; // once held, a person lets it go
  const pack: Pack = {
    ...{ id: before?.id ?? newLinkId(), topic: draft.topic, title, lang: draft.lang, playerId },
    ...{ authorName: guest.name, publishedAt: clock.now(), questions },
    // What was on the wall is looked at again: it is not what was let onto it.
    state: isHeld ? 'held' : listed || state === 'listed' ? 'in-review' : 'private',
    heldFor: isHeld ? (code ?? 'pack/held') : null,
  };
  if (!(await storage.packs.save(pack))) return 'pack/unknown';
  const saved = await drafts.saved(draft.id, playerId, pack.id);
  return saved === 'draft/unknown' ? saved : pack;
}

/** Whether a pack is what it would be saved as; a question's number of changes says nothing of it. */
function isUnchanged(before: Pack, now: Pick<Pack, 'title' | 'lang' | 'topic' | 'questions'>): boolean {
  const texts = ({ title, lang, topic, questions }: typeof now): string =>
    JSON.stringify([title, lang, topic, questions.map((question) => ({ ...question, revision: 0 }))]);
  return texts(before) === texts(now);
}

/** The pack that a draft was saved as, also by a process that ended before the draft knew of it. */
async function packOf(packs: Services['storage']['packs'], { packId, topic, playerId }: Draft): Promise<Pack | null> {
  if (packId !== null) return packs.find(packId);
  const pack = await packs.byTopic(topic);
  return pack?.playerId === playerId ? pack : null;
}

/** The questions of a draft that can be played, in its order. */
export function finishedQuestions(draft: Draft): Question[] {
  return draft.items.flatMap((item) => {
    const result = item.isOut ? null : finished(item, draft);
    return result?.ok ? [result.value] : [];
  });
}

/** All that a player of the pack would read. */
function textsOf(title: string, questions: readonly Question[]): string[] {
  return [
    title,
    ...questions.flatMap((question) => [
      question.stem,
      question.explanation ?? '',
      question.source ?? '',
      ...optionsOf(question).map(({ text }) => text),
      ...(question.kind === 'text' ? (question.right as readonly string[]) : []),
      ...('unit' in question && question.unit ? [question.unit] : []),
    ]),
  ].filter((text) => text !== '');
}
