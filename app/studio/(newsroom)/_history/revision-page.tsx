import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/app/studio/or-not-found';
import { FormerVersions } from '@/components/revisions/former-versions';
import { HistoryHead } from '@/components/revisions/history-head';
import { NameButton } from '@/components/revisions/name-button';
import { PublishAgain } from '@/components/revisions/publish-again';
import { RestoreBar } from '@/components/revisions/restore-bar';
import { RevisionText } from '@/components/revisions/revision-text';
import { RevisionWhy } from '@/components/revisions/revision-why';
import type { Kind } from '@/lib/i18n/addresses';
import { translator } from '@/lib/i18n/translator';
import { log } from '@/lib/log';
import { getRevision } from '@/lib/revisions/get-revision';
import { renderRevision } from '@/lib/revisions/render-revision';
import { editionHistory, type HistoryProps } from './edition-history';
import { REVISION_ACTIONS } from './revision-actions';

const NUMBER = /^[1-9]\d{0,8}$/;

async function openRevision(props: HistoryProps, kind: Kind) {
  const { number = '' } = await props.params;
  const history = await editionHistory(props, kind);
  const revision = await orNotFound(
    getRevision(history.edition, NUMBER.test(number) ? Number(number) : notFound()),
  );
  return { ...history, revision };
}

export async function revisionMetadata(props: HistoryProps, kind: Kind): Promise<Metadata> {
  const { edition, locale, revision } = await openRevision(props, kind);
  return {
    title: `${translator(locale, 'history')('revision', { number: revision.number })}: ${edition.title}`,
  };
}

/** One revision as it was frozen. */
export async function RevisionPage({ kind, ...props }: HistoryProps & { kind: Kind }) {
  const { edition, locale, revision } = await openRevision(props, kind);
  const { rendered, problems } = await renderRevision(revision, edition);
  if (problems.length > 0) log.warn({ revisionId: revision.id, problems }, 'invalid revision opened');
  const t = translator(locale, 'history');
  const { liveNumber } = edition;
  return (
    <>
      <HistoryHead
        edition={edition}
        locale={locale}
        title={revision.name ?? t('revision', { number: revision.number })}
        isBelow
        actions={
          <>
            {edition.canEdit && (
              <NameButton
                edition={edition}
                number={revision.number}
                name={revision.name ?? ''}
                actions={REVISION_ACTIONS}
              />
            )}
            {edition.canPublish && liveNumber !== null && revision.seen.length > 0 && !revision.isLive && (
              <PublishAgain
                edition={{ ...edition, liveNumber }}
                number={revision.number}
                actions={REVISION_ACTIONS}
              />
            )}
          </>
        }
      />
      <RevisionWhy revision={revision} locale={locale} language={edition.locale} />
      {liveNumber !== null && (
        <FormerVersions edition={edition} seen={revision.seen} actions={REVISION_ACTIONS} />
      )}
      {edition.canEdit && problems.length === 0 && (
        <RestoreBar edition={edition} number={revision.number} actions={REVISION_ACTIONS} />
      )}
      <RevisionText rendered={rendered} contentLocale={edition.locale} locale={locale} />
    </>
  );
}
