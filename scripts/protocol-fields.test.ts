import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import type { ZodType } from 'zod';
import { builtinRegistry } from '#shared/builtin.ts';
import { CHAT_WISHES } from '#shared/protocol/chat.ts';
import { FEED_NAMES } from '#shared/protocol/feeds.ts';
import { CLOCK_REQUEST, INTENTS, SIGNAL } from '#shared/protocol/intents.ts';
import { Slot } from '#shared/protocol/slots.ts';
import { FastestState, GuessState, MatchState, OptionState, SeatState, TypedState } from '#shared/protocol/state.ts';
import { ruleViews, secretsOf } from '#shared/rules/rule-views.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import { aDeck } from '#shared/testing/a-question.ts';

const ROOT = resolve(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'shared/protocol/PROTOCOL.md'), 'utf8');

/** The rows of the table with this head, cell by cell. */
function rows(head: string, under: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(under)) ?? '';
  const table = section.split('\n\n').find((part) => part.startsWith(`| ${head} |`));
  assert.ok(table, `PROTOCOL.md has no table "${head}" under "${under}"`);
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').slice(1, -1));
}

/** What stands in backticks. */
function named(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
}

/** The names of a table of messages, as `message.field`. */
function fieldsOf(head: string, under: string): string[] {
  return rows(head, under).flatMap(([messages, fields]) =>
    named(messages).flatMap((message) => named(fields).map((field) => `${message}.${field}`)),
  );
}

