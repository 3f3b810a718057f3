import type { Metadata } from 'next';
import { EntryList } from '@/app/studio/(newsroom)/entry-list';
import type { Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'articles')('page.title') };
}

export default async function SitePagesPage({ searchParams }: { searchParams: Promise<Query> }) {
  return <EntryList kind="page" query={await searchParams} />;
}
