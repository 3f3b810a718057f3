import { storedDocument } from '@/lib/richtext/document';
import { bodyText, documentParts } from '@/lib/richtext/plain-text';
import { textVector } from '@/lib/search/analysis/text-vector';

/** What an edition is found by, as columns of "EditionSearch". */
export interface DraftWords {
  text: string;
  titleVector: string;
  vector: string;
}

/** The words of a stored document, which is given as JSON text: some milliseconds for an article. */
async function takeWords(document: string): Promise<DraftWords> {
  const doc = storedDocument(JSON.parse(document));
  const { kicker, title, standfirst } = documentParts(doc);
  const body = bodyText(doc);
  return {
    text: [kicker, standfirst, body].filter(Boolean).join('\n'),
    titleVector: await textVector([{ weight: 'A', text: title }]),
    vector: await textVector([
      { weight: 'A', text: title },
      { weight: 'B', text: kicker },
      { weight: 'C', text: standfirst },
      { weight: 'D', text: body },
    ]),
  };
}

/** What the thread of draft-words.ts does. */
export const startTakingWords = () => takeWords;
