import type { Metadata } from 'next';
import type { Query } from '@/app/studio/list-query';
import { mediaFilter, mediaQuery } from '@/app/studio/media/media-query';
import { requireUser } from '@/app/studio/session';
import { LibraryFilters } from '@/components/media/library/library-filters';
import { MediaLibrary } from '@/components/media/library/media-library';
import { UploadToLibrary } from '@/components/media/library/upload-to-library';
import { toMediaItem } from '@/components/media/media-item';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { countMissingAlt } from '@/lib/media/count-missing-alt';
import { listMedia } from '@/lib/media/list-media';
import { listUploaders } from '@/lib/media/list-uploaders';
import { prepareAgainAction, setCreditAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'media')('title') };
}

export default async function MediaPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const asked = await searchParams;
  const [{ rows, next, total }, missingAlt, uploaders] = await Promise.all([
    listMedia(actor, mediaFilter({ ...asked, after: undefined })),
    countMissingAlt(actor),
    listUploaders(actor),
  ]);
  const t = translator(user.interfaceLocale, 'media');
  const query = mediaQuery(asked);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<UploadToLibrary />} />
      <LibraryFilters uploaders={uploaders} />
      <MediaLibrary
        key={query}
        query={query}
        first={{ rows: rows.map(toMediaItem), next, total }}
        missingAlt={missingAlt}
        setCredit={setCreditAction}
        prepareAgain={prepareAgainAction}
      />
    </>
  );
}
