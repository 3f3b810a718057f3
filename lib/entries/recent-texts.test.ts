import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { schema } from '@/lib/richtext/schema';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { lockText } from './lock-text';
import { recentText } from './recent-texts';
import { saveSteps } from './save-steps';
import { writeDocument } from './write-document';

let daniel: Actor;
let id: string;

beforeEach(async () => {
  daniel = await signedIn('daniel');
  id = (await givenEntry({ en: { title: 'Ports' } })).editions.en ?? '';
});

/** A word at the start of the kicker. */
const typed = (word: string) =>
  new ReplaceStep(1, 1, new Slice(Fragment.from(schema.text(word)), 0, 0)).toJSON();

const stored = () => db().edition.findUniqueOrThrow({ where: { id } });

/** The next word, by a tab that knows what is stored. Undone after it was stored when it `isUndone`. */
async function types(word: string, { isUndone = false } = {}): Promise<void> {
  const { version } = await stored();
  const done = transaction(async (tx) => {
    await saveSteps(tx, daniel, id, { version, clientId: 'a', steps: [typed(word)] });
    if (isUndone) throw new Error('undone');
  });
  if (isUndone) await expect(done).rejects.toThrow('undone');
  else await done;
}

async function kicker(): Promise<string> {
  const { document } = await stored();
  return parseDocument(document).firstChild?.textContent ?? '';
}

/** Whether the text has to be read for the next letter. */
const isRead = () =>
  transaction(async (tx) => (await lockText(tx, daniel, id, recentText(id))).document !== null);

it('Whoever goes on typing has the text read once', async () => {
  await types('c');
  expect(await isRead()).toBe(false);
  for (const word of ['b', 'a']) await types(word);
  expect(await kicker()).toBe('abc');
  const { doc, version } = recentText(id) ?? {};
  expect(version).toBe((await stored()).version);
  expect(doc && documentToJson(doc)).toEqual((await stored()).document);
});

it('A save that is undone after it was stored leaves nothing in the next one', async () => {
  await types('c');
  await types('undone', { isUndone: true });
  expect(await isRead()).toBe(true);
  await types('b');
  await types('undone', { isUndone: true });
  await types('a');
  expect(await kicker()).toBe('abc');
});

it('What another process has stored is read, also with the same version', async () => {
  await types('c');
  const document = documentToJson(parseDocument((await stored()).document));
  const [first, ...others] = document.content;
  const theirs = {
    ...document,
    content: [{ ...first, content: [{ type: 'text', text: 'theirs' }] }, ...others],
  };
  await transaction((tx) => writeDocument(tx, daniel, id, theirs as typeof document));
  await db().edition.update({ where: { id }, data: { version: recentText(id)?.version ?? 0 } });
  expect(await isRead()).toBe(true);
  await types('b');
  expect(await kicker()).toBe('btheirs');
});
