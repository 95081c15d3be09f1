import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import type { Match } from '../rules/match.ts';

/**
 * A match as JSON, of one moment. Its deck, which is the longest part and the only one that never changes, is not
 * written again and again: whoever changes it throws.
 */
export class Frozen {
  private readonly deck: readonly Question[];
  private text: string;
  /** Apart, as every input moves it, refused or not. */
  private now: number;

  constructor(match: Match) {
    this.deck = deepFrozen(JSON.parse(JSON.stringify(match.deck)) as readonly Question[]);
    assert.deepEqual(match.deck, this.deck, 'the deck is no plain JSON');
    deepFrozen(match.deck);
    this.text = textOf(match);
    this.now = match.now;
  }

  /** Whether the match has come to anything else since the last time, the time aside. */
  takes(match: Match): boolean {
    const text = textOf(match);
    const hasChanged = text !== this.text;
    this.text = text;
    this.now = match.now;
    return hasChanged;
  }

  /** Fails with the difference where a match is another one: a long text alone would say little. */
  assertIs(match: Match, where: string): void {
    assert.equal(match.now, this.now, where);
    if (textOf(match) !== this.text) assert.deepEqual(JSON.parse(textOf(match)), JSON.parse(this.text), where);
    if (match.deck !== this.deck) assert.deepEqual(match.deck, this.deck, where);
  }

  /** A new match, made from the text. */
  revived(): Match {
    return { ...(JSON.parse(this.text) as Match), now: this.now, deck: this.deck };
  }
}

function textOf({ deck: _, ...rest }: Match): string {
  return JSON.stringify({ ...rest, now: 0 });
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFrozen(part);
  return Object.freeze(value);
}
