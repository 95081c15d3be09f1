import { randomUUID } from 'node:crypto';
import type { MatchLog } from '#shared/rules/replay.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import type { MatchRecord } from '../storage/storage.ts';

/** The log of a match of four under an id of its own. With moments: only Noor knows, then Lou is right just before Kenji. */
export function aFinishedLog({ hasMoments = true }: { hasMoments?: boolean } = {}): MatchLog {
  const match = aMatch({ deck: aDeck(6), options: { questions: 5 } })
    .seat('Noor', 'Lou', 'Kenji', 'Ida')
    .start();
  if (hasMoments) {
    match.until('answering').answers('Noor', 'yes', { after: 900 }).until('reveal');
    for (let round = 1; round < 5; round++) {
      match.until('answering').answers('Lou', 'yes', { after: 1000 });
      if (round === 2) match.answers('Kenji', 'yes', { after: 1012 });
      match.until('reveal');
    }
  }
  const { header, ...log } = match.until('podium').log();
  return { ...log, header: { ...header, id: randomUUID() } };
}

/** The record of a private match with this log, and nothing else in it. */
export function aFinishedMatch(log: MatchLog = aFinishedLog()): MatchRecord {
  const { id, topic } = log.header;
  return {
    ...{
      id,
      mode: log.header.rules[0]?.id ?? '',
      topic,
      isPublic: false,
      startedAt: 0,
      endedAt: Date.now(),
      rounds: 5,
    },
    ...{ seats: [], answers: [], votes: [], log },
  };
}
