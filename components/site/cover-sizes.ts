import { ON_TELEPHONES } from '@/lib/richtext/picture-sizes';

/**
 * How wide covers are shown, as cover.module.css, front.module.css and lists.module.css set them. Telephones show the picks below the
 * lead, and are told of two thirds of their width, too: there is no size between 480 and 960 pixels, and together they may weigh no more
 * than a first view should.
 */
export const COVER_SIZES = {
  piece: `${ON_TELEPHONES}, (min-width: 44rem) 40rem, 100vw`,
  lead: `${ON_TELEPHONES}, (min-width: 62rem) 54rem, 100vw`,
  pick: '(max-width: 40rem) 64vw, (min-width: 48rem) 20rem, 92vw',
  first: '(max-width: 40rem) 64vw, (min-width: 62rem) 34rem, 92vw',
  list: '(min-width: 40rem) 11rem, 6.5rem',
  author: '8rem',
  authorLine: '4rem',
  issue: '15rem',
  issueLine: '5rem',
  issueFront: '12rem',
  strip: '8.5rem',
} as const;
