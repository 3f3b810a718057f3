import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DraftFrame } from '@/components/preview-links/draft-frame';
import { RefusedPreview } from '@/components/preview-links/refused-preview';
import { ArticlePage } from '@/components/site/article-page';
import { CenterNewsBox } from '@/components/site/center-news-box';
import { Look } from '@/components/site/look';
import { env } from '@/lib/env';
import { shortPath } from '@/lib/i18n/addresses';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import { openPreview } from '@/lib/preview-links/open-preview';
import { PREVIEW_REFUSALS } from '@/lib/preview-links/types';
import { listsBeside } from '@/lib/publications/lists-beside';
import { findLook } from '@/lib/publications/look/find-look';

interface Props {
  params: Promise<{ token: string; locale: string }>;
}

async function read({ params }: Props) {
  const { token, locale } = await params;
  if (!isLocale(locale)) notFound();
  const refusal = PREVIEW_REFUSALS.find((each) => each === token);
  if (refusal) return { kind: 'refused', refusal, locale } as const;
  return { kind: 'shown', ...((await openPreview(token)) ?? notFound()), locale } as const;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shown = await read(props);
  const t = translator(shown.locale, 'site');
  if (shown.kind === 'refused') return { title: t(`preview.${shown.refusal}`) };
  return { title: shown.piece.title || t('preview.title') };
}

/** The application asks for this page, and sends it at `/preview/{token}` (lib/preview-links/preview-handler.ts): a draft, or why there is none. */
export default async function PreviewPage(props: Props) {
  const shown = await read(props);
  if (shown.kind === 'refused') return <RefusedPreview locale={shown.locale} refusal={shown.refusal} />;
  const { piece, problems, expiresAt } = shown;
  const [lists, look] = await Promise.all([listsBeside(piece.locale), findLook(piece.locale)]);
  return (
    <DraftFrame
      locale={piece.locale}
      until={formatMoment(expiresAt, piece.locale)}
      isInvalid={problems.length > 0}
    >
      <Look look={look} />
      <ArticlePage
        piece={piece}
        locale={piece.locale}
        shortAddress={env().SITE_URL + shortPath(piece.number)}
        centerNews={<CenterNewsBox lists={lists} locale={piece.locale} />}
      />
    </DraftFrame>
  );
}
