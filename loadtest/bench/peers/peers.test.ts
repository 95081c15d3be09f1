import assert from 'node:assert/strict';
import { barePeer } from './bare-peer.ts';
import { colyseusPeer } from './colyseus-peer.ts';
import { measurePeer, type PeerFigures, type PeerRun } from './measure-peer.ts';
import type { Peer } from './peer.ts';
import { peersTable } from './peers-table.ts';
import { socketioPeer } from './socketio-peer.ts';

const PEOPLE = 60;
const QUESTION_BYTES = 400;
/** Nobody compares these figures: that there are some is all that is looked at. */
const COURSE = { rounds: 2, settlingMs: 50, answersOverMs: 200, betweenMs: 50 };

describe('the peers beside ours', () => {
  for (const peer of [barePeer(QUESTION_BYTES), socketioPeer(QUESTION_BYTES), colyseusPeer(QUESTION_BYTES)])
    it(`${peer.name}: asks everybody and takes everybody's answer`, async () => {
      const { figures, died } = await measurePeer(peer, PEOPLE, COURSE);
      assert.ok(figures, died);
      // Everybody got the question and an acknowledgement, or the run would not have come to its end.
      assert.ok(
        figures.bytesPerQuestion > QUESTION_BYTES && figures.bytesPerQuestion < 100 * QUESTION_BYTES,
        `${figures.bytesPerQuestion} B`,
      );
      assert.ok(figures.questionP99 > 0 && figures.ackP99 >= figures.ackP50 && figures.ackP50 > 0);
    });

  it('says who did not survive, and why', async () => {
    const bare = barePeer(QUESTION_BYTES);
    let server: Awaited<ReturnType<Peer['start']>> | null = null;
    const dying: Peer = {
      ...bare,
      name: 'dying',
      start: async (size) => {
        server = await bare.start(size);
        return server;
      },
      join: async (to, index, ears) => {
        if (index === 5) await server?.kill();
        return bare.join(to, index, ears);
      },
    };
    const { figures, died } = await measurePeer(dying, 20, COURSE);
    assert.equal(figures, null);
    assert.ok(died);
  });
});

describe('the table of peers', () => {
  const figures = (factor: number): PeerFigures => ({
    ...{
      joinsSeconds: factor,
      cpuPerJoinUs: 100 * factor,
      memoryEach: 10_240 * factor,
      liveEach: 8192 * factor,
      questionP99: 20 * factor,
    },
    ...{ ackP50: factor, ackP99: 3 * factor, cpuPerAnswerUs: 30 * factor, bytesPerQuestion: 430 },
  });
  const runs: PeerRun[] = [
    { peer: 'bare ws', size: 1000, figures: figures(1) },
    { peer: 'map', size: 1000, figures: figures(4) },
    { peer: 'ours', size: 1000, figures: figures(1.5) },
    { peer: 'bare ws', size: 10_000, figures: figures(10) },
    { peer: 'map', size: 10_000, figures: null, died: 'joins took longer than 120 s' },
    { peer: 'ours, 2 rooms', size: 10_000, figures: figures(12) },
  ];

  it('has each as so many times the limit, who did not survive, and how each grew', () => {
    const text = peersTable(runs);
    assert.match(text, /1,000 players\n +bare ws +map +ours\n/);
    assert.match(text, /question to all, p99, ms +20 +80 \(4 x\) +30 \(1\.5 x\)/);
    assert.match(text, /map did not survive: joins took longer than 120 s/);
    assert.match(text, /10 times as many.*\n.*\n(?:.*\n)* +question to all, p99 +10 x +- +8 x/);
  });
});
