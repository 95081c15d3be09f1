import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { freeMemory } from '../free-memory.ts';

/**
 * The thing run beside ours: `ws` and nothing else. It echoes what a client sends, and on the message `B<n>`
 * broadcasts n bytes to everybody, the first eight of which are the time of the broadcast. Whoever asks over HTTP
 * first, as at a door that hands out seats, is answered the JSON that they have posted. A GET frees what nobody needs,
 * and is answered how many bytes are left.
 */
const http = createServer((request, response) => {
  if (request.method === 'GET') {
    freeMemory();
    const { heapUsed, external } = process.memoryUsage();
    response.end(JSON.stringify(heapUsed + external));
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const text = JSON.stringify(JSON.parse(Buffer.concat(parts).toString()));
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      .end(text);
  });
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('message', (message: Buffer) => {
    if (message[0] !== 0x42) return socket.send(message, { binary: true });
    const bytes = Buffer.alloc(Math.max(8, Number(message.toString('latin1', 1))), 1);
    bytes.writeDoubleLE(performance.timeOrigin + performance.now(), 0);
    for (const other of sockets.clients) other.send(bytes, { binary: true });
  });
});
http.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(http.address() as AddressInfo).port}\n`));
process.on('SIGTERM', () => process.exit(0));
