import {
  answerLikeABot,
  boardOrPodium,
  botSkill,
  choiceField,
  defineMode,
  type Mode,
  optionField,
  readingMs,
  STANDARD_OPTIONS,
  seatField,
  speedPoints,
  standardPhases,
  z,
} from '#shared/mod-api.ts';

interface All {
  cheers: number;
  /** When the rule acts by itself; null: it does not. */
  alarm: number | null;
  bells: number;
}
interface Own {
  mood: string;
  calls: number;
}

/** A mode that says all that a mode can say. */
export function everything(beside: string): Mode<All, Own> {
  return defineMode<All, Own>({
    id: 'devtest:everything',
    version: 1,
    title: 'Every extension point',
    summary: `A mode that uses all there is, as ${beside} does not.`,
    lines: ['It is here for a test.'],
    icon: 'gear',
    players: { min: 2, max: 64 },
    comesWith: ['devtest:extra'],
    isDaily: false,
    inShows: false,
    cut: { phase: 'scoreboard', leaves: () => 0 },
    denies: ['cohost'],
    clashes: ['teams'],
    options: {
      ...STANDARD_OPTIONS,
      isLoud: { kind: 'switch', title: 'Loud', default: true },
      prize: {
        kind: 'one-of',
        title: 'Prize',
        values: [10, 20],
        default: 10,
        unit: 'points',
        labels: ['small', 'big'],
      },
    },
    deckSize: (options) => Number(options.questions) + 1,
    rounds: (c) => c.number('questions'),
    begin: () => ({ cheers: 0, alarm: null, bells: 0 }),
    sit: () => ({ mood: 'calm', calls: 0 }),
    phases: standardPhases<All, Own>(
      {
        reading: { lasts: (c) => readingMs(c) },
        scoreboard: { next: () => 'talk' },
        reveal: {
          next: (c) =>
            c.match.round && c.match.round.index + 1 >= c.number('questions') ? 'podium' : boardOrPodium(c),
        },
      },
      [{ name: 'talk', stage: 'between', lasts: () => 2000, next: () => 'reading' }],
    ),
    intents: {
      call: {
        title: 'Call',
        schema: z.strictObject({
          seat: seatField('Whom', 'Nobody'),
          how: choiceField('How', { loud: 'Loudly', soft: 'Softly' }),
        }),
        stages: ['between'],
        phases: ['talk'],
        who: 'seat',
        isGathered: true,
        take(c, seat, payload) {
          const { how } = payload as { how: string };
          const own = c.own(seat.seat);
          if (own.calls > 0) return c.refuse('You have called already.');
          own.calls++;
          own.mood = how;
          c.reward(seat.seat, 1, 'called');
          c.say(`You call ${how === 'loud' ? 'loudly' : 'softly'}.`, seat.seat);
          c.all.alarm = c.now + 500;
          return undefined;
        },
      },
      hint: {
        title: 'Point at',
        schema: z.strictObject({ option: optionField('Which') }),
        stages: ['open'],
        who: 'out',
        take: () => undefined,
      },
    },
    signals: {
      cheer: {
        title: 'Cheer',
        schema: z.strictObject({}),
        stages: ['told', 'between'],
        phases: ['reveal', 'talk'],
        who: 'anyone',
        perSecond: 5,
        start: () => ({ n: 0 }),
        tally(tally) {
          (tally as { n: number }).n++;
        },
        shows: (tally) => tally,
      },
    },
    on: {
      phase(c) {
        if (c.match.phase.name !== 'talk') c.all.alarm = null;
        for (const seat of c.match.seats) if (c.match.phase.name === 'talk') c.own(seat.seat).calls = 0;
      },
      roundBegan(c) {
        if (c.isOn('isLoud') && c.question && c.kind) c.say(`${c.questionsLeft} questions are left.`);
      },
      answered(c) {
        c.all.cheers++;
      },
      closed(c) {
        c.all.bells++;
      },
      judged(c) {
        const [best] = c.standing();
        if (best) c.award(best.seat, 1, 'ahead');
      },
      joined(c, { seat }) {
        c.team(seat, 1 + (seat % 2));
      },
      left(c, { seat }) {
        c.own(seat).mood = 'gone';
      },
    },
    window: (_c, ms) => ms,
    score(c, sheet) {
      for (const { seat, credit, ms } of sheet.rows) sheet.add(seat, speedPoints(credit, ms, sheet.windowMs), '');
      const [first] = sheet.right;
      if (!first) return;
      sheet.times(first.seat, 2, 'first');
      sheet.flat(first.seat, c.number('prize'), 'prize');
    },
    due: (c) => c.all.alarm,
    duePhases: ['talk'],
    onDue(c) {
      c.all.alarm = null;
      c.go('reading');
    },
    sees: {
      all: ({ all }) => ({ cheers: all.cheers }),
      own: (c, { seat }) => ({ mood: c.own(seat).mood }),
      host: ({ all }) => ({ bells: all.bells }),
      leans: ({ options }) => options.isLoud === true,
    },
    bot(c, seat, luck) {
      if (c.match.phase.name === 'talk' && seat.plays)
        return [
          {
            afterMs: 100,
            wish: { type: 'do', name: 'call', payload: { seat: null, how: luck.pick(['loud', 'soft']) } },
          },
        ];
      return answerLikeABot(c, seat, luck, botSkill(seat.seat, c.question?.difficulty ?? 'easy'));
    },
  });
}
