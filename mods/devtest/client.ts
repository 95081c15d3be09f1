import { defineClient, defineView, told } from '#client/mod-view.ts';
import { EchoForm, Panel } from './parts.tsx';

/** Each thing that a view may have, once. */
export default defineClient({
  answers: { 'devtest:echo': EchoForm },
  views: [
    defineView({
      rule: 'devtest:everything',
      scenes: async () => ({ talk: (await import('./drawings.ts')).scene }),
      overlays: async () => [(await import('./drawings.ts')).overlay],
      foot: async () => (await import('./drawings.ts')).foot,
      mark: ({ seat }) => (seat === 0 ? { icon: 'star', text: 'first' } : null),
      answerMark: () => null,
      charge: () => null,
      hasVerdictFoot: () => false,
      remark: ({ outcome }) => (outcome === 'right' ? 'heard' : null),
      panels: [{ phases: ['talk'], stages: ['between'], Panel }],
      cues: ({ name }) => (name === 'changed' ? ['cheered'] : []),
      sentences: { talk: () => told('Talk.'), cheered: () => null },
      sounds: { talk: 'bell' },
      sting: 'sunrise',
    }),
    defineView({ rule: 'devtest:extra', seats: Panel }),
  ],
});
