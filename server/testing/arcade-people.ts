import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import type { OpenedAnswer, Press, SeatAnswer } from '#shared/protocol/shows.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import type { Entrance } from '../../test-support/entrance.ts';
import { TestPlayer } from './test-player.ts';

/** A page that waited so long for an answer, or for a room's first word, asks again, ms: a process that sleeps answers nobody. */
const ANSWER_MS = 1500;
const JOIN_MS = 6000;

export interface Pair {
  readonly code: string;
  readonly host: TestPlayer;
  readonly guest: TestPlayer;
  /** The process their room is in. */
  readonly process: string;
}

/** A show of two arenas, and the people in them. */
export interface ArcadeShow {
  readonly code: string;
  readonly hostKey: string;
  readonly players: readonly TestPlayer[];
}

/** The process that a player's room is in. */
export function processOf(player: TestPlayer): string {
  return new URL(player.socket.url).pathname.split('/')[1] ?? '';
}

/** People who open rooms and come in through one entrance: that of an arcade, whichever of its processes answers, or of one machine. */
export class ArcadePeople {
  readonly entrance: Entrance;

  constructor(entrance: Entrance) {
    this.entrance = entrance;
  }

  newcomer(): TestPlayer {
    return new TestPlayer(this.entrance);
  }

  async open(pass: string): Promise<RoomAnswer> {
    const { status, json } = await this.entrance.ask<RoomAnswer>('/api/rooms', {
      ...{ version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'sea', isPublic: true },
      options: { questions: 5, seconds: 30 },
    });
    assert.equal(status, 201, JSON.stringify(json));
    return json;
  }

  /** Two people in a room of their own, with the first question before them. */
  async aPair(): Promise<Pair> {
    const host = this.newcomer();
    const { roomId, code } = await this.open(host.pass);
    await host.join(roomId);
    const guest = await this.newcomer().join(roomId);
    await host.until('both', () => host.room.state.here === 2);
    host.send('start');
    await Promise.all([host, guest].map((player) => player.phase('answering', 0)));
    return { code, host, guest, process: processOf(host) };
  }

  /** Comes in by the code of a room or a show, as a page does: it asks until it is in. */
  async come(player: TestPlayer, code: string): Promise<void> {
    await this.entrance.until('a way in', async () => {
      const asked = { pass: player.pass, ms: ANSWER_MS };
      const answer = await this.entrance.ask<RoomAnswer>(`/api/rooms/${code}`, undefined, asked).catch(() => null);
      if (answer?.status !== 200) return false;
      player.heard.length = 0; // what is heard from now on is of this connection
      const late = wait(JOIN_MS, false, { ref: false });
      return Promise.race([
        late,
        player.join(answer.json.roomId).then(
          () => true,
          () => false,
        ),
      ]);
    });
  }

  async openShow(): Promise<OpenedAnswer> {
    const { status, json } = await this.entrance.ask<OpenedAnswer>('/api/shows', {
      ...{ version: PROTOCOL_VERSION, pass: this.newcomer().pass, title: 'Friday', mode: 'last-brain-standing' },
      ...{ topic: 'sea', seats: 900, startsInMs: 60_000, options: { seconds: 20 } },
    });
    assert.equal(status, 201, JSON.stringify(json));
    return json;
  }

  async status({ code, hostKey }: OpenedAnswer): Promise<ShowStatus> {
    return (await this.entrance.ask<ShowStatus>(`/api/shows/${code}/host`, { key: hostKey })).json;
  }

  press({ code, hostKey }: OpenedAnswer, press: Press): Promise<{ status: number; json: ShowStatus }> {
    return this.entrance.ask<ShowStatus>(`/api/shows/${code}/press`, { key: hostKey, press });
  }

  /** Presses until it is taken: the director may be on its way to another process. */
  async pressed(show: OpenedAnswer, press: Press): Promise<void> {
    await this.entrance.until(
      `the press ${press.do}`,
      async () => (await this.press(show, press).catch(() => null))?.status === 200,
    );
  }

  async seat(code: string, { pass }: TestPlayer): Promise<{ status: number; json: SeatAnswer }> {
    return this.entrance.ask<SeatAnswer>(`/api/shows/${code}/seat`, { version: PROTOCOL_VERSION, pass });
  }

  /** A show of so many people, with the first question before them. */
  async aShow(people: number): Promise<ArcadeShow> {
    const opened = await this.openShow();
    await this.pressed(opened, { do: 'open' });
    const players = Array.from({ length: people }, () => this.newcomer());
    await Promise.all(players.map((player) => this.come(player, opened.code)));
    await this.entrance.until('everybody is counted', async () => (await this.status(opened)).playing === people);
    await this.pressed(opened, { do: 'start' });
    await Promise.all(players.map((player) => player.phase('answering', 0)));
    return { ...opened, players };
  }
}
