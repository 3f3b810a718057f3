import { z } from 'zod';

/** More than a title may have when it is published. */
const TITLE_MAX = 1_000;
const line = z
  .string()
  .max(TITLE_MAX)
  .transform((text) => text.replace(/\s+/g, ' ').trim());

/** What the composer sends. A language without a line gets no edition. */
export const ComposedShape = z.strictObject({
  /** Chosen by the page, so that a repeated request makes no second item. */
  entryId: z.uuid(),
  titleAr: line,
  titleEn: line,
  /** What the line leads to in both languages (lib/workflow/line-link.ts). */
  link: z
    .string()
    .max(1_000)
    .transform((text) => text.trim() || null),
  /** In the Center News list, counted from 0; null for the position that its date gives it. */
  position: z.int().min(0).max(9_999).nullable(),
  isPublished: z.boolean(),
});

export type ComposedItem = z.output<typeof ComposedShape>;
