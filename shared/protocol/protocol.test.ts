import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HOST_INTENTS } from '../rules/input.ts';
import { REFUSALS } from '../rules/refusals.ts';
import { CHAT_WISH_NAMES, CHAT_WISHES } from './chat.ts';
import { CLOSE_CODES, closeNameOf } from './close-codes.ts';
import { readCode, writeCode } from './code.ts';
import { INTENT_NAMES, INTENTS } from './intents.ts';
import { NOTICE_NAMES } from './notices.ts';
import { PROTOCOL_VERSION } from './version.ts';

const page = readFileSync(new URL('./PROTOCOL.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, cell by cell. */
function rows(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

describe('PROTOCOL.md and the code', () => {
  it('speak of the same version', () => assert.ok(page.includes(`Version ${PROTOCOL_VERSION} `)));

  it('list the same intents, with who may send them', () => {
    assert.deepEqual(
      rows('Intents').map(([name]) => name),
      INTENT_NAMES,
    );
    const hosts: readonly string[] = HOST_INTENTS;
    for (const [name, who] of rows('Intents')) assert.equal(who === 'host', hosts.includes(name ?? ''), name);
  });

  it('give examples that the schemas take', () => {
    for (const [name, , , example] of rows('Intents')) {
      const schema = INTENTS[name as keyof typeof INTENTS];
      assert.ok(schema.safeParse(JSON.parse(example ?? '')).success, `${name}: ${example}`);
    }
  });

  it('list the same messages of the chat, with examples that the schemas take', () => {
    assert.deepEqual(
      rows('Chat').map(([name]) => name),
      CHAT_WISH_NAMES,
    );
    for (const [name, , example] of rows('Chat'))
      assert.ok(CHAT_WISHES[name as keyof typeof CHAT_WISHES].safeParse(JSON.parse(example ?? '')).success, name);
  });

  it('list the same notices', () =>
    assert.deepEqual(
      rows('Notices').map(([name]) => name),
      [...NOTICE_NAMES],
    ));

  it('list the same refusals with the same sentences', () => {
    assert.deepEqual(
      rows('Refusals').map(([code, sentence]) => [code, sentence]),
      Object.entries(REFUSALS),
    );
  });

  it('list the same close codes', () => {
    const written = rows('Close codes').map(([code, name, final, sentence]) => [
      name,
      { code: Number(code), sentence, final: final === 'yes' },
    ]);
    assert.deepEqual(Object.fromEntries(written), CLOSE_CODES);
    for (const { code } of Object.values(CLOSE_CODES)) assert.ok(closeNameOf(code));
    assert.equal(closeNameOf(4000), undefined);
  });
});

describe('the gate of intents', () => {
  const bad: [keyof typeof INTENTS, unknown][] = [
    ['answer', {}],
    ['answer', { round: 1 }],
    ['answer', { round: -1, answer: 'a' }],
    ['answer', { round: 1.5, answer: 'a' }],
    ['answer', { round: 1, answer: { $ne: 1 } }],
    ['answer', { round: 1, answer: 'x'.repeat(201) }],
    ['answer', { round: 1, answer: Number.NaN }],
    ['answer', { round: 1, answer: 'a', seat: 2 }],
    ['kick', { seat: '1' }],
    ['cohost', {}],
    ['cohost', { seat: -1 }],
    ['bots', { count: 1e9 }],
    ['lock', { locked: 'yes' }],
    ['start', null],
    ['start', { now: true }],
    ['rename', { name: 12 }],
    ['rename', { name: 'x'.repeat(65) }],
    ['rename', { name: 'Ada', avatar: '' }],
    ['rename', { name: 'Ada', avatar: 'x'.repeat(41) }],
    ['rename', { name: 'Ada', avatar: 'buy at example.org' }],
    ['rename', { name: 'Ada', avatar: 'b7\n' }],
  ];
  for (const [name, payload] of bad) {
    it(`refuses ${name} with ${JSON.stringify(payload)?.slice(0, 60)}`, () =>
      assert.equal(INTENTS[name].safeParse(payload).success, false));
  }
});

describe('a room code', () => {
  it('is read as a person types it', () => {
    assert.equal(readCode(' k7pq '), 'K7PQ');
    assert.equal(readCode('K7-PQ'), 'K7PQ');
    assert.equal(readCode('k7pq m3xr'), 'K7PQM3XR');
    assert.equal(readCode(writeCode('K7PQM3XR')), 'K7PQM3XR');
    assert.equal(writeCode('K7PQ'), 'K7PQ');
    for (const typed of ['', 'K7P', 'K7PQ2', 'K7PQM3X', 'K7PQM3XR2', 'K0PQ', 'KIPQ', 'K7P!'])
      assert.equal(readCode(typed), undefined, typed);
  });
});
