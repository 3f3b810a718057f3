import { z } from 'zod';
import { runInThread, TaskRefused } from '@/lib/background-thread';
import { log } from '@/lib/log';
import type { DraftWords } from './take-words';

const THREAD = {
  name: 'draft words',
  module: ['lib', 'search', 'drafts', 'take-words.ts'],
  start: 'startTakingWords',
  timeoutMs: 30_000,
  idleMs: 5 * 60_000,
};

const Words = z.object({ text: z.string(), titleVector: z.string(), vector: z.string() });

const NONE: DraftWords = { text: '', titleVector: '', vector: '' };

/** The words of a document, taken in a thread. A document that cannot be read has none until it is changed, and stops no other. */
export async function draftWords(editionId: string, document: string): Promise<DraftWords> {
  try {
    return Words.parse(await runInThread(THREAD, document));
  } catch (err) {
    if (!(err instanceof TaskRefused)) throw err;
    log.error({ err, editionId }, 'An edition is not found by its words');
    return NONE;
  }
}
