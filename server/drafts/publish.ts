import type { Draft } from '#shared/drafts/draft.ts';
import { finished } from '#shared/drafts/finished-question.ts';
import { PACK_BOUNDS, type Pack, type PackState } from '#shared/drafts/pack.ts';
import { optionsOf, type Question } from '#shared/questions/question.ts';
import type { Steps } from '#shared/steps.ts';
import { inSlices } from '../in-slices.ts';
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
  | 'pack/changed'
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
  const questions = await inSlices(finishedQuestions(draft));
  if (questions.length === 0) return 'pack/empty';
  const before = await packOf(storage.packs, draft);
  if (before && isUnchanged(before, { title, lang: draft.lang, topic: draft.topic, questions })) {
    const wanted = { id: before.id, from: 'private', to: 'in-review' } as const;
    if (draft.packId === null) await drafts.saved(draft.id, playerId, before.id);
    const isAsked = listed && before.state === 'private' && (await storage.packs.move(wanted));
    return isAsked ? { ...before, state: 'in-review' } : before;
  }
  if (!before) {
    // Looked at before a model that moderates is asked; it is `create` that holds the bound.
    const own = await storage.packs.ofPlayer({ playerId, limit: PACK_BOUNDS.packsEach });
    if (own.length >= PACK_BOUNDS.packsEach) return 'pack/too-many';
  }
  const { verdict, code } = await moderation.judge('pack', textsOf(title, questions));
  if (verdict === 'refused') return 'pack/refused';
  const packAfter = (id: string, state: PackState | null): Pack => {
    const isHeld = verdict === 'held' || state === 'held'; // once held, a person lets it go
    return {
      ...{ id, topic: draft.topic, title, lang: draft.lang, playerId, authorName: guest.name },
      ...{ publishedAt: clock.now(), questions },
      // What was on the wall is looked at again: it is not what was let onto it.
      state: isHeld ? 'held' : listed || state === 'listed' ? 'in-review' : 'private',
      heldFor: isHeld ? (code ?? 'pack/held') : null,
    };
  };
  const pack = await keep(storage.packs, draft, packAfter);
  if (typeof pack === 'string') return pack;
  const saved = await drafts.saved(draft.id, playerId, pack.id);
  return saved === 'draft/unknown' ? saved : pack;
}

/** So often a pack is saved anew that somebody else has moved in that moment. */
const TRIES_MAX = 10;

/** Keeps the pack of a draft, as it is to be by the state it is in: whoever looks after the server may move it at any moment. */
async function keep(
  packs: Services['storage']['packs'],
  draft: Draft,
  packAfter: (id: string, state: PackState | null) => Pack,
): Promise<Pack | PublishFault> {
  const id = newLinkId();
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const before = await packOf(packs, draft);
    if (before) {
      const pack = packAfter(before.id, before.state);
      if (await packs.replace(pack, before.state)) return pack;
    } else {
      const pack = packAfter(id, null);
      const kept = await packs.create(pack, PACK_BOUNDS.packsEach);
      if (kept === 'created') return pack;
      if (kept === 'too-many') return 'pack/too-many';
    }
  }
  return 'pack/changed';
}

/** Whether a pack is what it would be saved as; a question's number of changes says nothing of it. */
function isUnchanged(before: Pack, now: Pick<Pack, 'title' | 'lang' | 'topic' | 'questions'>): boolean {
  const texts = ({ title, lang, topic, questions }: typeof now): string =>
    JSON.stringify([title, lang, topic, questions.map((question) => ({ ...question, revision: 0 }))]);
  return texts(before) === texts(now);
}

/** The pack that a draft was saved as, also by a process that ended before the draft knew of it. */
async function packOf(packs: Services['storage']['packs'], { packId, topic, playerId }: Draft): Promise<Pack | null> {
  const known = packId === null ? null : await packs.find(packId);
  if (known) return known;
  const pack = await packs.byTopic(topic);
  return pack?.playerId === playerId ? pack : null;
}

/** The questions of a draft that can be played, in its order, one in each step. */
export function* finishedQuestions(draft: Draft): Steps<Question[]> {
  const questions: Question[] = [];
  for (const item of draft.items) {
    const result = item.isOut ? null : finished(item, draft);
    if (result?.ok) questions.push(result.value);
    yield;
  }
  return questions;
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
