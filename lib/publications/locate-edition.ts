import { isCitationFile } from '@/lib/citations/citation-files';
import type { splitEditionPath } from '@/lib/i18n/addresses';
import { findCitedBlock } from './find-cited-block';
import { findShortAddress } from './find-short-address';

/** Whether there is something at an address below the short one of an entry. */
export async function isAtEdition({
  number,
  locale,
  below,
}: NonNullable<ReturnType<typeof splitEditionPath>>): Promise<boolean> {
  const [kind, id = '', file, ...more] = below;
  if (kind === undefined) return (await findShortAddress(number, locale)) !== null;
  if (more.length > 0 || (file !== undefined && !isCitationFile(file))) return false;
  return kind === 'cite' && (await findCitedBlock(number, locale, id)) !== null;
}
