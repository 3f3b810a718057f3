import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds, SAMPLE } from '@/lib/richtext/testing/sample-document';
import { RENDER_VERSION, renderDocument } from './render-document';

const render = (locale: 'ar' | 'en') => renderDocument(parseDocument(article(SAMPLE, countedIds())), locale);

// When this fails, the printer has learned something: raise RENDER_VERSION, so that what is on the shelf of every
// newsroom is rendered anew, and put the new sum beside it.
it('The same piece is rendered alike by every program of one print version', () => {
  const sum = createHash('sha256')
    .update(JSON.stringify([render('ar'), render('en')]))
    .digest('hex');
  expect({ version: RENDER_VERSION, sum: sum.slice(0, 16) }).toEqual({ version: 1, sum: 'b077101b3f0064b0' });
});
