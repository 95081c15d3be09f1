import { z } from 'zod';
import { DIFFICULTIES, QUESTION_KINDS } from '#shared/questions/question.ts';

/** What a model has to answer with: it is sent as JSON schema, so that every field is there and nothing else is. */

export const PLAN = z.strictObject({
  parts: z.array(
    z.strictObject({
      subtopic: z.string(),
      kind: z.enum(QUESTION_KINDS),
      difficulty: z.enum(DIFFICULTIES),
      count: z.int(),
    }),
  ),
});
export type Plan = z.output<typeof PLAN>;
export type Part = Plan['parts'][number];

export const WRITTEN = z.strictObject({
  questions: z.array(
    z.strictObject({
      question: z.string(),
      answers: z.array(z.strictObject({ text: z.string(), right: z.boolean() })),
      number: z
        .strictObject({
          right: z.number(),
          tolerance: z.number(),
          min: z.number(),
          max: z.number(),
          step: z.number(),
          unit: z.string(),
        })
        .nullable(),
      explanation: z.string(),
      source: z.string(),
    }),
  ),
});
export type Written = z.output<typeof WRITTEN>['questions'][number];

export const OPINIONS = z.strictObject({
  answers: z.array(
    z.strictObject({
      id: z.string(),
      letters: z.array(z.string()),
      number: z.number().nullable(),
      words: z.string(),
      sure: z.boolean(),
    }),
  ),
});
export type Opinion = z.output<typeof OPINIONS>['answers'][number];
