import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';

/** Parent paths of the pages of records; below each is the page that merges it. */
export const MERGE_PATHS: Record<RecordDescriptor['name'], string> = {
  person: '/studio/people',
  section: '/studio/sections',
  topic: '/studio/topics',
  series: '/studio/series',
};
