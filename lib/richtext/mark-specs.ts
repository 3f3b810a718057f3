import { bidi } from './marks/bidi/bidi';
import { bold } from './marks/bold/bold';
import { italic } from './marks/italic/italic';
import { link } from './marks/link/link';
import { strike } from './marks/strike/strike';
import { subscript } from './marks/subscript/subscript';
import { superscript } from './marks/superscript/superscript';
import { underline } from './marks/underline/underline';
import type { MarkSpec } from './spec-types';

/** Every mark that text may have. The order decides which wraps which: a link contains its bidi runs. */
export const MARK_SPECS: readonly MarkSpec[] = [
  link,
  bidi,
  bold,
  italic,
  underline,
  strike,
  superscript,
  subscript,
];
