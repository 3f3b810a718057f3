'use server';

import { recordReplies } from '@/app/studio/(newsroom)/_record/record-replies';
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
