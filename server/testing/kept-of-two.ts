import type { Draft } from '#shared/drafts/draft.ts';
import type { PairChange } from '#shared/people/pair.ts';
import { dayOf } from '#shared/people/profile.ts';
import type { Input } from '#shared/rules/input.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { auditIdOf } from '../storage/ports/audit.ts';
import { banIdOf } from '../storage/ports/bans.ts';
import { reportIdOf } from '../storage/ports/reports.ts';
import { FIRST_EPOCH, type MatchRecord, type SetAsideMatch, type Storage } from '../storage/storage.ts';
import { head, aRecord as noRecord } from './a-journal.ts';
import { aPlayedMatch, aResult } from './a-played-match.ts';

/** A person as tests of forgetting need one: an id and names that stand nowhere by accident. */
export interface Someone {
  readonly playerId: string;
  readonly name: string;
  /** What they call themselves later in the match. */
  readonly laterName: string;
  readonly words: string;
  readonly avatar: string;
  readonly handle: string;
}

export function someone(seed: string): Someone {
  return {
    ...{ playerId: `${seed}-0123456789abcdef`, name: `Name of ${seed}`, laterName: `Later of ${seed}` },
    ...{ words: `what ${seed} wrote`, avatar: `face-${seed}`, handle: `page-${seed}` },
  };
}

const DAY_MS = 86_400_000;
const PLAYED_MS = 20_000 * DAY_MS;
const QUESTIONS = [aQuestion({ id: 'q1' }), aQuestion({ id: 'q2' })];

/** Fills every place that names people with two of them, each in everything the other is in. */
export async function keepBoth(storage: Storage, one: Someone, other: Someone): Promise<void> {
  const both = [one, other];
  await storage.questions.upsert(QUESTIONS);
  await storage.matches.save(aMatchOf(both), FIRST_EPOCH);
  await storage.matches.save(leftBefore('left by the one', one, other), FIRST_EPOCH);
  await storage.matches.save(leftBefore('left by the other', other, one), FIRST_EPOCH);
  await storage.matches.open(head('under-way'));
  await storage.matches.append([{ matchId: 'under-way', epoch: FIRST_EPOCH, from: 0, inputs: joinsOf(both) }]);
  await storage.matches.open(head('aside'));
  await storage.matches.setAside(
    { ...anAsideOf('aside', both), sitters: both.map(({ playerId }, seat) => ({ seat, playerId })) },
    FIRST_EPOCH,
  );
  await storage.matches.open(head('older-aside'));
  await storage.matches.setAside(anAsideOf('older-aside', both), FIRST_EPOCH);
  const results = both.map(({ playerId, name, avatar }) => aResult(playerId, { name, avatar }));
  await storage.players.apply(aPlayedMatch('played', results, { at: PLAYED_MS }));
  for (const [i, who] of both.entries()) await keepOwn(storage, who, both[1 - i] ?? who, i);
}

/** Each has friends of their own, has asked and blocked others; and they are friends of each other. */
async function keepFriends(storage: Storage, who: Someone, other: Someone): Promise<void> {
  const { playerId, name, avatar } = who;
  await storage.friends.card({ playerId, name, avatar, code: `code-of-${playerId}` });
  const change = (by: string, to: string, what: PairChange) =>
    storage.friends.change({ by, other: to, change: what, at: PLAYED_MS });
  await change(playerId, other.playerId, 'ask');
  await change(playerId, 'somebody', 'ask');
  await change(playerId, 'nobody', 'block');
  await change('whoever', playerId, 'ask');
}

