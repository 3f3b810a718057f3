import { ON_TELEPHONES } from '@/lib/richtext/picture-sizes';

/** How wide covers are shown, as cover.module.css, front.module.css and lists.module.css set them. */
export const COVER_SIZES = {
  piece: `${ON_TELEPHONES}, (min-width: 62rem) 48rem, 100vw`,
  lead: `${ON_TELEPHONES}, (min-width: 62rem) 54rem, 100vw`,
  pick: '(min-width: 48rem) 20rem, 92vw',
  list: '(min-width: 40rem) 11rem, 6.5rem',
} as const;
