import { expect, it } from 'vitest';
import { archiveEntry } from '@/lib/archive/archive-entry';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { addTopic as addTopicVerb } from './add-topic';

const addTopic = committed(addTopicVerb);

const topicsOf = async (entryId: string) =>
  (await db().entryTopic.findMany({ where: { entryId }, orderBy: { topicId: 'asc' } })).map(
    ({ topicId }) => topicId,
  );

it('adds a topic beside the others, once, and says that the piece was changed', async () => {
  const omar = await signedIn('omar');
  const [first, second] = [await givenTopic('first'), await givenTopic('second')];
  const { entryId } = await givenEntry({ en: {}, topicIds: [first.id], publish: ['en'] });
  const before = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  await addTopic(omar, entryId, second.id);
  await addTopic(omar, entryId, second.id);
  expect(await topicsOf(entryId)).toEqual([first.id, second.id].toSorted());
  const after = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  expect([after.version, after.statusEn]).toEqual([before.version + 1, 'changed']);
});

it('refuses a topic that is gone, a piece that is closed, and somebody who may not change it', async () => {
  const [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
  const topic = await givenTopic('third');
  const { entryId } = await givenEntry({ en: {} });
  await expect(addTopic(omar, entryId, entryId)).rejects.toMatchObject({ code: 'invalid' });
  await expect(addTopic(sara, entryId, topic.id)).rejects.toMatchObject({ code: 'not_found' });
  await committed(archiveEntry)(omar, entryId);
  await expect(addTopic(omar, entryId, topic.id)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await topicsOf(entryId)).toEqual([]);
});
