import { db } from '@/lib/db';
import type { AuditEvent } from '@/lib/generated/prisma/client';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

export interface Subject {
  names: Record<Locale, string | null>;
  href: string | null;
}

type Subjects = Map<string, Subject>;

const NAMED = ['user', 'person', 'section', 'topic'] as const;
type Named = (typeof NAMED)[number];
/** Where the studio keeps them. */
const PATHS: Record<Named, string> = {
  user: 'users',
  person: 'people',
  section: 'sections',
  topic: 'topics',
};

/** What the subjects of these events are called today and where they open, by `subjectType:subjectId`. */
export async function eventSubjects(events: AuditEvent[]): Promise<Subjects> {
  const ids = (type: string) => [
    ...new Set(events.filter((event) => event.subjectType === type).map((event) => event.subjectId)),
  ];
  const found = await Promise.all([
    entries(ids('entry')),
    ...NAMED.map((type) => named(type, ids(type))),
    lists(ids('list')),
  ]);
  return new Map(found.flat());
}

async function entries(ids: string[]): Promise<[string, Subject][]> {
  const rows = await db().entry.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, editions: { select: { locale: true, title: true } } },
  });
  return rows.map(({ id, kind, editions }) => {
    const names: Subject['names'] = { ar: null, en: null };
    for (const { locale, title } of editions) names[locale] = title;
    const locale = editions[0]?.locale ?? 'ar';
    return [`entry:${id}`, { names, href: `/studio/${KIND_SEGMENTS[kind]}/${id}/${locale}` }];
  });
}

async function named(type: Named, ids: string[]): Promise<[string, Subject][]> {
  const rows = await namedRows(type, {
    where: { id: { in: ids } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  return rows.map(({ id, nameAr, nameEn }) => [
    `${type}:${id}`,
    { names: { ar: nameAr, en: nameEn }, href: `/studio/${PATHS[type]}/${id}` },
  ]);
}

interface NamesOf {
  where: { id: { in: string[] } };
  select: { id: true; nameAr: true; nameEn: true };
}

function namedRows(type: Named, query: NamesOf): Promise<{ id: string; nameAr: string; nameEn: string }[]> {
  switch (type) {
    case 'user':
      return db().user.findMany(query);
    case 'person':
      return db().person.findMany(query);
    case 'section':
      return db().section.findMany(query);
    case 'topic':
      return db().topic.findMany(query);
  }
}

async function lists(ids: string[]): Promise<[string, Subject][]> {
  const rows = await db().list.findMany({ where: { id: { in: ids } } });
  return rows.map(({ id, key, nameAr, nameEn }) => [
    `list:${id}`,
    { names: { ar: nameAr, en: nameEn }, href: `/studio/lists/${key}` },
  ]);
}
