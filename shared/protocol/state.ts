import type { SchemaType } from '@colyseus/schema';
import { schema, t } from '@colyseus/schema';
import { Slot } from './slots.ts';

/**
 * The synchronised state of a match room: small and public (ARCHITECTURE.md, State on the wire). Fields only;
 * `server/rooms/project-state.ts` copies the public view into it. The right answer enters at the reveal.
 */

export const SeatState = schema(
  {
    name: t.string().default(''),
    avatar: t.string().default(''),
    /** Bit 1: bot. Bit 2: away. Bit 4: watches, and does not play. Bit 8: wants another match. Bit 16: is ready. Bit 32: leads the room, and does not play. */
    flags: t.uint8().default(0),
    /** Of equal ones, who has the smaller one is named first. */
    arrival: t.uint32().default(0),
    /** The place it was retired to; 0: it was not. */
    outPlace: t.uint16().default(0),
    /** 0: none. */
    team: t.uint8().default(0),
    /** May be below 0, like the points. */
    score: t.int32().default(0),
    streak: t.uint8().default(0),
    rank: t.uint16().default(0),
    lastRank: t.uint16().default(0),
    lastPoints: t.int32().default(0),
    /** What rules show this seat alone, by their ids, as JSON text. It reaches its owner's connection and no other. */
    own: t.map('string').view(),
  },
  'SeatState',
);
export type SeatState = SchemaType<typeof SeatState>;
export const SEAT_BOT_BIT = 1;
export const SEAT_AWAY_BIT = 2;
export const SEAT_WATCHES_BIT = 4;
export const SEAT_AGAIN_BIT = 8;
export const SEAT_READY_BIT = 16;
export const SEAT_LEADS_BIT = 32;

export const OptionState = schema({ id: t.string().default(''), text: t.string().default('') }, 'OptionState');
export type OptionState = SchemaType<typeof OptionState>;

export const FastestState = schema(
  {
    seat: t.uint32().default(0),
    name: t.string().default(''),
    avatar: t.string().default(''),
    bot: t.boolean().default(false),
    ms: t.uint32().default(0),
    creditMs: t.uint16().default(0),
  },
  'FastestState',
);
export type FastestState = SchemaType<typeof FastestState>;

export const GuessState = schema({ seat: t.uint32().default(0), value: t.number().default(0) }, 'GuessState');
export type GuessState = SchemaType<typeof GuessState>;

export const TypedState = schema(
  {
    text: t.string().default(''),
    count: t.uint32().default(0),
    /** Whole per cent; 100 is right. */
    credit: t.uint8().default(0),
  },
  'TypedState',
);
export type TypedState = SchemaType<typeof TypedState>;

export const MatchState = schema(
  {
    version: t.uint16().default(0),
    matchId: t.string().default(''),
    mode: t.string().default(''),
    topic: t.string().default(''),
    code: t.string().default(''),
    isPublic: t.boolean().default(true),
    /** What is going on, by the name its rule gave it ... */
    phase: t.string().default('waiting'),
    /** ... and what that means to whoever does not know the rule (`shared/rules/phase.ts`). */
    stage: t.string().default('lobby'),
    /** Server ms. `endsAt` 0: nothing ends by itself; `pausedAt` 0: the clock runs. */
    startedAt: t.number().default(0),
    endsAt: t.number().default(0),
    pausedAt: t.number().default(0),
    /** 0-based; -1 before the first question. */
    round: t.int16().default(-1),
    rounds: t.uint16().default(0),
    windowMs: t.uint32().default(0),
    /** Seat of the host; -1: nobody. */
    host: t.int32().default(-1),
    /** Seats of who opened this private room and of their co-host; -1: nobody. */
    opener: t.int32().default(-1),
    coHost: t.int32().default(-1),
    locked: t.boolean().default(false),
    maxSeats: t.uint32().default(0),
    taken: t.uint32().default(0),
    here: t.uint32().default(0),
    answered: t.uint32().default(0),
    /** By seat number. Everybody up to 64 seats, the ten best above. */
    seats: t.map(SeatState),
    questionId: t.string().default(''),
    kind: t.string().default(''),
    difficulty: t.string().default(''),
    stem: t.string().default(''),
    /** The language of the question, a tag such as `de` or `pt-BR`. */
    lang: t.string().default(''),
    options: t.array(OptionState),
    /** Of a `number` question: the scale; all 0 otherwise. */
    scaleMin: t.number().default(0),
    scaleMax: t.number().default(0),
    scaleStep: t.number().default(0),
    unit: t.string().default(''),
    /** Of a mod's kind: the built-in kind whose form asks it, and lines that stand beside its options. */
    asks: t.string().default(''),
    beside: t.array('string'),
    /** Whole per cent per option; empty: too little to tell. */
    leans: t.array('uint8'),
    /** From the reveal on: the right option ids, and shares per option. */
    right: t.array('string'),
    rightText: t.string().default(''),
    explanation: t.string().default(''),
    source: t.string().default(''),
    shares: t.array('uint8'),
    fastest: t.array(FastestState),
    /** People may talk in this room. */
    chat: t.boolean().default(true),
    /** What the rules of the match show, by their ids. */
    rules: t.map(Slot),
    /** People who are connected, without bots; and at the podium, how many of them want another match. */
    people: t.uint32().default(0),
    wanting: t.uint32().default(0),
    /** When the ceremony at the podium is over, server ms; 0: there is no podium yet. */
    ceremonyEndsAt: t.number().default(0),
    /** Who has answered, as far as that is shown (V8): a mask of seats (seat-mask.ts). */
    answeredBy: t.string().default(''),
    /** From the reveal on, the right number of a `number` question, and what the room answered where that is no option (V9): numbers by seat, in a crowd by part of the scale; typed words. */
    rightNumber: t.number().default(0),
    guesses: t.array(GuessState),
    bins: t.array('uint32'),
    wall: t.array(TypedState),
    /** How many people are ready for what comes next, and how many it takes (PC1, PC2); 0: nobody is asked. */
    ready: t.uint32().default(0),
    readyNeeded: t.uint32().default(0),
    /** `arcade`, `standard` or `relaxed`. */
    tempo: t.string().default(''),
    /** Phones show answers only, as long as a big screen is on (W5); and how many are. */
    answersOnly: t.boolean().default(false),
    screens: t.uint16().default(0),
    /** Of the question: the match's topic, or in a mixed one any. */
    questionTopic: t.string().default(''),
    /** What `topic` is called, where it is somebody's pack; else empty. */
    topicTitle: t.string().default(''),
    /** In an arena of a show: `heard`, `missed` or `gone`, whether its director speaks; else empty. */
    director: t.string().default(''),
    /** In an arena of a show: who played when it began, in all arenas. */
    players: t.uint32().default(0),
    /** From the reveal on: how many were right, in a show of all its arenas together; -1: not counted yet. */
    rightAnswers: t.int32().default(-1),
    /** How many people watch who have no seat (SP7); -1: nobody may (SP4). The last field that fits: a schema has 63 at most. */
    spectators: t.int32().default(-1),
  },
  'MatchState',
);
export type MatchState = SchemaType<typeof MatchState>;
