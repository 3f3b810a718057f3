import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds, SAMPLE } from '@/lib/richtext/testing/sample-document';
import { RENDER_VERSION, renderDocument } from './render-document';

const render = (locale: 'ar' | 'en') => renderDocument(parseDocument(article(SAMPLE, countedIds())), locale);

// A failure means that the output has changed: raise RENDER_VERSION, so that the publications of every newsroom are rendered anew, and
// put the new checksum beside it.
it('The same document is rendered alike by every build of one RENDER_VERSION', () => {
  const sum = createHash('sha256')
    .update(JSON.stringify([render('ar'), render('en')]))
    .digest('hex');
  expect({ version: RENDER_VERSION, sum: sum.slice(0, 16) }).toEqual({ version: 5, sum: '455baeb40424af85' });
});
