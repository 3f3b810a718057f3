import type { Metadata } from 'next';
import { EntryList } from '@/app/studio/(newsroom)/entry-list';
import type { Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'articles')('center_news.title') };
}

export default async function CenterNewsPage({ searchParams }: { searchParams: Promise<Query> }) {
  return <EntryList kind="center_news" query={await searchParams} />;
}
