import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LIMITS } from '../server/http/guards.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The rows of every table of a page, cell by cell, without the heads. */
function rowsOf(page: string): string[][] {
  return readFileSync(join(ROOT, page), 'utf8')
    .split('\n')
    .filter((line, i, lines) => line.startsWith('| ') && !lines[i + 1]?.startsWith('|---'))
    .map((line) => line.split('|').slice(1, -1));
}

describe('THREATS.md', () => {
  const rows = rowsOf('docs/THREATS.md');

  it('has many rows', () => assert.ok(rows.length > 30));

  for (const [threat = '', , held = ''] of rows)
    it(`names the test that holds it: ${threat.trim()}`, () => {
      const [, file = '', title = ''] = /`([^`]+)`: "([^"]+)"/.exec(held) ?? [];
      assert.ok(file && existsSync(join(ROOT, file)), `no file "${file}" for "${threat.trim()}"`);
      const titles = readFileSync(join(ROOT, file), 'utf8').replaceAll('\\u2019', '’');
      const at = titles.indexOf(title);
      assert.ok(at > 0 && /\bit\(\s*['`"]$/.test(titles.slice(0, at)), `${file} has no test called "${title}"`);
    });
});

describe('LIMITS.md', () => {
  const rows = rowsOf('docs/LIMITS.md');

  it('has each limit of the guards', () => {
    const keys = Object.entries(LIMITS).flatMap(([key, value]) =>
      typeof value === 'number' ? [key] : Object.keys(value),
    );
    assert.ok(keys.length > 8);
    const named = rows.map(([, , , where = '']) => where).filter((where) => where.includes('`server/http/guards.ts`'));
    for (const key of keys)
      assert.ok(
        named.some((where) => where.includes(`\`${key}\``)),
        `no row for ${key}`,
      );
  });

  for (const [door = '', , amount = '', where = ''] of rows)
    it(`says how much may be asked of: ${door.trim()}`, () => {
      const named = [...where.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      const [file = '', ...names] = named;
      assert.ok(names.length > 0, `no name for "${door.trim()}"`);
      const source = readFileSync(join(ROOT, file), 'utf8');
      const numbers = [...amount.matchAll(/[\d,.]+/g)].map(([text]) => Number(text.replaceAll(',', '')));
      for (const name of names) {
        const [, written = ''] = new RegExp(`\\b${name}\\b(?:: \\w+)? ?[:=] ?(\\d[\\d_ *.]*)`).exec(source) ?? [];
        const value = written.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1);
        assert.ok(
          written && numbers.some((number) => [number, number * 1000].includes(value)),
          `${name} is ${written}`,
        );
      }
    });
});
