'use server';

import { recordReplies } from '@/app/studio/(newsroom)/_record/record-replies';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { MergeShape, mergeRecords } from '@/lib/bilingual-records/merge-records';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';

const replies = recordReplies(topicDescriptor);

export async function createTopicAction(input: unknown) {
  return replies.create(input);
}

export async function saveTopicAction(input: unknown) {
  return replies.save(input);
}

export async function readTopicAction(input: unknown) {
  return replies.read(input);
}

export async function deleteTopicAction(input: unknown) {
  return replies.remove(input);
}

export async function mergeTopicsAction(input: unknown) {
  return mutation(
    MergeShape,
    input,
    (tx, { actor }, merge) => mergeRecords(tx, actor, topicDescriptor, merge),
    refreshStudio,
  );
}
