import assert from 'node:assert/strict';
import type { Draft, DraftItem } from '#shared/drafts/draft.ts';
import { asDraftQuestion } from '#shared/drafts/draft-question.ts';
import { optionsOf, type Question } from '#shared/questions/question.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { aDeck, aQuestion } from '#shared/testing/a-question.ts';
import { surveyOf } from '../questions/bank-survey.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { checkDraft, checkDraftInSteps } from './check-draft.ts';

const CAPITALS = ['Lima', 'Quito', 'Bogota', 'Caracas'];
const STEM = 'Which capital stands beside the river Rimac, below bare desert hills?';

/** The question that is asked just now, with one of its answers right, and what its explanation says of it. */
const asked = (right: string): Question =>
  aQuestion({
    ...{ id: 'asked', stem: STEM, right, wrong: CAPITALS.filter((name) => name !== right) },
    explanation: `It is ${right}, founded by Pizarro.`,
  });

/** Words that one, two ... of the bank's questions hold: each weighs something else, so that any threshold can be met. */
const RARER = Array.from({ length: 9 }, (_, i) => `zq${'abcdefghi'[i]}word`);
const bankWith = (question: Question): Question[] => [
  ...aDeck(60),
  ...RARER.map((_, i) =>
    aQuestion({ id: `r${i}`, stem: `Where is ${RARER.slice(i).join(' or ')}?`, right: 'Here', wrong: ['There'] }),
  ),
  question,
];

let items = 0;
const item = (question: Question): DraftItem => ({
  ...{ id: `item${items++}`, question: asDraftQuestion(question), warnings: [], isOut: false },
  provenance: { by: 'hand' },
});

/** All that somebody who plays could write down to find out which answer the bank has. */
function probes(): DraftItem[][] {
  items = 0;
  const words = STEM.split(' ');
  const shorter = [
    STEM,
    words.slice(0, 8).join(' '),
    words.slice(2, 7).join(' '),
    `${words.slice(0, 6).join(' ')} town`,
  ];
  const itself = CAPITALS.flatMap((right) =>
    shorter.map((stem) => item(aQuestion({ stem, right, wrong: CAPITALS.filter((name) => name !== right) }))),
  );
  // Two of their own, of which one gives the other away: by a capital, and by a word of every weight.
  const pairs = CAPITALS.flatMap((name) =>
    RARER.map((word) => [
      item(aQuestion({ stem: `Is xylograph ${name} ${word}?`, right: 'Kestrel', wrong: ['Owl'] })),
      item(aQuestion({ stem: 'Which?', right: 'Xylograph', wrong: ['Owl'], explanation: `${name} ${word}.` })),
    ]),
  );
  return [itself, ...pairs];
}

async function findingsOf(question: Question): Promise<string> {
  const survey = await surveyOf(new MemoryStorage(bankWith(question)));
  const draft = { topic: 'pack-abcdefghijkl', lang: 'en', revision: 1, title: 'Mine', brief: '' };
  const found = [];
  for (const one of probes()) found.push(await checkDraft({ ...draft, items: one } as unknown as Draft, survey));
  return JSON.stringify(found, null, 1);
}

describe('what the studio finds', () => {
  it('[V1] is the same whichever answer of the bank is right', async () => {
    const one = await findingsOf(asked('Lima'));
    assert.match(one, /"in-bank"/);
    assert.match(one, /"leak"/);
    for (const right of CAPITALS.slice(1)) assert.equal(await findingsOf(asked(right)), one, `where ${right} is right`);
  });

  it('[V1] is the same whatever is to be typed', async () => {
    const typed = (right: string): Question => ({ ...KIND_SAMPLES.text, stem: STEM, right: [right] }) as Question;
    assert.equal(optionsOf(typed('Lima')).length, 0);
    const one = await findingsOf(typed('Lima'));
    for (const right of CAPITALS.slice(1)) assert.equal(await findingsOf(typed(right)), one, `where ${right} is right`);
  });

  it('takes no more at a time than one item: matches go on meanwhile', async () => {
    const all = probes()[0] ?? [];
    const survey = await surveyOf(new MemoryStorage(aDeck(9)));
    const draft = { topic: 'pack-abcdefghijkl', lang: 'en', revision: 1, items: all } as unknown as Draft;
    const steps = checkDraftInSteps(draft, survey);
    let count = 0;
    while (!steps.next().done) count++;
    // Read, looked at by itself, beside the others, beside the bank, and for what gives it away.
    assert.equal(count, 5 * all.length);
  });
});
