import { z } from 'astro/zod';

/**
 * What a chapter's frontmatter adds to Starlight's; pages that are not chapters leave it out. A chapter's number is the
 * one its file name begins with, and its part follows from the number (site/outline.ts): neither is written twice.
 */
export const chapterSchema = z.object({
  /** The one sentence the chapter answers. */
  question: z.string().min(5).optional(),
});
