import type { Metadata } from 'next';
import {
  deleteMediaAction,
  prepareAgainAction,
  readMediaAction,
  saveMediaAction,
} from '@/app/studio/(newsroom)/media/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { MediaDetail } from '@/components/media/detail/media-detail';
import { FileName } from '@/components/media/file-name';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { issueText } from '@/lib/i18n/issue-text';
import { translator } from '@/lib/i18n/translator';
import { getMedia } from '@/lib/media/get-media';
import { listUses } from '@/lib/media/list-uses';

interface Props {
  params: Promise<{ id: string }>;
}

const ACTIONS = {
  save: saveMediaAction,
  read: readMediaAction,
  remove: deleteMediaAction,
  prepareAgain: prepareAgainAction,
};

async function load({ params }: Props) {
  const { actor, user } = await requireUser();
  return { actor, locale: user.interfaceLocale, media: await orNotFound(getMedia(actor, (await params).id)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).media.fileName };
}

export default async function MediaItemPage(props: Props) {
  const { actor, locale, media } = await load(props);
  const reason = (key: string | null | undefined) => (key ? issueText({ key }, locale) : null);
  const t = translator(locale, 'media');
  return (
    <>
      <PageHead
        title={<FileName name={media.fileName} />}
        actions={<LinkButton href="/studio/media">{t('title')}</LinkButton>}
      />
      <MediaDetail
        media={media}
        uses={await listUses(actor, media.id)}
        locale={locale}
        actions={ACTIONS}
        refusals={{
          content: reason(media.failureKey),
          replacement: reason(media.replacement?.failureKey),
        }}
      />
    </>
  );
}
