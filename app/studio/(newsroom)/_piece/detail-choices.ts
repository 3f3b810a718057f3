import 'server-only';
import type { DetailChoices } from '@/components/editor/screen/edited-piece';
import { listRecords } from '@/lib/bilingual-records/list-records';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { listIssues, listSections, listTopics } from '@/lib/taxonomy/list-choices';

/** An institute has some hundreds of authors, so the field receives all of them and searches in the browser. */
const ALL_PEOPLE = { query: '', page: 1, pageSize: 10_000 };

/** The options of the details fields. */
export async function detailChoices(): Promise<DetailChoices> {
  const [sections, topics, issues, people] = await Promise.all([
    listSections(),
    listTopics(),
    listIssues(),
    listRecords(personDescriptor, ALL_PEOPLE),
  ]);
  const names = people.rows.map(({ id, nameAr, nameEn }) => ({ id, nameAr, nameEn }));
  return { sections, topics, issues, people: names };
}
