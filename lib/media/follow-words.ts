import type { Tx } from '@/lib/db';
import { hasSameFields } from '@/lib/has-same-fields';
import { enqueue } from '@/lib/jobs/enqueue';
import { RENAME_JOB } from '@/lib/search/index-jobs';

/** The words of a picture or file by which pieces are found that show it as their cover or offer it. */
interface FoundWords {
  fileName: string;
  captionAr: string;
  captionEn: string;
  creditAr: string;
  creditEn: string;
}

const WORDS = ['fileName', 'captionAr', 'captionEn', 'creditAr', 'creditEn'] as const;

/** Lets pieces be found by these new words; a trigger has noted of what. */
export async function followWords(tx: Tx, stored: FoundWords, changed: Partial<FoundWords>): Promise<void> {
  const words = Object.fromEntries(WORDS.flatMap((name) => (name in changed ? [[name, changed[name]]] : [])));
  if (!hasSameFields<Partial<FoundWords>>(stored, words)) await enqueue(tx, RENAME_JOB, {});
}
