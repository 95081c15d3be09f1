import type { RuleCard } from '#shared/protocol/rule-card.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import type { Slots } from '../model/slots.ts';
import { defineView } from '../rules/define-view.ts';
import { ViewRegistry } from '../rules/view-registry.ts';
import { Picture } from '../views/picture.ts';
import { aModel, aReveal, aRoom, BEGIN_MS, seatsAfter, someSeats } from './a-room.ts';
import type { Exhibit } from './exhibit.ts';

/** A rule that is made up for pictures and tests: it asks two things, and its view may draw one of them. */
const CARD: RuleCard = {
  ...{
    id: 'gallery:duel',
    title: 'Duel',
    summary: 'Two of you, one question.',
    icon: 'bolt',
    options: {},
    group: 'moments',
  },
  ...{ lines: ['Pick who you want to beat.'], clashes: [], needs: [] },
  intents: [
    {
      ...{ name: 'challenge', title: 'Challenge', stages: ['between', 'open'], phases: null, who: 'seat' },
      fields: [
        { name: 'seat', title: 'Whom do you want to beat?', none: 'Nobody this time', kind: 'seat' },
        { name: 'stake', title: 'Stake', none: null, kind: 'number', min: 0, max: 500, step: 50 },
        { name: 'isOpen', title: 'May everybody see it?', none: null, kind: 'yes-no' },
      ],
    },
  ],
};

const between: Partial<RoomSnapshot> = {
  ...{ phase: 'duel', stage: 'between', startedAt: BEGIN_MS, endsAt: BEGIN_MS + 14_000 },
  ...{ seats: seatsAfter().slice(0, 14), reveal: aReveal(), plays: ['gallery:duel'] },
};

/** Draws a plain sheet, or fails where the picture wants that. */
function drawn(failsAt: 'make' | 'draw' | null): ViewRegistry {
  const view = defineView({
    rule: 'gallery:duel',
    scenes: {
      duel: ({ easel, context }) => {
        const picture = new Picture(easel, { ...context.size() });
        picture.show('duel', (paint) => {
          paint.fillStyle = easel.look.deep;
          paint.fillRect(0, 0, context.size().width, context.size().height);
        });
        if (failsAt === 'make') throw new Error('The scene of the duel cannot be made.');
        return {
          draw() {
            if (failsAt === 'draw') throw new Error('The scene of the duel cannot be drawn.');
          },
          destroy: () => picture.destroy(),
        };
      },
    },
  });
  return new ViewRegistry().add(view).freeze();
}

const asking = (registry?: ViewRegistry): Exhibit => ({
  model: (clock) => aModel(clock, aRoom(between)),
  cards: [CARD],
  ...(registry ? { registry } : {}),
});

/** The race for a point: grey, lit, and over. */
const racing = (slot: object, part: Partial<RoomSnapshot> = {}, own: Slots = {}): Exhibit => ({
  model: (clock) =>
    aModel(clock, {
      ...aRoom({
        ...{ phase: 'steal', stage: 'between', startedAt: BEGIN_MS - 2000, endsAt: BEGIN_MS + 6000 },
        ...part,
      }),
      seats: part.seats ?? seatsAfter(),
      rules: { 'steal-a-point': { from: KENJI, points: 100, isArmed: false, result: null, ...slot } },
      own,
    }),
});
const KENJI = { seat: 0, name: 'Kenji', avatar: 'kenji', bot: false };
const FASTEST = [
  { seat: 3, name: 'Noor', avatar: 'noor', bot: false, ms: 212 },
  { ...KENJI, ms: 224 },
  { seat: 2, name: 'Brisk Otter', avatar: 'brisk19', bot: false, ms: 251 },
  { seat: 11, name: 'Saoirse', avatar: 'saoirse11', bot: false, ms: 263 },
  { seat: 4, name: 'Lou', avatar: 'lou', bot: false, ms: 287 },
];
const stolen = { phase: 'stolen', startedAt: BEGIN_MS, endsAt: BEGIN_MS + 6000 } as const;

const staking = (purse: number, own: object = {}): Exhibit => ({
  model: (clock) =>
    aModel(
      clock,
      aRoom({
        ...{ phase: 'wager', stage: 'between', startedAt: BEGIN_MS - 6000, endsAt: BEGIN_MS + 9000 },
        seats: seatsAfter(),
        rules: {
          wager: {
            next: { topic: 'pop90', difficulty: 'hard', isLast: true },
            ...{ mostPercent: 100, staked: 17, stakers: 24, told: [] },
          },
        },
        own: { wager: { purse, stake: null, asked: 11, right: 9, ...own } },
      }),
      { score: 6842, rank: 2 },
    ),
});

/** A cut after the seventh question: of few people, who are shown by their faces, or of a crowd. */
const cutting = (from: number, to: number): Exhibit => ({
  model: (clock) =>
    aModel(
      clock,
      aRoom({
        ...{ phase: 'cut', stage: 'between', topic: 'wild', startedAt: BEGIN_MS, endsAt: BEGIN_MS + 7000 },
        seats: someSeats(24).map((seat) => ({
          ...seat,
          ...(seat.rank > to ? { plays: false, outPlace: seat.rank } : {}),
        })),
        rules: {
          'last-brain-standing': {
            ...{ alive: to, startedWith: from, isSudden: false, untilCut: 3, nextAlive: to - 4, crowd: from - to },
            ...{ calls: [], backers: [] },
            cut: { round: 6, from, to, line: 4120, isSudden: false },
          },
        },
      }),
    ),
});

export const RULE_EXHIBITS: Readonly<Record<string, Exhibit>> = {
  'rule-asks': asking(),
  'rule-asks-aside': {
    model: (clock) => aModel(clock, aRoom({ plays: ['gallery:duel'] })),
    cards: [CARD],
  },
  'rule-drawn': asking(drawn(null)),
  'rule-fails-made': asking(drawn('make')),
  'rule-fails-drawn': asking(drawn('draw')),
  'steal-grey': racing({}),
  'steal-lit': racing({ isArmed: true }),
  stolen: racing({ result: { winner: FASTEST[0], points: 100, byMs: 12, pressed: 24, lanes: FASTEST } }, stolen),
  'stolen-behind': racing(
    {
      result: {
        winner: FASTEST[2],
        points: 100,
        byMs: 12,
        pressed: 24,
        lanes: FASTEST.filter(({ seat }) => seat !== 3),
      },
    },
    stolen,
    { 'steal-a-point': { isTooSoon: false, lane: { place: 9, ms: 341 } } },
  ),
  cut: cutting(24, 18),
  'cut-of-many': cutting(500, 400),
  wager: staking(6842),
  'wager-locked': staking(6842, { stake: 2500 }),
  'wager-nothing': staking(0),
};
