import { defineAnswerKind } from '#shared/mod-api.ts';

/** Says a word, and wants to hear it: a kind of question with each part that one may have. */
export const echo = defineAnswerKind<string>({
  kind: 'devtest:echo',
  title: 'Echo',
  asks: 'text',
  problemOf: ({ data }) => (typeof data === 'string' && data !== '' ? null : 'There is no word to say.'),
  read: (_question, raw) => (typeof raw === 'string' && raw.trim() !== '' ? raw.trim().toLowerCase() : undefined),
  judge: ({ data }, answer) => (answer === data.toLowerCase() ? 1 : 0),
  leansTo: () => [],
  guess: ({ data }, skill, luck) => (luck.chance(skill) ? data : 'pardon?'),
  reveal: ({ data }) => ({ optionIds: [], text: data }),
  beside: ({ data }) => [`${data.length} letters`],
  fromPairs: () => null,
});
