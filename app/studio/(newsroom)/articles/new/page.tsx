import type { Metadata } from 'next';
import { createEntryAction } from '@/app/studio/(newsroom)/actions';
import { requireUser } from '@/app/studio/session';
import { StartPiece } from '@/components/articles/start-piece';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'articles')('article.new') };
}

export default async function NewArticlePage() {
  await requireUser();
  return <StartPiece kind="article" create={createEntryAction} />;
}
