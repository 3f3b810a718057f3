import { typedQuote } from '@/components/editor/nodes/blockquote/typed-quotes';
import { typedBullet } from '@/components/editor/nodes/bullet-list/typed-bullets';
import { typedDivider } from '@/components/editor/nodes/divider/typed-dividers';
import { typedHeading } from '@/components/editor/nodes/heading/typed-headings';
import { typedNumber } from '@/components/editor/nodes/ordered-list/typed-numbers';
import { typedPoint } from '@/components/editor/nodes/point/typed-points';
import { PUNCTUATION_RULES } from './smart-punctuation';
import { typedLink } from './typed-links';
import { typedOwnMarker } from './typed-own-marker';
import type { TypedRule } from './typed-rule';

/** Everything that typing changes by itself. The rules of Tiptap's own extensions are not active. */
export const TYPED_RULES: readonly TypedRule[] = [
  typedOwnMarker,
  typedPoint,
  typedBullet,
  typedNumber,
  typedHeading,
  typedQuote,
  typedDivider,
  typedLink,
  ...PUNCTUATION_RULES,
];
