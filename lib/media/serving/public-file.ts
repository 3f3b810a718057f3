import { z } from 'zod';
import type { StorageKey } from '@/lib/media/storage/storage-key';

/**
 * What has to be known of a file that readers may have, beside its address. The application finds it out and the page store keeps it, like
 * a page and under the same rules; the bytes are read by the front process.
 */
export const PublicFile = z.object({
  byteSize: z.int().nonnegative(),
  modifiedAt: z.iso.datetime().transform((text) => new Date(text)),
});

export type PublicFile = z.output<typeof PublicFile>;

/** Strong, because the bytes under an address never change: a client may join parts that it got at different times. */
export const etagOf = ({ contentHash }: StorageKey, { byteSize }: PublicFile) =>
  `"${contentHash}-${byteSize.toString(36)}"`;
