import { defineModifier, type Modifier, z } from '#shared/mod-api.ts';

interface Memory {
  bot: number | null;
}

/** What only a modifier can say, and the verbs that the mode beside it has no use for. */
export function extra(icon: string): Modifier<Memory> {
  return defineModifier<Memory, null>({
    id: 'devtest:extra',
    title: 'Everything else',
    summary: 'What is left of what a rule can say.',
    icon,
    group: 'room',
    needs: ['devtest:everything'],
    feeds: ['today'],
    begin: () => ({ bot: null }),
    phases: [
      {
        name: 'aside',
        stage: 'between',
        after: 'told',
        lasts: () => 500,
        when: (c) => c.luck('aside').chance(0.1),
      },
      {
        name: 'breath',
        stage: 'between',
        before: 'question',
        asksNothing: true,
        lasts: () => 300,
        when: (c) => c.questionsLeft % 5 === 2,
      },
    ],
    intents: {
      helper: {
        title: 'Call a helper',
        schema: z.strictObject({}),
        stages: ['told'],
        who: 'host',
        take(c) {
          if (c.all.bot !== null) return c.refuse('There is one already.');
          c.all.bot = c.seatBot('Helper');
          // Helpers look on; one who is sent away is out.
          if (c.all.bot !== null) c.bench(c.all.bot);
          return undefined;
        },
      },
      enough: {
        title: 'Enough of this',
        schema: z.strictObject({}),
        stages: ['between'],
        phases: ['aside'],
        who: 'host',
        take(c) {
          c.goOn();
          return undefined;
        },
      },
      thin: {
        title: 'Thin out',
        schema: z.strictObject({}),
        stages: ['told'],
        who: 'host',
        take(c) {
          const { line } = c.retireLast(c.playing > 10 ? 1 : 0);
          c.retireFinalists(c.finalists().filter(({ score }) => score < line));
          return undefined;
        },
      },
      surrender: {
        title: 'Give up',
        schema: z.strictObject({}),
        stages: ['told'],
        who: 'seat',
        take(c, { seat }) {
          if (c.playing <= 1) return c.refuse(`${c.seat(seat).name}, somebody has to win.`);
          c.retire([seat]);
          return undefined;
        },
      },
    },
  });
}
