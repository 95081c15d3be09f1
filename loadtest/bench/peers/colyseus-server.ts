import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineRoom, defineServer, matchMaker, Room } from '@colyseus/core';
import { type SchemaType, schema, t } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';

/**
 * What one writes first with Colyseus, as its own documentation does: a room whose state has every player in a map.
 * A question is a field of the state, an answer changes its player and is acknowledged by a message.
 */
const Player = schema(
  { name: t.string().default(''), score: t.uint32().default(0), answered: t.boolean().default(false) },
  'Player',
);
const Quiz = schema(
  {
    round: t.int16().default(-1),
    question: t.string().default(''),
    answers: t.uint32().default(0),
    players: t.map(Player),
  },
  'Quiz',
);
type Quiz = SchemaType<typeof Quiz>;

class QuizRoom extends Room<{ state: Quiz }> {
  override state = new Quiz();
  override maxClients = Number.POSITIVE_INFINITY;
  override messages = {
    ask: (_client: unknown, { round, question }: { round: number; question: string }): void => {
      this.state.round = round;
      this.state.question = question;
      this.state.answers = 0;
      this.state.players.forEach((player) => {
        player.answered = false;
      });
    },
    answer: (
      client: { sessionId: string; send: (type: string, payload: unknown) => void },
      { round }: { round: number },
    ): void => {
      const player = this.state.players.get(client.sessionId);
      if (!player || player.answered) return;
      player.answered = true;
      player.score += 100;
      this.state.answers++;
      client.send('locked', { round });
    },
  };

  override onJoin({ sessionId }: { sessionId: string }): void {
    this.state.players.set(sessionId, new Player({ name: `Guest ${sessionId}` }));
  }

  override onLeave({ sessionId }: { sessionId: string }): void {
    this.state.players.delete(sessionId);
  }

  override onUncaughtException(): void {}
}

const http = createServer();
const server = defineServer({
  greet: false,
  gracefullyShutdown: false,
  transport: new WebSocketTransport({ server: http }),
  rooms: { quiz: defineRoom(QuizRoom) },
});
await server.listen(0, '127.0.0.1');
await matchMaker.createRoom('quiz', {});
process.stdout.write(`http://127.0.0.1:${(http.address() as AddressInfo).port}\n`);
process.on('SIGTERM', () => process.exit(0));
