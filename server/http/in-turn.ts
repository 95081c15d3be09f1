import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests of one connection that may wait for the one being answered. Browsers and proxies send the next only after an answer. */
const WAITING_REQUESTS_MAX = 16;

interface Turn {
  isBusy: boolean;
  readonly waiting: [IncomingMessage, ServerResponse][];
}

/**
 * Answers the requests of a connection one after the other. Node hands on every pipelined request as soon as it is
 * read: twenty thousand for one file would open it twenty thousand times, and nobody tells the answers that have not
 * had their turn when the connection ends, so that those files stay open for ever.
 */
export function inTurn(answer: RequestListener): RequestListener {
  const turns = new WeakMap<Socket, Turn>();

  function next(socket: Socket, turn: Turn): void {
    const [request, response] = turn.waiting.shift() ?? [];
    turn.isBusy = request !== undefined && !socket.destroyed;
    if (!request || !response || !turn.isBusy) {
      turn.waiting.length = 0; // its connection is gone: nobody would read the answers
      return;
    }
    response.once('close', () => next(socket, turn));
    answer(request, response);
  }

  return (request, response) => {
    const { socket } = request;
    if (socket.destroyed) return; // what was read of a connection that we have cut
    const turn: Turn = turns.get(socket) ?? { isBusy: false, waiting: [] };
    turns.set(socket, turn);
    if (turn.waiting.length >= WAITING_REQUESTS_MAX) {
      turn.waiting.length = 0;
      socket.destroy();
      return;
    }
    turn.waiting.push([request, response]);
    if (!turn.isBusy) next(socket, turn);
  };
}
