import type { AuditSubject, AuditSubjectSource } from '@/lib/audit/types';
import { ENTRY_SUBJECTS } from '@/lib/entries/audit-subjects';
import type { AuditEvent } from '@/lib/generated/prisma/client';
import { GLOSSARY_SUBJECTS } from '@/lib/glossary/audit-subjects';
import { JOB_SUBJECTS } from '@/lib/jobs/audit-subjects';
import { PATTERN_SUBJECTS } from '@/lib/line-patterns/audit-subjects';
import { VIEW_SUBJECTS } from '@/lib/list-views/audit-subjects';
import { LIST_SUBJECTS } from '@/lib/lists/audit-subjects';
import { MEDIA_SUBJECTS } from '@/lib/media/audit-subjects';
import { PERSON_SUBJECTS } from '@/lib/people/audit-subjects';
import { REDIRECT_SUBJECTS, REDIRECTS_SUBJECTS } from '@/lib/redirects/audit-subjects';
import { RELEASE_SUBJECTS } from '@/lib/releases/audit-subjects';
import { ISSUE_SUBJECTS, SERIES_SUBJECTS } from '@/lib/series/audit-subjects';
import { SETTINGS_SUBJECTS } from '@/lib/settings/audit-subjects';
import { SECTION_SUBJECTS, TOPIC_SUBJECTS } from '@/lib/taxonomy/audit-subjects';
import { URGENT_SUBJECTS } from '@/lib/urgent/audit-subjects';
import { USER_SUBJECTS } from '@/lib/users/audit-subjects';

/** The log itself, when somebody takes a copy of it. */
const AUDIT_SUBJECTS: AuditSubjectSource = {
  type: 'audit',
  find: async (ids) => ids.map((id) => [id, { names: { ar: null, en: null }, path: () => '/studio/audit' }]),
};

/** The subjects that modules register. Events of sign-in attempts have an e-mail or network address as their subject. */
export const AUDIT_SUBJECT_SOURCES: AuditSubjectSource[] = [
  ENTRY_SUBJECTS,
  LIST_SUBJECTS,
  VIEW_SUBJECTS,
  PERSON_SUBJECTS,
  SECTION_SUBJECTS,
  TOPIC_SUBJECTS,
  SERIES_SUBJECTS,
  ISSUE_SUBJECTS,
  MEDIA_SUBJECTS,
  JOB_SUBJECTS,
  GLOSSARY_SUBJECTS,
  PATTERN_SUBJECTS,
  URGENT_SUBJECTS,
  RELEASE_SUBJECTS,
  REDIRECT_SUBJECTS,
  REDIRECTS_SUBJECTS,
  SETTINGS_SUBJECTS,
  USER_SUBJECTS,
  AUDIT_SUBJECTS,
];

type Subjects = Map<string, AuditSubject>;

/** The subjects of these events as they are today, by `subjectKey`. */
export async function findAuditSubjects(events: AuditEvent[]): Promise<Subjects> {
  const found = await Promise.all(AUDIT_SUBJECT_SOURCES.map((source) => findOfType(source, events)));
  return new Map(found.flat());
}

async function findOfType(
  { type, find }: AuditSubjectSource,
  events: AuditEvent[],
): Promise<[string, AuditSubject][]> {
  const ofType = events.filter((event) => event.subjectType === type);
  if (ofType.length === 0) return [];
  const subjects = await find([...new Set(ofType.map((event) => event.subjectId))]);
  return subjects.map(([subjectId, subject]) => [subjectKey({ subjectType: type, subjectId }), subject]);
}

export function subjectKey({
  subjectType,
  subjectId,
}: Pick<AuditEvent, 'subjectType' | 'subjectId'>): string {
  return `${subjectType}:${subjectId}`;
}
