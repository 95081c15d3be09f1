import { connect, type Socket } from 'node:net';
import { FrameReader, OPCODE } from './frame-reader.ts';
import { maskedFrame } from './masked-frame.ts';
import { now } from './now.ts';

/** All sockets of a process read into the same memory, one after another. */
const SHARED = Buffer.allocUnsafeSlow(256 * 1024);
const END_OF_HEAD = Buffer.from('\r\n\r\n');
/** An answer to the upgrade that is longer than this is none, bytes. */
const HEAD_MAX_BYTES = 16 * 1024;
/** A connection that ended without a close frame. */
const ABNORMAL_CODE = 1006;
/** It is not checked what the server makes of it: we know whom we talk to. */
const KEY = Buffer.from('quizcade loadtes').toString('base64');

export interface RawSocketArgs {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** Lines of the request besides those of an upgrade. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The address of this machine that it comes from; the system's choice when absent. */
  readonly from?: string | undefined;
  /** A message came, maybe before `open` has resolved. Its bytes are overwritten when this returns. */
  readonly onMessage: (payload: Buffer, at: number, socket: RawSocket) => void;
  /** It is over: a code of the peer, or 1006. Called once, where `open` has resolved. */
  readonly onClose: (code: number) => void;
}

/** A WebSocket on a bare socket: a third of the memory and of the time of a `ws` client, and nothing that a swarm has no use for. */
export class RawSocket {
  private readonly socket: Socket;
  private readonly args: RawSocketArgs;
  private readonly frames: FrameReader;
  /** The answer to the upgrade, as far as it has come; null: it is open. */
  private head: Buffer | null = Buffer.alloc(0);
  private closeCode = ABNORMAL_CODE;
  private settle: { open: () => void; fail: (error: Error) => void } | null = null;
  /** All that came over the line, heads and pings too. */
  bytesRead = 0;

  private constructor(args: RawSocketArgs) {
    this.args = args;
    this.frames = new FrameReader((opcode, payload) => this.onFrame(opcode, payload));
    this.socket = connect({
      host: args.host,
      port: args.port,
      noDelay: true,
      ...(args.from ? { localAddress: args.from } : {}),
      onread: { buffer: SHARED, callback: (size) => this.onBytes(SHARED.subarray(0, size)) },
    });
    this.socket.on('connect', () => this.socket.write(requestOf(args)));
    this.socket.on('error', (error) => this.settle?.fail(error)); // a close follows
    this.socket.on('close', () => this.onEnd());
  }

  /** Connects and upgrades. Rejects with what the server, or the system, said instead. */
  static open(args: RawSocketArgs): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const raw = new RawSocket(args);
      raw.settle = { open: () => resolve(raw), fail: reject };
    });
  }

  get isOpen(): boolean {
    return this.head === null && this.socket.writable;
  }

  /** Sends a frame that was made by `maskedFrame`. False where the line is over: then nothing was sent. */
  send(frame: Buffer): boolean {
    if (!this.isOpen) return false;
    this.socket.write(frame);
    return true;
  }

  /** Gone without a word, as when a tunnel swallows a phone. */
  destroy(): void {
    this.socket.destroy();
  }

  private onBytes(bytes: Buffer): boolean {
    this.bytesRead += bytes.length;
    try {
      if (this.head === null) this.frames.read(bytes);
      else this.onHead(Buffer.concat([this.head, bytes]));
    } catch (error) {
      this.settle?.fail(error as Error);
      this.socket.destroy();
    }
    return true;
  }

  private onHead(head: Buffer): void {
    const end = head.indexOf(END_OF_HEAD);
    if (end < 0) {
      if (head.length > HEAD_MAX_BYTES) throw new RangeError('no answer to the upgrade, but much else');
      this.head = head;
      return;
    }
    const [status = ''] = head.toString('latin1', 0, end).split('\r\n', 1);
    if (!status.includes(' 101 ')) throw new Error(`no socket: ${status}`);
    this.head = null;
    this.settle?.open();
    this.settle = null;
    const rest = head.subarray(end + END_OF_HEAD.length);
    if (rest.length > 0) this.frames.read(rest);
  }

  private onFrame(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.binary || opcode === OPCODE.text) this.args.onMessage(payload, now(), this);
    else if (opcode === OPCODE.ping) this.send(maskedFrame(payload, OPCODE.pong));
    else if (opcode === OPCODE.close) {
      this.closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : ABNORMAL_CODE;
      this.send(maskedFrame(payload, OPCODE.close));
      this.socket.end();
    }
  }

  private onEnd(): void {
    this.socket.destroy();
    if (this.settle) this.settle.fail(new Error('the connection ended before it was a socket'));
    else this.args.onClose(this.closeCode);
    this.settle = null;
  }
}

function requestOf({ host, port, path, headers = {} }: RawSocketArgs): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${KEY}`,
    'Sec-WebSocket-Version: 13',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
}
