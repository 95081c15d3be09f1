import assert from 'node:assert/strict';
import { luck } from '#shared/rules/random.ts';
import { BEHAVIOUR_NAMES, behaviourOf, readMix, USUAL_MIX } from './behaviours.ts';
import { loopbackAddress, type MachineLimits, machineLimits, spreadCrowd } from './limits.ts';
import { LoadError, readTarget } from './loopback.ts';
import { RUDE_ACTS } from './rude-acts.ts';

const saying = (words: RegExp) => (error: unknown) => error instanceof LoadError && words.test(error.message);
const LIMITS: MachineLimits = { files: 20_000, ports: 28_000, hasManyAddresses: true };

describe('who plays in the load test', () => {
  it('is dealt by the seed, in the shares of the mix, the same in every process', () => {
    const deal = (seed: number) => Array.from({ length: 4000 }, (_, i) => behaviourOf(USUAL_MIX, seed, i));
    assert.deepEqual(deal(7), deal(7));
    assert.notDeepEqual(deal(7), deal(8));
    const dealt = deal(7);
    for (const name of BEHAVIOUR_NAMES) {
      const share = dealt.filter((behaviour) => behaviour === name).length / dealt.length;
      assert.ok(Math.abs(share - (USUAL_MIX[name] ?? 0) / 100) < 0.02, `${name}: ${share}`);
    }
  });

  it('is read from a mix, and what is no mix is said', () => {
    assert.deepEqual(readMix('steady=3, flaky=1'), { steady: 3, flaky: 1 });
    assert.deepEqual(readMix('silent'), { silent: 1 });
    assert.throws(() => readMix('polite=3'), saying(/no behaviour "polite".*steady, fast, silent, rude, flaky/));
    assert.throws(() => readMix('steady=many'), saying(/no share/));
    assert.throws(() => readMix('steady=0'), saying(/nobody/));
  });

  it('is rude in ways that all make frames', () => {
    for (const { name, frames } of RUDE_ACTS)
      assert.ok(
        frames(0, luck(name)).every((frame) => frame.length > 5),
        name,
      );
  });
});

describe('where the load test puts its load', () => {
  it('is this machine', () => {
    assert.equal(readTarget('127.0.0.1:2567'), 'http://127.0.0.1:2567');
    assert.equal(readTarget('http://localhost:2567/'), 'http://127.0.0.1:2567');
    assert.equal(readTarget('http://127.8.0.9'), 'http://127.8.0.9:80');
  });

  it('is nobody else, however it is written', () => {
    for (const foreign of [
      'http://example.com:2567',
      '10.0.0.4:2567',
      'http://127.0.0.1.example.com:2567',
      'http://localhost.example.com',
      'http://127.0.0.1@example.com',
      'http://0.0.0.0:2567',
      'http://[2001:db8::1]:2567',
    ])
      assert.throws(() => readTarget(foreign), saying(/is not this machine/), foreign);
    assert.throws(() => readTarget('https://127.0.0.1'), saying(/no http address/));
    assert.throws(() => readTarget('http://'), saying(/no address/));
  });
});

describe('what a machine can hold', () => {
  it('is spread over processes of the swarm and addresses of this machine', () => {
    const { swarms, from } = spreadCrowd(30_000, 3, LIMITS);
    assert.equal(swarms, 3);
    const each = new Map<string | undefined, number>();
    for (let i = 0; i < 30_000; i++) each.set(from(i), (each.get(from(i)) ?? 0) + 1);
    assert.ok([...each.values()].every((players) => players <= 2000));
    assert.ok([...each.keys()].every((address) => address !== '127.0.0.1'));
    assert.equal(spreadCrowd(300, 1, LIMITS).swarms, 1);
  });

  it('has addresses that are all different, and none that ends in 0 or 255', () => {
    const addresses = Array.from({ length: 1000 }, (_, n) => loopbackAddress(n));
    assert.equal(new Set(addresses).size, 1000);
    assert.ok(
      addresses.every((address) => /^127\.0\.\d\.(?!0$|255$)\d+$/.test(address)),
      addresses.join(' '),
    );
  });

  it('is said in a sentence with what to do, where it is too little', () => {
    assert.throws(() => spreadCrowd(20_000, 1, LIMITS), saying(/ulimit -n.*--processes 2/));
    assert.throws(
      () => spreadCrowd(30_000, 4, { ...LIMITS, hasManyAddresses: false }),
      saying(/28000 connections.*ifconfig lo0 alias/),
    );
  });

  it('is known of this machine', async () => {
    const { files, ports } = await machineLimits();
    assert.ok(files >= 256 && ports > 1000, `${files} files, ${ports} ports`);
  });
});
