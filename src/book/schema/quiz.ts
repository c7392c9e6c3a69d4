import { z } from 'astro/zod';

const choiceSchema = z.strictObject({
  text: z.string().min(1),
  /** Why this answer is right, or what makes it tempting and wrong. Every answer has one. */
  reason: z.string().min(10),
  correct: z.boolean().default(false),
});

const questionSchema = z
  .strictObject({
    question: z.string().min(5),
    choices: z.array(choiceSchema).min(2).max(5),
    /** ids of content/references.yaml that the reasons lean on */
    sources: z.array(z.string()).default([]),
  })
  .refine((question) => question.choices.filter((choice) => choice.correct).length === 1, {
    path: ['choices'],
    message: 'exactly one choice must be correct',
  });

/** One file of content/quizzes: the questions that close a chapter. */
export const quizSchema = z.strictObject({ questions: z.array(questionSchema).min(1).max(5) });

/** A chapter's quiz as the component reads it. */
export type Quiz = z.infer<typeof quizSchema>;
