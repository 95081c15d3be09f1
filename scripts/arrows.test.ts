import assert from 'node:assert/strict';
import { ARROWS, brokenArrows } from './arrows.ts';

const BROKEN: readonly [file: string, source: string][] = [
  ['shared/rules/luck.ts', `import { randomInt } from 'node:crypto';`],
  ['shared/rules/draw.ts', `import Phaser from 'phaser';`],
  ['shared/rules/match.ts', `import type { MatchRoom } from '#server/rooms/match-room.ts';`],
  ['shared/rules/match.ts', `export { wall } from '../../client/panels/wall.tsx';`],
  ['shared/testing/a-match.ts', `import { storage } from '#server/storage/storage.ts';`],
  ['shared/rules/match.test.ts', `import { startApp } from '#server/app.ts';`],
  ['client/model/model.ts', `const app = await import('#server/app.ts');`],
  ['client/panels/wall.tsx', `import { Client } from '@colyseus/sdk';`],
  ['client/panels/wall.tsx', `type Room = import('@colyseus/sdk').Room;`],
  ['client/panels/wall.tsx', `import Phaser from 'phaser';`],
  ['client/model/model.ts', `import { readFileSync } from 'node:fs';`],
  ['server/match/match-host.ts', `import { Room } from '@colyseus/core';`],
  ['server/match/journal.ts', `import { DatabaseSync } from 'node:sqlite';`],
  ['server/storage/sqlite/matches.ts', `import mongoose from 'mongoose';`],
  ['server/http/routes.ts', `import { tokens } from '#client/theme/tokens.ts';`],
  ['server/http/routes.ts', `import { swarm } from '#loadtest/swarm.ts';`],
  ['server/http/page.ts', `import { h } from 'preact';`],
  ['loadtest/swarm.ts', `import { startApp } from '../server/app.ts';`],
  ['mods/devtest/server.ts', `import { startApp } from '#server/app.ts';`],
  ['mods/devtest/server.ts', `import { classic } from '#shared/modes/classic/mode.ts';`],
  ['mods/devtest/mod.test.ts', `import { aDeck } from '#shared/testing/a-question.ts';`],
  ['server/app.ts', `import pairs from '../mods/pairs/server.ts';`],
];

const ALLOWED: readonly [file: string, source: string][] = [
  ['shared/rules/match.ts', `import { z } from 'zod';\nimport { rank } from './ladder.ts';`],
  ['shared/protocol/state.ts', `import { schema } from '@colyseus/schema';`],
  ['shared/rules/match.test.ts', `import assert from 'node:assert/strict';`],
  ['shared/testing/describe-mode.ts', `import assert from 'node:assert/strict';`],
  ['client/net/connect.ts', `import { Client } from '@colyseus/sdk';`],
  ['client/scenes/question.ts', `import Phaser from 'phaser';\nimport { z } from '#shared/rules/match.ts';`],
  ['client/main.ts', `const { open } = await import('#client/scenes/open.ts');`],
  ['server/rooms/match-room.ts', `import { Room } from '@colyseus/core';`],
  ['server/rooms/match-room.test.ts', `import { Client } from '@colyseus/sdk';`],
  ['server/storage/sqlite/matches.ts', `import { DatabaseSync } from 'node:sqlite';`],
  ['server/http/routes.ts', `const hint = "import { h } from 'preact'"; // import '#client/main.ts'`],
  ['mods/devtest/server.ts', `import { defineMod } from '#shared/mod-api.ts';\nimport { more } from './more.ts';`],
  [
    'mods/devtest/mod.test.ts',
    `import assert from 'node:assert/strict';\nimport { aDeck } from '#shared/mod-testing.ts';`,
  ],
  ['test/browser/match.test.ts', `import { startApp } from '#server/app.ts';`],
];

describe('arrows between folders', () => {
  for (const [file, source] of BROKEN) {
    it(`${file} may not: ${source}`, () => {
      const broken = brokenArrows(file, source);
      assert.equal(broken.length, 1);
      assert.ok(broken[0]?.startsWith(`${file} imports `));
    });
  }

  for (const [file, source] of ALLOWED) {
    it(`${file} may: ${source.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(brokenArrows(file, source), []);
    });
  }

  it('has an example that breaks each arrow', () => {
    const told = BROKEN.flatMap(([file, source]) => brokenArrows(file, source));
    const unproved = ARROWS.filter((arrow) => !told.some((sentence) => sentence.endsWith(arrow.why)));
    assert.deepEqual(unproved, []);
  });

  it('says of a file that cannot be parsed which one it is', () => {
    assert.throws(() => brokenArrows('shared/rules/match.ts', 'import {'), /shared\/rules\/match\.ts/);
  });
});
