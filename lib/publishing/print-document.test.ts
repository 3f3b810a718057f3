import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds, SAMPLE } from '@/lib/richtext/testing/sample-document';
import { PRINT_VERSION, printDocument } from './print-document';

const print = (locale: 'ar' | 'en') => printDocument(parseDocument(article(SAMPLE, countedIds())), locale);

// When this fails, the printer has learned something: raise PRINT_VERSION, so that what is on the shelf of every
// newsroom is printed anew, and put the new sum beside it.
it('The same piece is printed alike by every program of one print version', () => {
  const sum = createHash('sha256')
    .update(JSON.stringify([print('ar'), print('en')]))
    .digest('hex');
  expect({ version: PRINT_VERSION, sum: sum.slice(0, 16) }).toEqual({ version: 1, sum: 'b077101b3f0064b0' });
});
