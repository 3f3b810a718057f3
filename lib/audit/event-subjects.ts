import { db } from '@/lib/db';
import type { AuditEvent } from '@/lib/generated/prisma/client';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

export interface Subject {
  names: Record<Locale, string | null>;
  href: string | null;
}

type Subjects = Map<string, Subject>;

/** What the subjects of these events are called today and where they open, by `subjectType:subjectId`. */
export async function eventSubjects(events: AuditEvent[]): Promise<Subjects> {
  const ids = (type: string) => [
    ...new Set(events.filter((event) => event.subjectType === type).map((event) => event.subjectId)),
  ];
  const found = await Promise.all([
    entries(ids('entry')),
    named('user', ids('user')),
    named('person', ids('person')),
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

async function named(type: 'user' | 'person', ids: string[]): Promise<[string, Subject][]> {
  const query = { where: { id: { in: ids } }, select: { id: true, nameAr: true, nameEn: true } };
  const rows = type === 'user' ? await db().user.findMany(query) : await db().person.findMany(query);
  const room = type === 'user' ? 'users' : 'people';
  return rows.map(({ id, nameAr, nameEn }) => [
    `${type}:${id}`,
    { names: { ar: nameAr, en: nameEn }, href: `/studio/${room}/${id}` },
  ]);
}

async function lists(ids: string[]): Promise<[string, Subject][]> {
  const rows = await db().list.findMany({ where: { id: { in: ids } } });
  return rows.map(({ id, key, nameAr, nameEn }) => [
    `list:${id}`,
    { names: { ar: nameAr, en: nameEn }, href: `/studio/lists/${key}` },
  ]);
}
