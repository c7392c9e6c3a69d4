import { docsSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { chapterSchema } from './book/schema/chapter.ts';
import { glossarySchema } from './book/schema/glossary.ts';
import { quizSchema } from './book/schema/quiz.ts';
import { referenceSchema } from './book/schema/reference.ts';

/** The book: its pages, and the terms, sources and quizzes that the pages name by id. */
export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/[^_]*.{md,mdx}' }),
    schema: docsSchema({ extend: chapterSchema }),
  }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: glossarySchema }),
  references: defineCollection({ loader: file('content/references.yaml'), schema: referenceSchema }),
  quizzes: defineCollection({
    loader: glob({ base: './content/quizzes', pattern: '*.yaml' }),
    schema: quizSchema,
  }),
};
