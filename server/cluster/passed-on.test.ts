import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import type { ProcessMessage } from './hand-over.ts';
import { type Fellow, PassedOn } from './passed-on.ts';

const MESSAGE: ProcessMessage = { kind: 'close' };

describe('sockets that are passed on to another process', () => {
  type Send = Fellow['send'];
  const fellow = (send: Send, isConnected = true): Fellow => ({ isConnected: () => isConnected, send });
  const passed = (to: Fellow | undefined, on = new PassedOn()): { on: PassedOn<Fellow>; socket: Socket } => {
    const socket = new Socket();
    on.pass(to, MESSAGE, socket);
    return { on, socket };
  };

  it('are closed when it ends before it has taken them, and not those it has', () => {
    const dones: Parameters<Send>[2][] = [];
    const hung = fellow((_message, _socket, done) => void dones.push(done));
    const { on, socket: taken } = passed(hung);
    const { socket: waiting } = passed(hung, on);
    dones[0]?.(null);
    on.end(hung);
    assert.deepEqual([taken.destroyed, waiting.destroyed], [false, true]);
    taken.destroy();
  });

  it('are closed when there is no such process, or its channel breaks', () => {
    const broken = new Error('EPIPE');
    const failing = fellow((_message, _socket, done) => done(broken));
    const throwing = fellow(() => {
      throw broken;
    });
    for (const to of [undefined, fellow(() => {}, false), failing, throwing]) assert.ok(passed(to).socket.destroyed);
  });

  it('end nothing when whoever asked goes', () => {
    const { socket } = passed(fellow(() => {}));
    socket.emit('error', new Error('ECONNRESET'));
    socket.destroy();
  });
});