async function keepOwn(storage: Storage, who: Someone, other: Someone, i: number): Promise<void> {
  const { playerId, name, avatar, words, handle } = who;
  await storage.people.page({ handle, playerId, name, avatar });
  await keepFriends(storage, who, other);
  await storage.accounts.open({ playerId, name, avatar, since: PLAYED_MS });
  await storage.people.merge({ guestId: `guest of ${playerId}`, accountId: playerId }, PLAYED_MS);
  await storage.feedback.vote([
    {
      ...{ questionId: 'q1', playerId, vote: 'flag', note: words, revision: 1, at: PLAYED_MS + i },
      ...{ weight: 1, origin: `network of ${playerId}` },
    },
  ]);
  await storage.reports.add({
    ...{
      id: reportIdOf('played', i, playerId),
      at: PLAYED_MS + i,
      matchId: 'played',
      lineId: i,
      authorId: other.playerId,
      reporterId: playerId,
    },
    ...{ name: other.name, text: other.words, before: [{ name, text: words }] },
  });
  // Reported by the model: of one's own line, and after one's own line.
  await storage.reports.add({
    ...{ id: reportIdOf('played', 1 - i, 'model'), at: PLAYED_MS + i, matchId: 'played', lineId: 1 - i },
    ...{ authorId: playerId, reporterId: 'model' },
    ...{ name, text: words, before: [{ name: other.name, text: other.words }] },
  });
  const ban = { name, playerId, reason: 'an unkind word', at: PLAYED_MS, until: null };
  await storage.bans.put({ ...ban, id: banIdOf('player', playerId), kind: 'player' });
  await storage.bans.put({ ...ban, id: banIdOf('network', `home ${i}`), kind: 'network' });
  const entry = { at: PLAYED_MS, who: 'operator', detail: words, playerId } as const;
  await storage.audit.add({
    ...{ ...entry, id: auditIdOf(PLAYED_MS, `${i}-banned`), did: 'banned-player', about: name },
    ban: { until: PLAYED_MS, reason: words },
  });
  await storage.audit.add({ ...entry, id: auditIdOf(PLAYED_MS, `${i}-moved`), did: 'moved-pack', about: words });
  await storage.daily.begin({
    ...{ day: dayOf(PLAYED_MS), playerId, matchId: `daily of ${playerId}`, begunAt: PLAYED_MS, counts: true },
  });
  await storage.daily.finish(`daily of ${playerId}`, {
    ...{ name, avatar, score: 900, answered: 1, timeMs: 5000 + i, endedAt: PLAYED_MS, marks: ['right'], costs: [5000] },
  });
  await storage.drafts.create(aDraftOf(who), 30);
  await storage.packs.create(
    {
      ...{ id: `pack of ${playerId}`, topic: `pack-of-${i}`, title: words, lang: 'en', state: 'listed', playerId },
      ...{ authorName: name, publishedAt: PLAYED_MS, heldFor: null, questions: QUESTIONS },
    },
    50,
  );
  const run = await storage.workflows.createWorkflowRun({
    ...{ workflowName: 'make-questions', version: null, idempotencyKey: null, config: { subject: `draft of ${i}` } },
    ...{ context: null, input: { playerId, topic: words, wishes: words, count: 3 } },
    ...{ parentStepAttemptNamespaceId: null, parentStepAttemptId: null, availableAt: null, deadlineAt: null },
  });
  const workerId = `worker ${i}`;
  await storage.workflows.claimWorkflowRun({ workerId, leaseDurationMs: DAY_MS });
  const step = await storage.workflows.createStepAttempt({
    ...{ workflowRunId: run.id, workerId, stepName: 'write 1', kind: 'function', config: {}, context: null },
  });
  const output = { usage: { tokensIn: 7, tokensOut: 9 }, items: [words] };
  await storage.workflows.completeStepAttempt({ workflowRunId: run.id, stepAttemptId: step.id, workerId, output });
}

function aDraftOf({ playerId, words }: Someone): Draft {
  return {
    ...{ id: `draft of ${playerId}`, playerId, revision: 1, title: words, lang: 'en', topic: 'pack-abcdefghijkl' },
    ...{ packId: null, updatedAt: PLAYED_MS, brief: words, items: [], undo: [], talk: [] },
  };
}

/** A match that both played to its end. */
function aMatchOf(both: readonly Someone[]): MatchRecord {
  const record = recordOf('played', both);
  const [one, other] = both.map(({ playerId }) => playerId) as [string, string];
  const inputs: Input[] = [
    ...joinsOf(both),
    ...renamesOf(both),
    ...notesOf(both),
    { type: 'note', at: 5, note: { what: 'mute', who: one, whom: other, on: true } },
  ];
  const header = { ...record.log.header, opener: one, coHost: other };
  return { ...record, log: { ...record.log, header, inputs } };
}

/** A match that was set aside, in which both said what stands nowhere else. */
function anAsideOf(id: string, both: readonly Someone[]): SetAsideMatch {
  const renames = both.map(
    ({ words }, seat): Input => ({ type: 'intent', at: 3, seat, intent: { type: 'rename', name: words } }),
  );
  return {
    ...{ ...head(id), inputs: [...joinsOf(both), ...renames, ...notesOf(both)] },
    ...{ why: 'a rule threw', asideAt: PLAYED_MS },
  };
}

/** A match of one person into whose room the other one came, and left it before the start: no seat tells of them. */
function leftBefore(id: string, one: Someone, other: Someone): MatchRecord {
  const record = recordOf(id, [other]);
  return { ...record, log: { ...record.log, inputs: joinsOf([one, other]) } };
}

function recordOf(id: string, people: readonly Someone[]): MatchRecord {
  return {
    ...noRecord(id),
    endedAt: PLAYED_MS,
    seats: people.map(({ playerId, laterName, avatar }, seat) => ({
      ...{ seat, playerId, name: laterName, avatar, kind: 'human', score: 500, rank: seat + 1, right: 1, answered: 1 },
    })),
    answers: people.map((_, seat) => ({
      ...{ round: 0, questionId: 'q1', revision: 1, seat, answer: '"a"', credit: 1, points: 500, ms: 900, creditMs: 0 },
    })),
    votes: people.map(({ playerId, words }) => ({
      ...{ questionId: 'q1', playerId, vote: 'flag', note: words, revision: 1, at: PLAYED_MS },
    })),
  };
}

function joinsOf(people: readonly Someone[]): Input[] {
  return people.map(({ playerId, name, avatar }, i) => ({ type: 'join', at: i, who: { playerId, name, avatar } }));
}

function renamesOf(people: readonly Someone[]): Input[] {
  return people.map(({ laterName, avatar }, seat) => ({
    ...{ type: 'intent', at: 3, seat },
    intent: { type: 'rename', name: laterName, avatar },
  }));
}

function notesOf(people: readonly Someone[]): Input[] {
  return people.map(({ words }, seat) => ({
    ...{ type: 'intent', at: 4, seat },
    intent: { type: 'vote', round: 0, vote: 'flag', note: words },
  }));
}
