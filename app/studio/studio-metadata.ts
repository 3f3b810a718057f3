import type { Metadata } from 'next';

/** Metadata of every studio page; pages add their title. */
export const STUDIO_METADATA: Metadata = {
  title: { template: '%s · مركز Markaz', default: 'مركز Markaz' },
  icons: { icon: { url: '/icons/markaz.svg', type: 'image/svg+xml' } },
  robots: { index: false, follow: false },
};
