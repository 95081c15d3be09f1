// Run inside the sources of before rules became parts, in their words: `answer-runner.ts` of that commit's classic.
import { createInterface } from 'node:readline';
import { classic } from '#shared/modes/classic/mode.ts';
import { optionsSchema } from '#shared/modes/option.ts';
import { createMatch } from '#shared/rules/match.ts';
import { applyInput, applyIntent, nextDeadline, tick } from '#shared/rules/step.ts';
import { aDeck } from '#shared/testing/a-question.ts';

const ANSWERS = 100_000;
const seats = Number(process.argv[2]);

for await (const _line of createInterface({ input: process.stdin })) console.log(run());

function run() {
  const matches = Array.from({ length: Math.max(1, Math.round(ANSWERS / seats)) }, openMatch);
  globalThis.gc?.();
  const began = process.threadCpuUsage();
  for (const match of matches) {
    const at = (match.round?.opensAt ?? 0) + 1_000;
    for (let seat = 0; seat < seats; seat++)
      applyIntent(classic, match, seat, { type: 'answer', round: 0, answer: seat % 3 ? 'yes' : 'no' }, at, 20);
  }
  const { user, system } = process.threadCpuUsage(began);
  for (const match of matches)
    if (match.round?.answeredCount !== seats) throw new Error('the bench answered less than it meant to');
  return (matches.length * seats) / ((user + system) / 1_000_000);
}

function openMatch() {
  const match = createMatch({
    id: 'bench',
    mode: classic.id,
    seed: 'bench',
    topic: 'atlas',
    deck: aDeck(1),
    at: 0,
    seated: [],
    host: null,
    locked: false,
    removed: [],
    settings: {
      options: optionsSchema(classic.options).parse({}),
      maxSeats: seats,
      autoStartMs: null,
      fillTo: 0,
      pace: 1,
    },
  });
  for (let i = 0; i < seats; i++)
    applyInput(classic, match, { type: 'join', at: 0, who: { playerId: `p${i}`, name: `Guest ${i}`, avatar: 'a' } });
  applyIntent(classic, match, 0, { type: 'start' }, 0);
  while (match.phase.name !== 'answering') tick(classic, match, nextDeadline(match) ?? 0);
  return match;
}
