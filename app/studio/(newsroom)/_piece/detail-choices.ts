import 'server-only';
import type { DetailChoices } from '@/components/editor/screen/edited-piece';
import { choicesById, findChoices } from '@/lib/bilingual-records/find-choices';
import type { Choice } from '@/lib/bilingual-records/types';
import type { EntryForEditor } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { findIssues, issuesById } from '@/lib/taxonomy/find-issues';
import { listSections } from '@/lib/taxonomy/list-sections';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import type { IssueChoice } from '@/lib/taxonomy/types';

/** What the details fields need at first: the sections, and the names of what the entry has. */
export async function detailChoices(entry: EntryForEditor): Promise<DetailChoices> {
  const [sections, chosen] = await Promise.all([listSections(), chosenOf(entry)]);
  return { sections, chosen };
}

/** The authors, the topics and the issue of an entry with their names. */
export async function chosenOf({
  authorIds,
  topicIds,
  issueId,
}: Pick<EntryForEditor, 'authorIds' | 'topicIds' | 'issueId'>): Promise<Choice[]> {
  const [people, topics, issues] = await Promise.all([
    choicesById(personDescriptor, authorIds),
    choicesById(topicDescriptor, topicIds),
    issuesById(issueId ? [issueId] : []),
  ]);
  return [...people, ...topics, ...issues.map(issueChoice)];
}

/** The authors, topics and issues with these ids. */
export async function namesOf(ids: string[]): Promise<Choice[]> {
  const [people, topics, issues] = await Promise.all([
    choicesById(personDescriptor, ids),
    choicesById(topicDescriptor, ids),
    issuesById(ids),
  ]);
  return [...people, ...topics, ...issues.map(issueChoice)];
}

/** How the choices of each field are looked up. */
export const FIND: Record<'people' | 'topics' | 'issues', (query: string) => Promise<Choice[]>> = {
  people: (query) => findChoices(personDescriptor, query),
  topics: (query) => findChoices(topicDescriptor, query),
  issues: async (query) => (await findIssues(query)).map(issueChoice),
};

function issueChoice(issue: IssueChoice): Choice {
  return { id: issue.id, nameAr: issueName(issue, 'ar'), nameEn: issueName(issue, 'en') };
}

function issueName({ number, seriesNameAr, seriesNameEn }: IssueChoice, locale: Locale): string {
  const series = locale === 'ar' ? seriesNameAr : seriesNameEn;
  return translator(locale, 'editor')('details.issueName', { series, number });
}
