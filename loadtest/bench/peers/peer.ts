import type { ChildServer } from '../../child-server.ts';

/** One line to a peer: it hears when a question comes and when its own answer is taken. */
export interface PeerLine {
  /** Asks the server to put a question to everybody; the first line does. */
  ask(round: number): void;
  answer(round: number): void;
  /** Bytes that came so far. */
  readonly bytes: number;
  close(): void;
}

export interface Ears {
  onQuestion(round: number, at: number): void;
  onTaken(round: number, at: number): void;
}

/** A way to build the same thing: a room in which a question goes to everybody, and each answer is taken by name. */
export interface Peer {
  readonly name: string;
  start(size: number): Promise<ChildServer>;
  /** Memory of what is alive in it, bytes; absent: it cannot say. */
  live?(server: ChildServer): Promise<number>;
  join(server: ChildServer, index: number, ears: Ears): Promise<PeerLine>;
}
