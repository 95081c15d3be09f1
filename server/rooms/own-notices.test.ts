import assert from 'node:assert/strict';
import { OWN_AT_REST } from '#shared/protocol/notices.ts';
import { ownView } from '#shared/rules/own-view.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import { everyEvening } from '#shared/testing/every-evening.ts';
import { OwnNotices } from './own-notices.ts';

type You = ReturnType<OwnNotices['you']>;

describe('the notice of what is one seat’s alone', () => {
  it('says all of it to whoever fills in what is at rest, at any step of any evening', () => {
    const notices = new OwnNotices();
    everyEvening({ label: 'own-notices', evenings: 10 }, ({ match }, where) => {
      for (const seat of match.seats) {
        const { name, avatar, ...rest } = ownView(match, seat);
        const expected = { ...rest, secrets: null, console: null };
        assert.deepEqual({ ...OWN_AT_REST, ...notices.you(match, seat, 'changes') }, expected, where);
        assert.deepEqual(
          { ...OWN_AT_REST, ...notices.you(match, seat, 'all') },
          { ...expected, name, avatar, matchId: match.id },
          where,
        );
      }
    });
  });

  it('is all that was said before with another place where nothing beside the place is new, at any step of any evening', () => {
    const notices = new OwnNotices();
    const said = new Map<string, You>();
    let places = 0;
    everyEvening({ label: 'own-places', evenings: 10 }, ({ match }, where) => {
      for (const seat of match.seats) {
        const key = `${match.id}/${seat.playerId}`;
        const you = notices.you(match, seat, 'changes');
        const before = said.get(key);
        said.set(key, you);
        if (!before || notices.besidePlace(before) !== notices.besidePlace(you)) continue;
        const { rank, lastRank, behind } = you;
        if (rank !== before.rank) places++;
        assert.deepEqual({ ...before, rank, lastRank, behind }, you, where);
      }
    });
    assert.ok(places > 0);
  });

  it('leaves out what is at rest, and keeps what rules add', () => {
    const { match } = aMatch().seat('Ada', 'Bo').start().until('answering');
    const [ada] = match.seats;
    assert.ok(ada);
    const notices = new OwnNotices();
    const named = (more = {}): string[] => Object.keys(notices.you(match, ada, 'changes', more));
    for (const name of Object.keys(OWN_AT_REST)) assert.ok(!named().includes(name), name);
    assert.ok(named({ secrets: { roles: 1 } }).includes('secrets'));
  });
});
