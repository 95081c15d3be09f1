import { figure } from '../figures.ts';

/** What is said of a lightning round. */
export const lightningRound = {
  title: 'Lightning round',
  note: 'Half the time',
  comes: 'Next: lightning',
  next: 'The next question is lightning: half the time, double points.',
  reading: (args: { windowMs: number; question: string; topic: string; stem: string; options: number }) =>
    `Lightning round. ${figure(args.windowMs / 1000)} seconds, double points. ${args.question}. ${args.topic}. ${args.stem} ${args.options} answers.`,
} as const;
