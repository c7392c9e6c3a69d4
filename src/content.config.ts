import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Frontmatter of a chapter beyond Starlight's own: the one sentence the chapter asks. */
const chapterFields = z.object({ question: z.string().optional() });

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: 'chapters/**/[^_]*.{md,mdx}' }),
    schema: docsSchema({ extend: chapterFields }),
  }),
};
