import type { Metadata } from 'next';
import { createEntryAction } from '@/app/studio/(newsroom)/actions';
import { requireUser } from '@/app/studio/session';
import { StartPiece } from '@/components/articles/start-piece';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'articles')('center_news.new') };
}

export default async function NewCenterNewsPage() {
  await requireUser();
  return <StartPiece kind="center_news" create={createEntryAction} />;
}
