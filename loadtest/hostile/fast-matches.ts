import { pause } from '../pause.ts';
import { newPass, openRoom } from './ask.ts';
import { Person } from './person.ts';
import type { Scene } from './scene.ts';

/** Two people who play one public match of one question after another, as fast as a server with a small PACE lets them. */
export class FastPair {
  /** Matches that came to their podium. */
  matches = 0;
  private readonly winner: Person;
  private readonly loser: Person;

  private constructor(winner: Person, loser: Person) {
    this.winner = winner;
    this.loser = loser;
  }

  static async seat(
    scene: Scene,
    server: string,
    address: string,
  ): Promise<{ pair: FastPair; passes: readonly [string, string] }> {
    const passes = [await newPass(server, address), await newPass(server, address)] as const;
    const { roomId } = await openRoom(server, passes[0], { isPublic: true, address });
    const winner = await Person.join(server, roomId, passes[0], { address });
    const loser = await Person.join(server, roomId, passes[1], { address });
    scene.atEnd(() => {
      winner.client.close();
      loser.client.close();
    });
    await winner.until(() => winner.state.here === 2, 3000);
    return { pair: new FastPair(winner, loser), passes };
  }

  /** Plays until `isEnough`, or until the room ends. */
  async play(isEnough: (pair: FastPair) => boolean): Promise<void> {
    const { winner, loser } = this;
    let done = '';
    while (!isEnough(this) && winner.closeCode === null) {
      const { phase, round, matchId, options } = winner.state;
      const step = `${matchId}/${round}/${phase}`;
      if (step !== done) {
        done = step;
        if (phase === 'waiting') winner.send('start');
        if (phase === 'answering') {
          winner.send('answer', { round, answer: options[0]?.id ?? 0 });
          loser.send('answer', { round, answer: options[1]?.id ?? 0 });
        }
        if (phase === 'reveal') winner.send('end');
        if (phase === 'podium') {
          this.matches++;
          await pause(250);
          winner.send('again');
        }
      }
      await pause(5);
    }
  }
}
