import { connect, type Socket } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';
/** So long one answer is waited for, ms. */
const PATIENCE_MS = 60_000;

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  /** All of it, with its head. */
  readonly bytes: number;
}

export interface RawRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Waiting {
  readonly bytes: string;
  /** It was tried on a connection that had rested: the server may have closed that in the same moment. */
  hasFailed: boolean;
  readonly resolve: (answer: RawAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Asks one server over a few kept connections, each for one thing at a time, as a reverse proxy in front of a crowd
 * does. It costs the swarm a fifth of what `node:http` costs, so that it is the server that is measured.
 */
export class RawHttp {
  private readonly host: string;
  private readonly port: number;
  private readonly froms: readonly (string | undefined)[];
  private readonly waiting: Waiting[] = [];
  private readonly idle: Line[] = [];
  private readonly lines = new Set<Line>();
  private readonly width: number;
  private opened = 0;

  /** `width`: connections at most; `froms`: addresses of this machine they come from in turn. */
  constructor(url: string, width: number, froms: readonly (string | undefined)[] = [undefined]) {
    const { hostname, port } = new URL(url);
    this.host = hostname;
    this.port = Number(port);
    this.width = width;
    this.froms = froms;
  }

  ask({ method, path, body = '', headers = {} }: RawRequest): Promise<RawAnswer> {
    const bytes = [
      `${method} ${path} HTTP/1.1`,
      `Host: ${this.host}:${this.port}`,
      ...(method === 'POST' ? ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`] : []),
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      `\r\n${body}`,
    ].join('\r\n');
    return new Promise((resolve, reject) => {
      this.waiting.push({ bytes, hasFailed: false, resolve, reject });
      this.next();
    });
  }

  close(): void {
    for (const line of this.lines) line.destroy();
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    let line = this.idle.pop();
    if (!line && this.lines.size < this.width) {
      const opened = new Line(this.host, this.port, this.froms[this.opened++ % this.froms.length], () => {
        this.lines.delete(opened);
        const rested = this.idle.indexOf(opened);
        if (rested >= 0) this.idle.splice(rested, 1);
        this.next();
      });
      line = opened;
      this.lines.add(opened);
    }
    if (!line) return;
    const asked = this.waiting.shift() as Waiting;
    const used = line;
    used.ask(asked.bytes).then(
      (answer) => {
        if (answer.isKept) this.idle.push(used);
        else used.destroy();
        asked.resolve(answer);
        this.next();
      },
      (error: Error) => {
        used.destroy();
        if (used.answered > 0 && !asked.hasFailed) {
          asked.hasFailed = true;
          this.waiting.unshift(asked);
        } else asked.reject(error);
        this.next();
      },
    );
  }
}

/** One kept connection. */
class Line {
  answered = 0;
  private readonly socket: Socket;
  private text = '';
  private under: { resolve: (answer: RawAnswer & { isKept: boolean }) => void; reject: (error: Error) => void } | null =
    null;

  constructor(host: string, port: number, from: string | undefined, onGone: () => void) {
    this.socket = connect({ host, port, noDelay: true, ...(from ? { localAddress: from } : {}) });
    this.socket.setEncoding('utf8');
    this.socket.on('data', (chunk: string) => this.hear(chunk));
    this.socket.on('error', (error) => this.fail(error));
    this.socket.on('close', () => {
      this.fail(new Error('the server closed the connection without an answer'));
      onGone();
    });
    this.socket.setTimeout(PATIENCE_MS, () => {
      if (this.under) this.socket.destroy(new Error(`no answer within ${PATIENCE_MS} ms`));
    });
  }

  ask(bytes: string): Promise<RawAnswer & { isKept: boolean }> {
    return new Promise((resolve, reject) => {
      this.under = { resolve, reject };
      if (this.socket.destroyed) this.fail(new Error('the server had closed the connection'));
      else this.socket.write(bytes);
    });
  }

  destroy(): void {
    this.socket.destroy();
  }

  private hear(chunk: string): void {
    this.text += chunk;
    const end = this.text.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.text.slice(0, end);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) return this.fail(new Error(`an answer without a length: ${head.slice(0, 200)}`));
    const body = this.text.slice(end + END_OF_HEAD.length);
    if (body.length < length && Buffer.byteLength(body) < length) return;
    const { under } = this;
    this.under = null;
    this.text = '';
    this.answered++;
    under?.resolve({
      status: Number(head.slice(9, 12)),
      text: body,
      bytes: Buffer.byteLength(head) + END_OF_HEAD.length + length,
      isKept: !/^connection: *close/im.test(head),
    });
  }

  private fail(error: Error): void {
    const { under } = this;
    this.under = null;
    under?.reject(error);
  }
}
