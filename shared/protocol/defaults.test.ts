import assert from 'node:assert/strict';
import { z } from 'zod';
import { CODE_CHARS, CODE_LETTERS } from './code.ts';
import { PASS_HEADER } from './http.ts';
import { INTENTS } from './intents.ts';
import { CREATE_OPTIONS, JOIN_OPTIONS } from './join.ts';
import { LOBBY, LobbyState, OpenRoomState } from './lobby.ts';
import { type FieldCard, intentCards, modeCard, optionField, ruleCard } from './rule-card.ts';
import { FastestState, MatchState, OptionState, SEAT_AWAY_BIT, SEAT_BOT_BIT, SeatState } from './state.ts';

/** A state before anything was said of it, as plain fields. */
const bare = (state: { toJSON(): unknown }): Record<string, unknown> => state.toJSON() as Record<string, unknown>;

describe('a state before anything is known', () => {
  it('is a waiting room of nobody', () => {
    const state = bare(new MatchState());
    assert.deepEqual(
      [state.phase, state.stage, state.round, state.isPublic, state.chat, state.locked],
      ['waiting', 'lobby', -1, true, true, false],
    );
    assert.deepEqual(
      [state.host, state.opener, state.coHost, state.rightAnswers, state.spectators],
      [-1, -1, -1, -1, -1],
    );
    const said = new Set([
      'phase',
      'stage',
      'round',
      'host',
      'opener',
      'coHost',
      'isPublic',
      'chat',
      'rightAnswers',
      'spectators',
    ]);
    for (const [name, value] of Object.entries(state)) {
      if (said.has(name)) continue;
      if (typeof value === 'string') assert.equal(value, '', name);
      else if (typeof value === 'number') assert.equal(value, 0, name);
      else if (typeof value === 'boolean') assert.equal(value, false, name);
      else assert.equal(Object.keys(value as object).length, 0, name);
    }
  });

  it('has nothing in its parts', () => {
    for (const state of [new SeatState(), new OptionState(), new FastestState(), new LobbyState(), new OpenRoomState()])
      for (const [name, value] of Object.entries(bare(state))) {
        const isEmpty =
          typeof value === 'object'
            ? Object.keys(value as object).length === 0
            : !value || value === 'waiting' || value === 'lobby';
        assert.ok(isEmpty, `${name} is ${JSON.stringify(value)}`);
      }
    assert.equal(SEAT_BOT_BIT & SEAT_AWAY_BIT, 0);
  });
});

describe('what is agreed by name', () => {
  it('stays as clients of the same version know it', () => {
    assert.deepEqual([LOBBY, PASS_HEADER, CODE_CHARS, CODE_LETTERS.length], ['lobby', 'quizcade-pass', 4, 31]);
    for (const letter of '01OIL') assert.ok(!CODE_LETTERS.includes(letter), letter);
  });
});

