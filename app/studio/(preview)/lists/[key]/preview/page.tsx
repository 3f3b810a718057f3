import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { ListPreviewFrame } from '@/components/lists/list-preview-frame';
import { CenterNewsBox } from '@/components/site/center-news-box';
import { FrontLists } from '@/components/site/front-lists';
import { FrontPage } from '@/components/site/front-page';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { instantsAt, isWallTime } from '@/lib/i18n/wall-time';
import { previewList } from '@/lib/lists/preview-list';
import { isListKey } from '@/lib/lists/types';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'lists')('preview.title') };
}

/** The front page with the draft of a list, now or at a moment. */
export default async function ListPreviewPage({ params, searchParams }: Props) {
  const { actor, user } = await requireUser();
  const { key } = await params;
  const { at, in: language } = await searchParams;
  if (!isListKey(key)) notFound();
  const locale = isLocale(language) ? language : user.interfaceLocale;
  const moment = typeof at === 'string' && isWallTime(at) ? (instantsAt(at)[0] ?? null) : null;
  const { front, lists, beside } = await orNotFound(previewList(actor, key, locale, moment ?? 'now'));
  return (
    <ListPreviewFrame locale={user.interfaceLocale} contentLocale={locale} moment={moment}>
      <FrontPage
        view={front}
        centerNews={<CenterNewsBox lists={beside} locale={locale} />}
        lists={<FrontLists blocks={lists} locale={locale} />}
        locale={locale}
      />
    </ListPreviewFrame>
  );
}
