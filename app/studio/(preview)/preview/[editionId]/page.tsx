import type { Metadata } from 'next';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { PreviewFrame } from '@/components/editor/screen/preview-frame';
import { ArticlePage } from '@/components/site/article-page';
import { CenterNewsBox } from '@/components/site/center-news-box';
import { Look } from '@/components/site/look';
import { env } from '@/lib/env';
import { shortPath } from '@/lib/i18n/addresses';
import { translator } from '@/lib/i18n/translator';
import { log } from '@/lib/log';
import { listsBeside } from '@/lib/publications/lists-beside';
import { findLook } from '@/lib/publications/look/find-look';
import { previewEdition } from '@/lib/publishing/preview-edition';

interface Props {
  params: Promise<{ editionId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'editor')('preview.title') };
}

/** The saved text of an edition as readers would see it. */
export default async function PreviewPage({ params }: Props) {
  const { actor, user } = await requireUser();
  const { editionId } = await params;
  const { piece, problems } = await orNotFound(previewEdition(actor, editionId));
  if (problems.length > 0) log.warn({ editionId, problems }, 'invalid document previewed');
  const [lists, look] = await Promise.all([listsBeside(piece.locale), findLook(piece.locale)]);
  return (
    <PreviewFrame locale={user.interfaceLocale} contentLocale={piece.locale} isInvalid={problems.length > 0}>
      <Look look={look} />
      <ArticlePage
        piece={piece}
        locale={piece.locale}
        shortAddress={env().SITE_URL + shortPath(piece.number)}
        centerNews={<CenterNewsBox lists={lists} locale={piece.locale} />}
      />
    </PreviewFrame>
  );
}
