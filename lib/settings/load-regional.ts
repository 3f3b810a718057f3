import { db } from '@/lib/db';
import type { Regional } from '@/lib/i18n/regional';
import { keepRegional } from '@/lib/public-changes/record-reads';
import { getSettings, readSettings } from './get-settings';

/** How readers' dates and numbers are written, for the whole of the render that runs now. */
export async function loadRegional(): Promise<Regional> {
  const { timeZone, digits, months } = await getSettings();
  const written = { timeZone, digits, months };
  keepRegional(written);
  return written;
}

/** For whatever is no page of readers: what another process may have changed is known from here on. */
export async function refreshRegional(): Promise<void> {
  await readSettings(db());
}
