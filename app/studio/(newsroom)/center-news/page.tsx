import type { Metadata } from 'next';
import { EntryList, type Query } from '@/app/studio/(newsroom)/entry-list';
import { requireUser } from '@/app/studio/session';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'articles')('center_news.title') };
}

export default async function CenterNewsPage({ searchParams }: { searchParams: Promise<Query> }) {
  return <EntryList kind="center_news" query={await searchParams} />;
}
