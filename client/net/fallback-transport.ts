import { LINE } from '#shared/protocol/line.ts';

/** A question for news is answered within 20 s; then a slow network has as long again, ms. */
const HEAR_LIMIT_MS = 40 * 1000;
const SAY_LIMIT_MS = 8 * 1000;
/** The server lets go of whoever does not ask for so long; waits between attempts stay well below, ms. */
const RETRY_MS = 300;
const RETRIES = 5;

const NO_STATUS = 1005;
const ABNORMAL = 1006;

/** What the SDK hangs into a transport. */
interface TransportEvents {
  onopen?: ((event: unknown) => unknown) | null;
  onmessage?: ((event: { data: Uint8Array }) => unknown) | null;
  onclose?: ((event: { code: number; reason?: string }) => unknown) | null;
}

/**
 * Carries a room's frames over plain HTTP (shared/protocol/line.ts), in place of the SDK's WebSocket. One question for
 * news is always under way; what is to be said goes in order, as many frames at once as have gathered meanwhile.
 */
export class FallbackTransport {
  isOpen = false;
  private readonly events: TransportEvents;
  private isOver = false;
  private base = '';
  private line = '';
  /** Records read so far. */
  private after = 0;
  /** Frames that the server has for certain. */
  private from = 0;
  private readonly unsaid: string[] = [];
  private isSaying = false;
  private readonly end = new AbortController();

  constructor(events: TransportEvents) {
    this.events = events;
  }

  /** `url` is where the WebSocket would be: `ws://host/path/process/room?sessionId=...`. */
  connect(url: string): void {
    const { protocol, host, pathname, searchParams } = new URL(url);
    const parts = pathname.split('/');
    const [roomId = ''] = parts.splice(-2).slice(-1);
    this.base = `${protocol.replace('ws', 'http')}//${host}${parts.join('/')}/api/line`;
    void this.open(roomId, searchParams.get('sessionId') ?? '');
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    this.unsaid.push(base64Of(frame)); // a copy: the SDK writes its next frame into the same bytes
    if (!this.isSaying) void this.say();
  }

  sendUnreliable(frame: Uint8Array): void {
    this.send(frame);
  }

  close(code = NO_STATUS, reason = ''): void {
    if (this.isOver) return;
    if (this.line) hangUp(this.base, this.line);
    this.finish(code, reason);
  }

  private async open(roomId: string, sessionId: string): Promise<void> {
    try {
      const answer = await this.post('open', { roomId, sessionId }, SAY_LIMIT_MS);
      if (!answer.ok) return this.finish(ABNORMAL);
      this.line = ((await answer.json()) as { line: string }).line;
    } catch {
      return this.finish(ABNORMAL);
    }
    if (this.isOver) return hangUp(this.base, this.line);
    this.isOpen = true;
    globalThis.addEventListener?.('pagehide', this.onPageGone);
    this.events.onopen?.({});
    void this.hear();
  }

  private async hear(): Promise<void> {
    for (let failures = 0; !this.isOver; ) {
      try {
        const answer = await this.post('hear', { line: this.line, after: this.after }, HEAR_LIMIT_MS);
        if (isGone(answer)) return this.finish(ABNORMAL);
        if (!answer.ok) throw new Error(`the line answers ${answer.status}`);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        failures = 0;
        this.read(bytes);
      } catch {
        if (this.isOver) return;
        if (++failures > RETRIES) return this.finish(ABNORMAL);
        await pause(RETRY_MS * failures);
      }
    }
  }

  /** Hands on the records of an answer, each counted as it is read. */
  private read(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + LINE.head <= bytes.length && !this.isOver; ) {
      const [kind, length] = [view.getUint8(at), view.getUint32(at + 1)];
      const body = bytes.slice(at + LINE.head, at + LINE.head + length);
      if (body.length < length) return; // an answer that broke off: the rest is given again
      at += LINE.head + length;
      this.after++;
      if (kind === LINE.frame) this.hand(body);
      else if (kind === LINE.closed) this.finish(view.getUint16(at - length), new TextDecoder().decode(body.slice(2)));
    }
  }

  private hand(frame: Uint8Array): void {
    try {
      this.events.onmessage?.({ data: frame });
    } catch (error) {
      // A fault of ours is shown as one, as it would be of a socket, and is no trouble of the network.
      setTimeout(() => {
        throw error;
      });
    }
  }

  private async say(): Promise<void> {
    this.isSaying = true;
    for (let failures = 0; this.unsaid.length > 0 && !this.isOver; ) {
      const frames = this.unsaid.slice(0, LINE.framesMax);
      try {
        const answer = await this.post('say', { line: this.line, from: this.from, frames }, SAY_LIMIT_MS);
        if (isGone(answer)) return this.finish(ABNORMAL);
        if (!answer.ok) throw new Error(`the line answers ${answer.status}`);
        failures = 0;
        this.from += frames.length;
        this.unsaid.splice(0, frames.length);
      } catch {
        if (this.isOver) return;
        if (++failures > RETRIES) return this.finish(ABNORMAL);
        await pause(RETRY_MS * failures);
      }
    }
    this.isSaying = false;
  }

  private async post(what: string, body: object, limitMs: number): Promise<Response> {
    const limit = new AbortController();
    const stop = (): void => limit.abort();
    const timer = setTimeout(stop, limitMs);
    this.end.signal.addEventListener('abort', stop);
    try {
      const answer = await fetch(`${this.base}/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        cache: 'no-store',
        signal: limit.signal,
      });
      // Its body too, within the limit: read here, it can be read again.
      return new Response(answer.status === 204 ? null : await answer.arrayBuffer(), answer);
    } finally {
      clearTimeout(timer);
      this.end.signal.removeEventListener('abort', stop);
    }
  }

  private readonly onPageGone = (): void => this.close();

  private finish(code: number, reason = ''): void {
    if (this.isOver) return;
    this.isOver = true;
    this.isOpen = false;
    globalThis.removeEventListener?.('pagehide', this.onPageGone);
    this.end.abort();
    this.events.onclose?.({ code, reason });
  }
}

/** The server does not know the line, or knows that it is over. */
function isGone({ status }: Response): boolean {
  return status === 404 || status === 410 || status === 400;
}

/** Tells the server that nobody is there any more; without it, it would find out within seconds. */
function hangUp(base: string, line: string): void {
  const body = JSON.stringify({ line });
  const headers = { 'content-type': 'application/json' };
  // Goes out although the page is being left.
  fetch(`${base}/hang-up`, { method: 'POST', headers, body, keepalive: true }).catch(() => {});
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
