import 'server-only';
import type { DetailChoices } from '@/components/editor/screen/edited-piece';
import { choicesById, findChoices } from '@/lib/bilingual-records/find-choices';
import type { Choice } from '@/lib/bilingual-records/types';
import type { EditionFields, EntryForEditor } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { findIssues, issuesById } from '@/lib/taxonomy/find-issues';
import { listSections } from '@/lib/taxonomy/list-sections';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import type { IssueChoice } from '@/lib/taxonomy/types';
import { CREDIT_FIELD_NAMES, type CreditFields } from '@/lib/workflow/credit-roles';
import { linkedId } from '@/lib/workflow/line-link';

/** What the details fields need at first: the sections, and the names of what the piece has. */
export async function detailChoices(entry: EntryForEditor, fields: EditionFields): Promise<DetailChoices> {
  const [sections, chosen] = await Promise.all([listSections(), chosenOf({ ...entry, ...fields })]);
  return { sections, chosen };
}

/** Everybody who is credited, the topics and the issues of a piece with their names. */
export async function chosenOf({
  topicIds,
  issueId,
  link,
  ...fields
}: Pick<EntryForEditor, 'authorIds' | 'topicIds' | 'issueId'> &
  Pick<EditionFields, 'link'> &
  CreditFields): Promise<Choice[]> {
  const people = [fields.authorIds, ...CREDIT_FIELD_NAMES.map((name) => fields[name])].flat();
  const [named, topics, issues] = await Promise.all([
    choicesById(personDescriptor, [...new Set(people)]),
    choicesById(topicDescriptor, topicIds),
    issuesById([...new Set([issueId, linkedId(link, 'issue')].flatMap((id) => id ?? []))]),
  ]);
  return [...named, ...topics, ...issues.map(issueChoice)];
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
