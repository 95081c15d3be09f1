import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

/** What one writes first with socket.io: a room, a question that is emitted to it, an answer with an acknowledgement. */
const http = createServer();
const io = new Server(http, { serveClient: false });
const players = new Map<string, { score: number; round: number }>();

io.on('connection', (socket) => {
  players.set(socket.id, { score: 0, round: -1 });
  void socket.join('quiz');
  socket.on('ask', (question: { round: number; text: string }) => io.to('quiz').emit('question', question));
  socket.on('answer', ({ round }: { round: number }, taken: (round: number) => void) => {
    const player = players.get(socket.id);
    if (!player || player.round === round) return;
    player.round = round;
    player.score += 100;
    taken(round);
  });
  socket.on('disconnect', () => players.delete(socket.id));
});
http.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(http.address() as AddressInfo).port}\n`));
process.on('SIGTERM', () => process.exit(0));
