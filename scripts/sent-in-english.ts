import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinRegistry } from '#shared/builtin.ts';
import { ACHIEVEMENTS } from '#shared/people/achievements.ts';
import { modeCard, ruleCard } from '#shared/protocol/rule-card.ts';
import { wordsOfCard } from '#shared/protocol/words-of-card.ts';
import { OWN_TOPIC_BLURB } from '#shared/questions/own-topic.ts';
import { MIX, TOPICS } from '#shared/questions/topics.ts';
import { type ReasonsInCode, reasonsInCode } from './reasons-in-code.ts';

const SHARED = join(import.meta.dirname, '../shared');
const SERVER = join(import.meta.dirname, '../server');

/** Everything built in that a server sends in English and by no code, with `{0}` where something is put in. */
export function sentInEnglish(): Set<string> {
  const { modes, modifiers } = builtinRegistry();
  const cards = [...modes.map(modeCard), ...modifiers.map(ruleCard)];
  return new Set([
    ...cards.flatMap(wordsOfCard),
    ...[...TOPICS, MIX].flatMap(({ title, blurb }) => [title, blurb]),
    OWN_TOPIC_BLURB,
    ...ACHIEVEMENTS.flatMap(({ name, how }) => [name, how]),
    ...said(),
    ...reasonsOfRows(),
  ]);
}

/** Reasons for points, refusals of rules, and what bots and bosses say: as they stand in the rules. */
function said(): string[] {
  return rulesSources().flatMap(({ name, text }) => {
    const reasons = [...text.matchAll(/\b(?:add|flat|times|award|reward)\([^;]*?, '([^']+)'\)/g)];
    const refusals = [...text.matchAll(/\.refuse\((?:'([^']+)'|`([^`]+)`)\)/g)];
    const isSpoken = /(tips|taunts)\.ts$/.test(name);
    const spoken = isSpoken ? [...text.matchAll(/(?:'([^'\n]+ [^'\n]+[.?])'|`([^`\n]+ [^`\n]+[.?])`)/g)] : [];
    return [...reasons, ...refusals, ...spoken].map(([, plain, template]) => placed(plain ?? template ?? ''));
  });
}

/** With its places numbered, whether they are written `${name}` or `{}`. */
function placed(text: string): string {
  let place = 0;
  return text.replace(/\$\{(?:[^{}])*\}|\{\}/g, () => `{${place++}}`);
}

/** What the code that reads files says, each source with what would be said in English alone. */
export function reasonSources(): ReasonsInCode[] {
  return [join(SHARED, 'questions/formats'), join(SERVER, 'questions'), join(SERVER, 'imports')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => reasonsInCode(name, readFileSync(join(folder, name), 'utf8'))),
  );
}

/** Why a row of a file stays out: in code that reads files, in the gate of the questions, and what a built-in kind says of one. */
function reasonsOfRows(): string[] {
  const gate = readFileSync(join(SHARED, 'questions/question.ts'), 'utf8');
  const kinds = ['number', 'kinds'].map((name) => readFileSync(join(SHARED, `rules/answers/${name}.ts`), 'utf8'));
  const found = [
    ...gate.replace(/\/\*\*[\s\S]*?\*\//g, '').matchAll(/['`]([a-z][^'`\n]* [^'`\n]*)['`]/g),
    ...kinds.flatMap((text) => [...text.matchAll(/(?:: |return )`([A-Z][^`]*\.)`/g)]),
  ].map(([, text = '']) => placed(text));
  return [...found, ...reasonSources().flatMap(({ says }) => says)];
}

function rulesSources(): { readonly name: string; readonly text: string }[] {
  return ['modes', 'modifiers'].flatMap((folder) =>
    readdirSync(join(SHARED, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('define-'))
      .map((name) => ({ name, text: readFileSync(join(SHARED, folder, name), 'utf8') })),
  );
}
