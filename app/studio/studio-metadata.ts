import type { Metadata } from 'next';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { findLook } from '@/lib/publications/look/find-look';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import { iconType } from '@/lib/publications/look/types';

/** Metadata of every studio page; pages add their title. Whether the database answers is said by the page and not by its icon. */
export async function studioMetadata(): Promise<Metadata> {
  const icon = await findLook(DEFAULT_LOCALE).then(
    (look) => look.icon,
    () => STANDARD_ICON,
  );
  return {
    title: { template: '%s · مركز Markaz', default: 'مركز Markaz' },
    icons: { icon: { url: icon.tab, type: iconType(icon.tab) }, apple: icon.touch },
    robots: { index: false, follow: false },
  };
}
