import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { ListPreviewFrame } from '@/components/lists/list-preview-frame';
import { PreviewedList } from '@/components/lists/previewed-list';
import { instantOf } from '@/components/lists/typed-moment';
import { Look } from '@/components/site/look';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { previewList } from '@/lib/lists/preview-list';
import { isListKey, PREVIEW_AREAS } from '@/lib/lists/types';
import { findLook } from '@/lib/publications/look/find-look';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const TYPED_MAX = 40;

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'lists')('preview.title') };
}

/** A page on which a list stands, with the draft of the list, now or at a moment. */
export default async function ListPreviewPage({ params, searchParams }: Props) {
  const { actor, user } = await requireUser();
  const { key } = await params;
  const { day, time, on, in: language } = await searchParams;
  if (!isListKey(key)) notFound();
  const locale = isLocale(language) ? language : user.interfaceLocale;
  const typed = { day: textOf(day), time: textOf(time) };
  const moment = instantOf(typed);
  const area = PREVIEW_AREAS.find((each) => each === on);
  const [preview, look] = await Promise.all([
    orNotFound(previewList(actor, key, { locale, moment: moment ?? 'now', area })),
    findLook(locale),
  ]);
  return (
    <ListPreviewFrame
      locale={user.interfaceLocale}
      contentLocale={locale}
      preview={preview}
      moment={moment ?? null}
      typed={typed}
      isNoMoment={moment === undefined}
    >
      <Look look={look} />
      <PreviewedList preview={preview} locale={locale} />
    </ListPreviewFrame>
  );
}

const textOf = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value.slice(0, TYPED_MAX) : '';
