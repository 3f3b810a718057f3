'use server';

import { recordReplies } from '@/app/studio/(newsroom)/_record/record-replies';
import { seriesDescriptor } from '@/lib/series/series-descriptor';

const replies = recordReplies(seriesDescriptor);

export async function createSeriesAction(input: unknown) {
  return replies.create(input);
}

export async function saveSeriesAction(input: unknown) {
  return replies.save(input);
}

export async function readSeriesAction(input: unknown) {
  return replies.read(input);
}

export async function deleteSeriesAction(input: unknown) {
  return replies.remove(input);
}
