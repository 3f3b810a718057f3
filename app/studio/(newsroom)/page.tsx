import type { Metadata } from 'next';
import { requireUser } from '@/app/studio/session';
import { ActivityPanel } from '@/components/dashboard/activity-panel';
import { EntriesPanel } from '@/components/dashboard/entries-panel';
import blocks from '@/components/dashboard/panel.module.css';
import { ScheduledPanel } from '@/components/dashboard/scheduled-panel';
import { WaitingPanel } from '@/components/dashboard/waiting-panel';
import { editionsOf, isOwnWork, isReleasedBy, withoutShown } from '@/components/dashboard/without-repeats';
import { OvertakenNotice } from '@/components/lists/overtaken-notice';
import { NewMenu } from '@/components/studio/new-menu';
import { UnsentPieces } from '@/components/studio/unsent-pieces';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { listEvents } from '@/lib/audit-log/list-events';
import { listOwnPieceEvents } from '@/lib/audit-log/list-own-piece-events';
import { canReadAuditLog } from '@/lib/audit-log/policy';
import { isEditorial } from '@/lib/auth/is-editorial';
import type { SignedIn, UserActor } from '@/lib/auth/types';
import { listNewest } from '@/lib/entries/list-newest';
import { kindsToCreate, kindsToSee } from '@/lib/entries/policy';
import type { EntryRow } from '@/lib/entries/types';
import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import { LOCALES, type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findOvertaken } from '@/lib/lists/find-overtaken';
import { listScheduled } from '@/lib/publishing/schedule/list-scheduled';
import { listAwaitedEditions } from '@/lib/releases/list-awaited-editions';
import { listPlannedReleases } from '@/lib/releases/list-planned-releases';
import { listWaiting } from '@/lib/review/list-waiting';
import { listOwnTranslations } from '@/lib/translations/list-own-translations';

/** Of each block; three times as many are read, because some stand in another one. */
const SHOWN = 6;
const EVENTS_SHOWN = 8;
const WAITING_SHOWN = 20;
const WEEK_MS = 7 * 24 * 60 * 60_000;

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'studio')('dashboard.title') };
}

/** The dashboard: what waits for the user, their drafts, what happens by itself, what a language lacks, and what happened. */
export default async function DashboardPage() {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'studio');
  const [[newest], overtaken] = await Promise.all([listNewest(actor, {}, 1), findOvertaken(actor)]);
  return (
    <>
      <PageHead
        title={t('dashboard.greeting', { name: localised(user, 'name', locale) })}
        lead={t('dashboard.startText')}
        actions={<NewMenu kinds={kindsToCreate(actor)} label={t('dashboard.start')} />}
      />
      <UnsentPieces userId={user.id} />
      <OvertakenNotice rows={overtaken} locale={locale} linksToList />
      {newest ? (
        <Blocks actor={actor} locale={locale} />
      ) : (
        <Notice
          title={t('dashboard.first')}
          text={t(`dashboard.firstText.${actor.role === 'admin' ? 'admin' : 'others'}`)}
        />
      )}
    </>
  );
}

async function Blocks({ actor, locale }: { actor: SignedIn['actor']; locale: Locale }) {
  const t = translator(locale, 'studio');
  const kinds = kindsToSee(actor);
  const mayReadEvents = canReadAuditLog(actor);
  const soon = new Date(Date.now() + WEEK_MS);
  const [waiting, translations, drafts, scheduled, releases, awaited, behind, events] = await Promise.all([
    listWaiting(actor, WAITING_SHOWN),
    listOwnTranslations(actor, WAITING_SHOWN),
    findOwnWork(actor),
    listScheduled(actor, { size: WAITING_SHOWN }),
    listPlannedReleases(actor),
    listAwaitedEditions(actor),
    findBehind(actor),
    mayReadEvents ? listNewestEvents(actor) : listOwnPieceEvents(actor, EVENTS_SHOWN),
  ]);
  const next = [...scheduled.rows, ...awaited].filter(({ at }) => at <= soon);
  // Each edition stands in the first block that is about it.
  const published = next.filter(({ kind }) => kind === 'publish');
  const released = editionsOf([...drafts, ...behind], isReleasedBy(soon));
  const before = [...waiting, ...translations, ...published, ...released];
  const ownDrafts = withoutShown(drafts, { isAbout: isOwnWork, shown: before }).slice(0, SHOWN);
  const shown = [...before, ...editionsOf(ownDrafts, isOwnWork)];
  const otherBehind = withoutShown(behind, { isAbout: ({ isBehind }) => isBehind, shown }).slice(0, SHOWN);
  const emptyText = (all: EntryRow[], key: 'draftsEmpty' | 'behindEmpty') =>
    t(`dashboard.${all.length > 0 ? 'nothingElse' : key}`);
  const waitingTab = isEditorial(actor) ? 'in_review' : 'changes_requested';
  return (
    <div className={blocks.blocks}>
      <WaitingPanel
        rows={waiting}
        translations={translations}
        links={[
          ...ofEachKind(kinds, locale, `tab=${waitingTab}`),
          { href: '/studio/translations?whose=translating', label: t('translations.whose.translating') },
        ]}
        locale={locale}
      />
      <EntriesPanel
        title={t('dashboard.drafts')}
        empty={emptyText(drafts, 'draftsEmpty')}
        links={ofEachKind(kinds, locale, 'tab=draft&by=me')}
        rows={ownDrafts}
        locale={locale}
      />
      <ScheduledPanel
        rows={next}
        releases={releases.filter(({ plan }) => plan && plan.at <= soon)}
        locale={locale}
      />
      <EntriesPanel
        title={t('dashboard.behind')}
        empty={emptyText(behind, 'behindEmpty')}
        links={kinds.map((kind) => ({
          href: `/studio/translations?edition=behind&kind=${kind}`,
          label: translator(locale, 'articles')(`${kind}.title`),
        }))}
        rows={otherBehind}
        locale={locale}
      />
      <div className={blocks.wide}>
        <ActivityPanel
          events={events}
          links={[
            mayReadEvents
              ? { href: '/studio/audit', label: translator(locale, 'audit')('title') }
              : { href: '/studio/notifications', label: t('nav.notifications') },
          ]}
          locale={locale}
        />
      </div>
    </div>
  );
}

async function listNewestEvents(actor: UserActor) {
  return (await listEvents(actor, { size: EVENTS_SHOWN, withoutAccounts: true })).rows;
}

/** What the user has begun and readers have not seen: what they work on, what they have handed in, and what was approved; changed last comes first. */
async function findOwnWork(actor: UserActor): Promise<EntryRow[]> {
  const tabs = ['draft', 'in_review', 'approved'] as const;
  const found = await Promise.all(
    tabs.map((tab) => listNewest(actor, { tab, createdById: actor.userId }, 3 * SHOWN)),
  );
  return eachOnce(found).sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
}

/** Pieces of which an edition has not followed the other one. */
async function findBehind(actor: UserActor): Promise<EntryRow[]> {
  return eachOnce(
    await Promise.all(LOCALES.map((locale) => listNewest(actor, { state: 'behind', locale }, 3 * SHOWN))),
  );
}

const eachOnce = (found: EntryRow[][]) => [...new Map(found.flat().map((row) => [row.id, row])).values()];

/** The list of each kind with the same filter. */
function ofEachKind(kinds: readonly Kind[], locale: Locale, filter: string) {
  const t = translator(locale, 'articles');
  return kinds.map((kind) => ({
    href: `/studio/${KIND_SEGMENTS[kind]}?${filter}`,
    label: t(`${kind}.title`),
  }));
}