function keysOf(schema: ZodType): string[] {
  return Object.keys((schema as { shape?: object }).shape ?? {});
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The members of an interface, by name; each with the members of its type where that is written out. */
function membersOf(file: string, name: string): Map<string, string[]> {
  const { program } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  const declared = (program.body as unknown as Node[]).map((node) => (node.declaration ?? node) as Node);
  const found = declared.find(
    (node) => node.type === 'TSInterfaceDeclaration' && (node.id as { name: string }).name === name,
  );
  assert.ok(found, `${file} has no interface ${name}`);
  const namesIn = (members: unknown): [string, Node][] =>
    (members as Node[]).map((member) => [
      (member.key as { name: string }).name,
      (member.typeAnnotation as { typeAnnotation: Node }).typeAnnotation,
    ]);
  return new Map(
    namesIn((found.body as Node).body).map(([key, type]) => [
      key,
      type.type === 'TSTypeLiteral' ? namesIn(type.members).map(([inner]) => inner) : [],
    ]),
  );
}

function sorted(list: Iterable<string>): string[] {
  return [...new Set(list)].sort();
}

describe('PROTOCOL.md', () => {
  for (const [name, schema] of Object.entries({
    MatchState,
    SeatState,
    OptionState,
    FastestState,
    GuessState,
    TypedState,
    Slot,
  }))
    it(`names every field of ${name}`, () => {
      const fields = (schema as unknown as Record<symbol, Record<string, { name: string }>>)[Symbol.metadata] ?? {};
      const keys = Object.entries(fields).flatMap(([key, field]) => (/^\d+$/.test(key) ? [field.name] : []));
      assert.ok(keys.length > 0);
      assert.deepEqual(sorted(rows(name, 'Fields of the state').flatMap(([cell]) => named(cell))), sorted(keys));
    });

  it('names every feed', () =>
    assert.deepEqual(
      rows('feed', 'Fields of the state').flatMap(([cell]) => named(cell)),
      [...FEED_NAMES],
    ));

  it('names every field of every message', () => {
    const schemas: Record<string, ZodType> = { ...INTENTS, ...CHAT_WISHES, signal: SIGNAL, clock: CLOCK_REQUEST };
    const fields = Object.entries(schemas).flatMap(([name, schema]) => keysOf(schema).map((key) => `${name}.${key}`));
    assert.deepEqual(sorted(fieldsOf('message', 'Fields of messages')), sorted(fields));
  });

  it('names every field of every notice', () => {
    const notices = membersOf('shared/protocol/notices.ts', 'Notices');
    const elsewhere: Record<string, Iterable<string>> = {
      you: [
        ...membersOf('shared/rules/own-view.ts', 'OwnView').keys(),
        ...membersOf('shared/protocol/notices.ts', 'OwnAtRest').keys(),
        'matchId',
        'returnWithinMs',
      ],
      progress: [...membersOf('shared/people/profile.ts', 'Progress').keys()].filter((key) => key !== 'playerId'),
      chat: membersOf('shared/protocol/chat.ts', 'ChatNotice').keys(),
      emotes: membersOf('shared/protocol/chat.ts', 'EmotesNotice').keys(),
    };
    const fields = [...notices].flatMap(([notice, inline]) => {
      const keys = [...(elsewhere[notice] ?? inline)];
      assert.ok(keys.length > 0, `nobody knows the fields of ${notice}`);
      return keys.map((key) => `${notice}.${key}`);
    });
    assert.deepEqual(sorted(fieldsOf('notice', 'Fields of notices')), sorted(fields));
    const lines = rows('notice', 'Fields of notices').find(([, field]) => named(field).includes('lines'));
    for (const key of membersOf('shared/protocol/chat.ts', 'ChatLine').keys())
      assert.ok(named(lines?.[3]).includes(key), key);
  });

  const registry = builtinRegistry();
  const written = new Map(
    rows('rule', 'What each rule shows and takes').map(([rule, what, fields]) => [
      `${named(rule)[0]} ${what?.trim()}`,
      named(fields),
    ]),
  );

  it('names what every rule takes', () => {
    for (const { id, intents = {}, signals = {} } of [...registry.modes, ...registry.modifiers]) {
      const taken = [
        ...Object.entries(intents).map(([name, { schema }]) => [`${id} do ${name}`, schema] as const),
        ...Object.entries(signals).map(([name, { schema }]) => [`${id} signal ${name}`, schema] as const),
      ];
      for (const [row, schema] of taken) {
        assert.ok(written.has(row), `PROTOCOL.md has no row "${row}"`);
        for (const key of keysOf(schema)) assert.ok(written.get(row)?.includes(key), `${row}: ${key}`);
      }
    }
  });

  const modeOf = (id: string) => registry.modes.find((mode) => mode.id === id) ?? registry.modes[0];
  for (const rule of [...registry.modes, ...registry.modifiers].filter(({ sees }) => sees?.all || sees?.own))
    it(`names what ${rule.id} shows, as an evening of bots brings it`, () => {
      const mode = modeOf(rule.id);
      assert.ok(mode);
      const modifiers = rule === mode ? [] : [rule];
      const people = ['Ada', 'Bo', 'Cy'].slice(0, mode.players.max);
      const evening = aMatch({ mode, modifiers, deck: aDeck(12) }).seat(...people);
      if (mode.players.max > people.length) evening.does('Ada', { type: 'bots', count: 6 });
      evening.start();
      const seen = { all: new Set<string>(), own: new Set<string>() };
      const note = (keys: Set<string>, value: unknown): void => {
        if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) keys.add(key);
      };
      for (let steps = 0; steps < 3_000 && evening.match.phase.stage !== 'over'; steps++) {
        if (evening.match.phase.stage === 'open') evening.tries('Ada', 'yes', { after: 200 });
        evening.pass();
        note(seen.all, ruleViews(evening.rules, evening.match)[rule.id]?.all);
        for (const seat of evening.match.seats) note(seen.own, secretsOf(evening.rules, evening.match, seat)[rule.id]);
      }
      for (const [what, keys] of Object.entries(seen)) {
        const row = written.get(`${rule.id} ${what}`) ?? [];
        assert.deepEqual(
          sorted(keys).filter((key) => !row.includes(key)),
          [],
          `${rule.id} ${what}`,
        );
        if (rule.sees?.[what as 'all' | 'own']) assert.ok(written.has(`${rule.id} ${what}`), what);
      }
      assert.ok(seen.all.size + seen.own.size > 0, 'it showed nothing in a whole evening');
    });
});
