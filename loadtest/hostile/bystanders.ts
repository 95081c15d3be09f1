import { addressOf } from '../lean/lean-client.ts';
import { newPass, openRoom } from './ask.ts';
import { Person } from './person.ts';
import type { Scene } from './scene.ts';

/** Honest people say something this often, and note how long the answer takes, ms. */
const EVERY_MS = 250;
/** Their addresses begin here; attackers are given others. */
const FIRST_ADDRESS = 0xc80000;

/** Honest people, two to a room, who feel what an attack beside them does: lost connections and waits. */
export class Bystanders {
  readonly rooms: readonly { readonly roomId: string; readonly code: string }[];
  private readonly people: readonly Person[];
  /** When each of them asked what is not answered yet. */
  private readonly asked = new Map<Person, number>();
  private longestMs = 0;
  private readonly timer: NodeJS.Timeout;

  private constructor(rooms: Bystanders['rooms'], people: readonly Person[]) {
    this.rooms = rooms;
    this.people = people;
    for (const person of people) {
      person.onNotice = ({ name }) => {
        if (name !== 'clock') return;
        this.longestMs = Math.max(this.longestMs, performance.now() - (this.asked.get(person) ?? performance.now()));
        this.asked.delete(person);
      };
    }
    this.timer = setInterval(() => {
      for (const person of people) {
        if (this.asked.has(person)) continue;
        this.asked.set(person, performance.now());
        person.send('clock', { sent: performance.now() });
      }
    }, EVERY_MS);
  }

  /** Opens `count` public rooms with two people in each. */
  static async seat(scene: Scene, server: string, count: number): Promise<Bystanders> {
    const rooms: { roomId: string; code: string }[] = [];
    const people: Person[] = [];
    for (let i = 0; i < count; i++) {
      const address = addressOf(FIRST_ADDRESS + i);
      const passes = [await newPass(server, address), await newPass(server, address)];
      const room = await openRoom(server, passes[0] ?? '', { isPublic: true, address });
      rooms.push(room);
      for (const pass of passes) people.push(await Person.join(server, room.roomId, pass, { address }));
    }
    const all = new Bystanders(rooms, people);
    scene.atEnd(() => all.goHome());
    return all;
  }

  /** How many of them lost their connection. */
  get lost(): number {
    return this.people.filter((person) => person.closeCode !== null).length;
  }

  /** Rooms in which nobody is left. */
  get roomsEnded(): number {
    return this.rooms.filter((_, i) => this.people.slice(2 * i, 2 * i + 2).every((person) => person.closeCode !== null))
      .length;
  }

  /** The longest anybody has waited for an answer so far, or is waiting now, ms. */
  get longestWaitMs(): number {
    const now = performance.now();
    const open = [...this.asked].flatMap(([person, at]) => (person.closeCode === null ? [now - at] : []));
    return Math.round(Math.max(this.longestMs, ...open));
  }

  /** One sentence for the table. */
  get felt(): string {
    const lost = this.lost === 0 ? 'nobody of' : `${this.lost} of`;
    return `${lost} ${this.people.length} beside it lost the line; the longest wait was ${this.longestWaitMs} ms`;
  }

  /** Ends the watch; the connections go with it. */
  private goHome(): void {
    clearInterval(this.timer);
    for (const person of this.people) person.client.close();
  }
}
