import assert from 'node:assert/strict';
import { whereOf } from './where-of.ts';

describe('where a database is', () => {
  it('is its hosts and its database, and nothing of who goes in there, nor how', () => {
    const cases = [
      ['mongodb://quiz:s%40cret@db1:27017,db2:27017/arcade?replicaSet=r@x', 'db1:27017,db2:27017/arcade'],
      ['mongodb+srv://quiz:secret@db.example.org', 'db.example.org'],
      ['mongodb://127.0.0.1:27017/arcade', '127.0.0.1:27017/arcade'],
      ['rediss://:s@cret/of-ours@cache:6379/2', 'cache:6379/2'],
      ['redis://cache:6379/', 'cache:6379'],
      ['', ''],
    ] as const;
    for (const [address, where] of cases) assert.equal(whereOf(address), where);
  });
});
