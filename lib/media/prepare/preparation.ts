import { z } from 'zod';

// What the process that prepares pictures is told and answers (lib/media/prepare/prepare-child.mjs).

const percent = z.int().min(0).max(100);

export const PreparationTask = z.strictObject({
  /** The original. */
  file: z.string(),
  /** Where what is made is put. */
  folder: z.string(),
  /** Whether all sizes of the whole picture are made, and the texts read that the file holds. */
  sizes: z.boolean(),
  /** Around each of these points every crop is cut. */
  focals: z.array(z.strictObject({ x: percent, y: percent })),
  /** Whether the files of an icon are made. */
  icons: z.boolean(),
});
export type PreparationTask = z.infer<typeof PreparationTask>;

const PreparedPicture = z.object({
  width: z.int(),
  height: z.int(),
  placeholder: z.string(),
  offeredCaption: z.string().nullable(),
  offeredCredit: z.string().nullable(),
  variants: z.array(z.object({ name: z.string(), contentType: z.string(), width: z.int(), height: z.int() })),
});
export type PreparedPicture = z.infer<typeof PreparedPicture>;

/** `code` is the system's, such as ENOSPC; without one, the picture is at fault. */
export const PreparationAnswer = z.union([
  z.object({ prepared: PreparedPicture }),
  z.object({ failure: z.string(), code: z.string().nullable() }),
]);
export type PreparationAnswer = z.infer<typeof PreparationAnswer>;
