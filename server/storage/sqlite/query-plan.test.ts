import assert from 'node:assert/strict';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './database.ts';
import { createEngine } from './engine.ts';
import { Journals } from './journals.ts';
import { createPeopleStore } from './people/people-store.ts';
import { createStores } from './sqlite-storage.ts';

describe('SQLite: every statement', () => {
  /** The statements of every store. */
  function statements(): { db: DatabaseSync; all: string[] } {
    const db = openDatabase(':memory:');
    const all: string[] = [];
    const prepare = db.prepare.bind(db);
    db.prepare = (sql) => {
      all.push(sql);
      return prepare(sql);
    };
    const engine = createEngine(db, ':memory:');
    const journals = new Journals(':memory:', engine);
    const { bans } = createStores(engine, journals);
    const nothing = async () => {};
    const workflows = { askedBy: async () => [], forgetAsker: nothing, moveAsker: nothing };
    createPeopleStore(engine, { journals, workflows, bans });
    db.prepare = prepare;
    return { db, all };
  }

  it('finds and sorts by an index, however large the table', () => {
    const { db, all } = statements();
    assert.ok(all.length > 20, `${all.length} statements`);
    for (const sql of all) {
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
      for (const { detail } of plan as { detail: string }[]) {
        assert.doesNotMatch(detail, /TEMP B-TREE/, `${sql}\n  ${detail}`);
        // A scan in the order of an index, ended by its LIMIT, reads no more than it gives.
        if (/^SCAN (?!CONSTANT)/.test(detail))
          // What a subquery found by its own index is not searched again.
          assert.match(
            detail,
            /USING (COVERING )?INDEX|question_cell|json_each|^SCAN dataset$|^SCAN \(subquery/,
            `${sql}\n  ${detail}`,
          );
      }
    }
    db.close();
  });

  it('draws from the index alone', () => {
    const { db, all } = statements();
    const draws = all.filter((sql) => /^SELECT id, dice/.test(sql));
    assert.equal(draws.length, 2);
    for (const sql of draws) {
      const [row] = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
      assert.match(row?.detail ?? '', /SEARCH question USING COVERING INDEX question_draw/);
    }
    db.close();
  });
});
