import { z } from 'astro/zod';

/**
 * One entry of content/glossary.yaml. The definition is the single sentence the popover shows; aliases are the other
 * words readers search by; `tone` is the colour role of the thing, where it has one.
 */
export const glossarySchema = z.strictObject({
  term: z.string().min(1),
  english: z.string().min(1),
  definition: z.string().min(10).max(140),
  aliases: z.array(z.string().min(1)).default([]),
  tone: z.enum(['session', 'token', 'secret', 'private', 'public']).optional(),
});

/** A glossary term as the components read it. */
export type GlossaryTerm = z.infer<typeof glossarySchema>;
