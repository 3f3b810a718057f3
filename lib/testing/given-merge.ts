import type { Actor } from '@/lib/auth/types';
import { mergeRecords } from '@/lib/bilingual-records/merge-records';
import type { MergeableDescriptor } from '@/lib/bilingual-records/record-descriptor';
import type { Merge } from '@/lib/bilingual-records/types';
import { db } from '@/lib/db';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { transaction } from '@/lib/transaction';

const merging =
  (descriptor: MergeableDescriptor) =>
  async (actor: Actor, from: string, into: string, taken: Merge['taken'] = []): Promise<void> => {
    const seen = async (id: string) => ({
      id,
      version: (await descriptor.table(db()).findUnique({ where: { id } }))?.version ?? 1,
    });
    const merge = { kept: await seen(into), lost: await seen(from), taken };
    await transaction((tx) => mergeRecords(tx, actor, descriptor, merge));
  };

// As somebody does who has just looked at both records.
export const mergePeople = merging(personDescriptor as unknown as MergeableDescriptor);
export const mergeTopics = merging(topicDescriptor as unknown as MergeableDescriptor);
