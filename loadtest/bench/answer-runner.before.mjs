// Run inside the sources of before rules became parts, in their words: `answer-runner.ts` of that commit's classic.
import { classic } from '#shared/modes/classic/mode.ts';
import { optionsSchema } from '#shared/modes/option.ts';
import { createMatch } from '#shared/rules/match.ts';
import { applyInput, applyIntent, nextDeadline, tick } from '#shared/rules/step.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { serveAnswerRates } from './serve-answer-rates.ts';

const seats = Number(process.argv[2]);

await serveAnswerRates({
  seats,
  open: openMatch,
  answer: (match, seat) => {
    const at = (match.round?.opensAt ?? 0) + 1_000;
    applyIntent(classic, match, seat, { type: 'answer', round: 0, answer: seat % 3 ? 'yes' : 'no' }, at, 20);
  },
  answered: (match) => match.round?.answeredCount,
});

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
