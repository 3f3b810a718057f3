import 'server-only';
import type { DetailChoices } from '@/components/editor/screen/edited-piece';
import { listPeople } from '@/lib/people/list-people';
import { listIssues, listSections, listTopics } from '@/lib/taxonomy/list-choices';

/** An institute has some hundreds of authors; the field itself searches among them. */
const ALL_PEOPLE = { query: '', page: 1, pageSize: 10_000 };

/** What the fields beside the text can be set to. */
export async function detailChoices(): Promise<DetailChoices> {
  const [sections, topics, issues, people] = await Promise.all([
    listSections(),
    listTopics(),
    listIssues(),
    listPeople(ALL_PEOPLE),
  ]);
  const names = people.rows.map(({ id, nameAr, nameEn }) => ({ id, nameAr, nameEn }));
  return { sections, topics, issues, people: names };
}