describe('the gate of joining and opening', () => {
  it('takes a pass and a version, and no pass that is too long', () => {
    assert.ok(JOIN_OPTIONS.safeParse({ version: 1, pass: 'x'.repeat(600) }).success);
    for (const bad of [{ version: 1.5, pass: 'x' }, { version: 1 }, { version: 1, pass: 'x'.repeat(601) }])
      assert.equal(JOIN_OPTIONS.safeParse(bad).success, false);
  });

  it('opens a public room with the mode’s own options unless told otherwise', () => {
    assert.deepEqual(CREATE_OPTIONS.parse({ topic: 'sea' }), {
      topic: 'sea',
      isPublic: true,
      chat: true,
      longCode: false,
      options: {},
    });
    const modifiers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`m${i}`, {}]));
    assert.ok(CREATE_OPTIONS.safeParse({ topic: 'sea', modifiers: modifiers(20) }).success);
    for (const bad of [
      { topic: 'x'.repeat(81) },
      { topic: 'sea', isPublic: 'yes' },
      { topic: 'sea', options: { pace: 'fast' } },
      { topic: 'sea', options: { ['x'.repeat(41)]: 1 } },
      { topic: 'sea', modifiers: modifiers(21) },
      { topic: 'sea', modifiers: { ['x'.repeat(61)]: {} } },
      { topic: 'sea', seed: 7 },
    ])
      assert.equal(CREATE_OPTIONS.safeParse(bad).success, false, JSON.stringify(bad).slice(0, 80));
  });

  it('takes an answer, a note and a seat up to their bounds', () => {
    const takes = (name: keyof typeof INTENTS, payload: unknown) => INTENTS[name].safeParse(payload).success;
    assert.ok(takes('answer', { round: 999, answer: 'x'.repeat(200) }));
    assert.ok(takes('answer', { round: 0, answer: Array(6).fill('x'.repeat(80)) }));
    assert.ok(!takes('answer', { round: 1000, answer: 'x' }));
    for (const answer of ['', Array(7).fill('x'), ['x'.repeat(81)], [''], { 0: 'x' }])
      assert.ok(!takes('answer', { round: 0, answer }), JSON.stringify(answer).slice(0, 40));
    assert.ok(takes('bots', { count: 0 }) && !takes('bots', { count: -1 }) && !takes('bots', { count: 1.5 }));
    assert.ok(takes('kick', { seat: 0 }) && takes('kick', { seat: 99_999 }) && !takes('kick', { seat: 100_000 }));
    assert.ok(!takes('vote', { round: 0, vote: 'maybe' }) && takes('vote', { round: 0, vote: 'none' }));
  });
});

describe('the card of a rule', () => {
  const rule = { id: 'r', title: 'R', summary: 'What it is.', icon: 'bolt', options: {} };

  it('says its summary where it has no lines, and three lines at most', () => {
    assert.deepEqual(ruleCard(rule), {
      ...rule,
      lines: ['What it is.'],
      group: 'moments',
      clashes: [],
      needs: [],
      intents: [],
    });
    assert.equal(ruleCard({ ...rule, group: 'room' }).group, 'room');
    assert.deepEqual(ruleCard({ ...rule, lines: ['a', 'b', 'c', 'd'] }).lines, ['a', 'b', 'c']);
    assert.deepEqual(ruleCard({ ...rule, clashes: ['x'], needs: ['y'] }).clashes, ['x']);
  });

  it('says of a mode how many play it and what it comes with', () => {
    const players = { min: 2, max: 9 };
    const plain = { ...ruleCard(rule), players, comesWith: [], isDaily: false, inShows: false, denies: [] };
    assert.deepEqual(modeCard({ ...rule, players }), plain);
    const daily = modeCard({ ...rule, players, isDaily: true, denies: ['again'] });
    assert.deepEqual([daily.isDaily, daily.denies], [true, ['again']]);
    assert.deepEqual(modeCard({ ...rule, players, comesWith: ['x'] }).comesWith, ['x']);
  });

  const field = (schema: z.ZodType): FieldCard | undefined =>
    intentCards({ x: { title: 'X', schema: z.strictObject({ it: schema }), stages: ['between'], who: 'seat' } })[0]
      ?.fields?.[0];

  it('asks for numbers and words within bounds that a form can show', () => {
    const { name: _, ...number } = field(z.int()) ?? { name: '' };
    assert.deepEqual(number, { title: 'it', none: null, kind: 'number', min: -1e6, max: 1e6, step: 1 });
    assert.equal((field(z.number().min(3)) as { max: number }).max, 1000);
    assert.equal((field(z.string()) as { max: number }).max, 200);
    for (const nothingToo of [z.boolean().nullable(), z.string().nullable(), z.string().max(9).nullable()])
      assert.equal(field(nothingToo)?.none, 'None');
    assert.deepEqual(field(z.boolean().nullable())?.kind, 'yes-no');
    const stake = field(z.int().min(1).max(5).nullable()) as { kind: string; min: number; max: number };
    assert.deepEqual([stake.kind, stake.min, stake.max], ['number', 1, 5]);
  });

  it('reads an option by an id that there can be', () => {
    const schema = optionField('Which?');
    assert.deepEqual(
      ['', 'x', 'x'.repeat(80), 'x'.repeat(81)].map((id) => schema.safeParse(id).success),
      [false, true, true, false],
    );
  });
});
