import { findMergedInto } from '@/lib/bilingual-records/find-merged-into';
import { findNamesakes } from '@/lib/bilingual-records/find-namesakes';
import { getMerge } from '@/lib/bilingual-records/get-merge';
import { db } from '@/lib/db';
import { followFilter } from '@/lib/entries/listing/follow-filter';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

/** What screens ask before people and topics are merged, and of those that were. */
export const mergeQueries = ({ busy }: ManyPublicationsFixture): Queries => ({
  findMergedInto: () => findMergedInto(busy.personId),
  followFilter: () => followFilter({ kind: 'article', size: 1, authorId: busy.personId }),
  'findNamesakes of a person': async () =>
    findNamesakes(personDescriptor, await db().person.findUniqueOrThrow({ where: { id: busy.personId } })),
  'findNamesakes of a topic': async () =>
    findNamesakes(topicDescriptor, await db().topic.findUniqueOrThrow({ where: { id: busy.topicId } })),
  getMerge: async () => {
    const other = await db().person.findFirstOrThrow({ where: { id: { not: busy.personId } } });
    return getMerge(personDescriptor, busy.personId, other.id);
  },
});
