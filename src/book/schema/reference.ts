import { z } from 'astro/zod';

/** What kind of document a source is; the list of sources says so to the reader. */
export const referenceKinds = [
  'standard',
  'draft',
  'documentation',
  'source-code',
  'paper',
  'guideline',
] as const;

/**
 * One entry of content/references.yaml: a public document the text leans on. `short` is the name shown beside a
 * sentence; `version` and `date` say which edition was read, where that is known.
 */
export const referenceSchema = z.strictObject({
  short: z.string().min(2).max(40),
  title: z.string().min(4),
  publisher: z.string().min(2),
  url: z.url({ protocol: /^https$/ }),
  kind: z.enum(referenceKinds),
  version: z.string().optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
});

/** A source as the components read it. */
export type Reference = z.infer<typeof referenceSchema>;
