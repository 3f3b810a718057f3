import type { Metadata } from 'next';
import { requireUser } from '@/app/studio/session';
import { EntryPanel } from '@/components/articles/entry-panel';
import { WaitingPanel } from '@/components/review/waiting-panel';
import { NewMenu } from '@/components/studio/new-menu';
import { UnsentPieces } from '@/components/studio/unsent-pieces';
import { PageHead } from '@/components/ui/page-head';
import { listLatestEntries } from '@/lib/entries/list-latest-entries';
import { localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listWaiting } from '@/lib/review/list-waiting';

const SHOWN = 6;
const WAITING_SHOWN = 20;

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'studio')('dashboard.title') };
}

/** The dashboard: what waits for the user, their drafts, the entries changed last, and the entries published last. */
export default async function DashboardPage() {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'studio');
  const [waiting, drafts, updated, published] = await Promise.all([
    listWaiting(actor, WAITING_SHOWN),
    listLatestEntries(actor, { mine: true, state: 'draft' }, SHOWN),
    listLatestEntries(actor, {}, SHOWN),
    listLatestEntries(actor, { state: 'published' }, SHOWN),
  ]);
  return (
    <>
      <PageHead
        title={t('dashboard.greeting', { name: localised(user, 'name', locale) })}
        lead={t('dashboard.startText')}
        actions={<NewMenu label={t('dashboard.start')} />}
      />
      <UnsentPieces userId={user.id} />
      <WaitingPanel rows={waiting} locale={locale} />
      <EntryPanel
        title={t('dashboard.drafts')}
        empty={t('dashboard.draftsEmpty')}
        rows={drafts}
        locale={locale}
      />
      <EntryPanel
        title={t('dashboard.updated')}
        empty={t('dashboard.updatedEmpty')}
        rows={updated}
        locale={locale}
      />
      <EntryPanel
        title={t('dashboard.published')}
        empty={t('dashboard.publishedEmpty')}
        rows={published}
        locale={locale}
      />
    </>
  );
}
