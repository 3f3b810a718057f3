import type { Metadata } from 'next';
import { createEntryAction } from '@/app/studio/(newsroom)/actions';
import { requireUser } from '@/app/studio/session';
import { EntryPanel } from '@/components/articles/entry-panel';
import { NewPiece } from '@/components/studio/new-piece';
import { PageHead } from '@/components/ui/page-head';
import type { Actor } from '@/lib/auth/types';
import { type EntryFilter, listEntries } from '@/lib/content/list-entries';
import type { EntryRow } from '@/lib/content/types';
import { localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

const SHOWN = 6;

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'studio')('dashboard.title') };
}

/** Where one left off: own drafts, what colleagues changed last, what readers have. */
export default async function DashboardPage() {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'studio');
  const [drafts, updated, published] = await Promise.all([
    latest(actor, { mine: true, state: 'draft' }),
    latest(actor, {}),
    latest(actor, { state: 'published' }),
  ]);
  return (
    <>
      <PageHead
        title={t('dashboard.greeting', { name: localised(user, 'name', locale) })}
        lead={t('dashboard.startText')}
        actions={<NewPiece label={t('dashboard.start')} create={createEntryAction} />}
      />
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

/** The newest of both kinds; a state counts when either language is in it. */
async function latest(actor: Actor, filter: Pick<EntryFilter, 'mine' | 'state'>): Promise<EntryRow[]> {
  const kinds = ['article', 'center_news'] as const;
  const locales = filter.state ? (['ar', 'en'] as const) : [undefined];
  const pages = await Promise.all(
    kinds.flatMap((kind) =>
      locales.map((locale) => listEntries(actor, { ...filter, kind, locale, page: 1, pageSize: SHOWN })),
    ),
  );
  const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row]));
  return [...rows.values()].sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime()).slice(0, SHOWN);
}
