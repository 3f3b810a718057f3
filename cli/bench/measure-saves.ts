import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { saveSteps } from '@/lib/entries/save-steps';
import { writeDocument } from '@/lib/entries/write-document';
import { article, type Block } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { schema } from '@/lib/richtext/schema';
import { transaction } from '@/lib/transaction';
import { generatedArticle } from './generated-article';
import { type Spread, spreadOf } from './percentiles';
import { seededRandom } from './seeded-random';

const DOCUMENT_BYTES = 218_000;
const LETTERS = 200;
const STEPS = 1_000;
const STEPS_IN_A_REQUEST = 200;
/** Position of the first letter of the body: kicker, title (five letters) and standfirst come before. */
const START = 12;

export interface SaveCosts {
  documentBytes: number;
  /** For how long one saved letter keeps the process from doing anything else, at the longest. */
  letter: Spread;
  /** The same for a thousand steps, in as many requests as they take. */
  manySteps: Spread;
}

/** Runs `work` and returns the longest time in which the process could do nothing else. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let isRunning = true;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isRunning) setImmediate(look);
  };
  setImmediate(look);
  await work();
  await new Promise((resolve) => setImmediate(resolve));
  isRunning = false;
  return longest;
}

function longDocument() {
  const random = seededRandom(7);
  const body: Block[] = [];
  const bytes = () => Buffer.byteLength(JSON.stringify(article({ title: 'x', body }, newBlockId)));
  while (bytes() < DOCUMENT_BYTES) body.push(...generatedArticle('ar', 1, random).body);
  return article({ title: 'عنوان', body }, newBlockId);
}

const letter = () => new ReplaceStep(START, START, new Slice(Fragment.from(schema.text('ن')), 0, 0)).toJSON();

/** What saving costs the application, with the verb that the studio's handler calls. */
export async function measureSaves(actor: Actor, editionId: string): Promise<SaveCosts> {
  const document = longDocument();
  await transaction((tx) => writeDocument(tx, actor, editionId, document));
  let { version } = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { version: true },
  });
  const save = async (count: number) => {
    const steps = Array.from({ length: count }, letter);
    await transaction((tx) => saveSteps(tx, actor, editionId, { version, clientId: 'bench', steps }));
    version += count;
  };
  const letters: number[] = [];
  for (let index = 0; index < LETTERS; index += 1) letters.push(await longestBlock(() => save(1)));
  const many: number[] = [];
  for (let index = 0; index < STEPS / STEPS_IN_A_REQUEST; index += 1) {
    many.push(await longestBlock(() => save(STEPS_IN_A_REQUEST)));
  }
  return {
    documentBytes: Buffer.byteLength(JSON.stringify(document)),
    letter: spreadOf(letters),
    manySteps: spreadOf(many),
  };
}
