import assert from 'node:assert/strict';
import { type Interfaces, inUrl, lanAddresses } from './lan-addresses.ts';

const card = (address: string, more: object = {}) =>
  ({
    address,
    family: address.includes(':') ? 'IPv6' : 'IPv4',
    internal: false,
    mac: '3c:22:fb:00:00:01',
    ...more,
  }) as never;

const LAPTOP: Interfaces = {
  lo: [card('127.0.0.1', { internal: true }), card('::1', { internal: true })],
  vboxnet0: [card('192.168.56.1')],
  docker0: [card('172.17.0.1')],
  'Ethernet 2': [card('192.168.99.1', { mac: '0a:00:27:00:00:05' })],
  eth1: [card('10.0.0.5')],
  utun3: [card('100.64.0.9')],
  wlan0: [card('192.168.1.7'), card('2001:db8::7'), card('fe80::7')],
};

describe('the addresses that are shared', () => {
  it('are those of real cards, the one of the default route first', () => {
    assert.deepEqual(lanAddresses(undefined, LAPTOP, '192.168.1.7'), ['192.168.1.7', '10.0.0.5']);
    assert.deepEqual(lanAddresses('0.0.0.0', LAPTOP, '10.0.0.5'), ['10.0.0.5', '192.168.1.7']);
    assert.deepEqual(lanAddresses('::', LAPTOP, undefined), ['10.0.0.5', '192.168.1.7'], 'a network without a way out');
    assert.equal(lanAddresses(undefined, LAPTOP, '100.64.0.9')[0], '10.0.0.5', 'a tunnel leads elsewhere');
  });

  it('are a virtual one only where there is no other', () => {
    assert.deepEqual(lanAddresses(undefined, { docker0: [card('172.17.0.2')] }, undefined), ['172.17.0.2']);
    assert.deepEqual(lanAddresses(undefined, {}, undefined), []);
  });

  it('are none on loopback, and the one that HOST names', () => {
    for (const host of ['127.0.0.1', '127.8.8.8', 'localhost', '::1'])
      assert.deepEqual(lanAddresses(host, LAPTOP, '192.168.1.7'), []);
    assert.deepEqual(lanAddresses('10.0.0.5', LAPTOP, '192.168.1.7'), ['10.0.0.5']);
  });

  it('are IPv6 where there is nothing else, in brackets', () => {
    const six = { eth0: [card('fe80::1'), card('2001:db8::1')] };
    assert.deepEqual(lanAddresses(undefined, six, undefined).map(inUrl), ['[2001:db8::1]']);
    assert.equal(inUrl('10.0.0.5'), '10.0.0.5');
  });
});
