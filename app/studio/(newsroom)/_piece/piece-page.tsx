import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Query } from '@/app/studio/list-query';
import { orNotFound, orNull } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { BLOCK_WORDS } from '@/components/editor/blocks/block-words';
import { EditHead } from '@/components/editor/screen/edit-head';
import { EditScreen } from '@/components/editor/screen/edit-screen';
import { EditionTabs } from '@/components/editor/screen/edition-tabs';
import { MissingEdition } from '@/components/editor/screen/missing-edition';
import type { SignedIn } from '@/lib/auth/types';
import { getEntryForEditor } from '@/lib/entries/get-entry-for-editor';
import { newEditionForEditor, newEntryForEditor } from '@/lib/entries/new-piece';
import { openEdition } from '@/lib/entries/open-edition';
import { env } from '@/lib/env';
import type { Kind } from '@/lib/i18n/addresses';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import { isUuid } from '@/lib/is-uuid';
import { findInMenus } from '@/lib/menus/find-in-menus';
import { getOutstandingUpdates } from '@/lib/publishing/get-outstanding-updates';
import { getNotice } from '@/lib/publishing/withdrawal-notice';
import { listLeadingTo } from '@/lib/redirects/list-leading-to';
import { canManageRedirects } from '@/lib/redirects/policy';
import { getReview } from '@/lib/review/get-review';
import { detailChoices } from './detail-choices';
import { EDIT_ACTIONS } from './edit-actions';
import { InvalidPiece } from './invalid-piece';
import { isNewPiece } from './is-new-piece';
import { ReadersOf } from './readers-of';
import { sectionAdmins } from './section-admins';
import { shownAwaited, shownInRelease } from './shown-in-release';
import { shownScheduled } from './shown-scheduled';

export interface PieceProps {
  params: Promise<{ id: string; locale: string }>;
  searchParams: Promise<Query>;
}

/** The entry, or an empty one that the first letter will create when its address says so. Not found otherwise. */
async function entryOf({ actor, user }: SignedIn, { params, searchParams }: PieceProps, kind: Kind) {
  const { id } = await params;
  const isNew = isUuid(id) && (await isNewPiece(await searchParams));
  const stored = getEntryForEditor(actor, kind, id);
  const entry = await (isNew ? orNull(stored) : orNotFound(stored));
  return entry ?? orNotFound(newEntryForEditor(actor, { id, kind, createdBy: user }));
}

export async function pieceMetadata(props: PieceProps, kind: Kind): Promise<Metadata> {
  const signedIn = await requireUser();
  const { locale } = await props.params;
  if (!isLocale(locale)) return {};
  const entry = await entryOf(signedIn, props, kind);
  const untitled = translator(signedIn.user.interfaceLocale, 'editor')('untitled');
  return { title: entry.editions[locale]?.title || untitled };
}

/** The page where one edition of an article or Center News item is edited. */
export async function PiecePage({ kind, ...props }: PieceProps & { kind: Kind }) {
  const signedIn = await requireUser();
  const { actor, user } = signedIn;
  const { id, locale: asked } = await props.params;
  const locale = isLocale(asked) ? asked : notFound();
  const entry = await entryOf(signedIn, props, kind);
  const isNew = entry.editions.ar === null && entry.editions.en === null;
  const stored = isNew ? null : await openEdition(actor, id, locale);
  const can = entry.can[locale];
  const tabs = <EditionTabs entry={entry} current={locale} locale={user.interfaceLocale} />;
  if (!stored && !can.edit) {
    return (
      <>
        <EditHead kind={kind} tabs={tabs} />
        <MissingEdition locale={locale} interfaceLocale={user.interfaceLocale} />
      </>
    );
  }
  const edition = stored ?? newEditionForEditor(id, locale);
  const review = stored && (await getReview(actor, stored.id));
  if (!edition.sound) {
    return (
      <>
        <EditHead kind={kind} tabs={tabs} />
        <InvalidPiece
          edition={edition}
          title={entry.editions[locale]?.title ?? ''}
          locale={user.interfaceLocale}
        />
      </>
    );
  }
  return (
    <EditScreen
      // The key creates a new editor for every edition, so that text typed in one is never saved to another, and shows what is stored
      // to somebody who may no longer change it.
      key={`${edition.id} ${can.edit}`}
      piece={{
        ...{ entry, edition, can, review, exists: stored !== null },
        notice: stored?.status === 'unpublished' ? await getNotice(actor, stored.id) : '',
        outstanding: stored && (await getOutstandingUpdates(actor, stored.id)),
        scheduled: stored ? await shownScheduled(actor, edition.id, user.interfaceLocale) : [],
        release: stored ? await shownInRelease(actor, edition.id, user.interfaceLocale) : null,
        awaited: stored ? await shownAwaited(actor, edition.id, user.interfaceLocale) : null,
        embargo: entry.embargoUntil && formatMoment(entry.embargoUntil, user.interfaceLocale),
        formerAddresses:
          stored && canManageRedirects(actor) ? await listLeadingTo(actor, entry.number) : null,
        inMenus: stored && kind === 'page' ? await findInMenus(actor, entry.id) : null,
        ...{ siteUrl: env().SITE_URL, sectionAdmins: await sectionAdmins(actor) },
      }}
      choices={await detailChoices(entry, edition.fields)}
      actions={EDIT_ACTIONS}
      tabs={tabs}
      views={stored && <ReadersOf {...{ actor, entry, locale: user.interfaceLocale }} />}
      texts={{ placeholders: placeholdersIn(locale, kind), blockWords: BLOCK_WORDS }}
      userId={user.id}
    />
  );
}

/** Placeholders are in the language of the edition, not of the interface. */
function placeholdersIn(locale: Locale, kind: Kind) {
  const t = translator(locale, 'editor');
  const names = [
    'kicker',
    'title',
    'standfirst',
    'body',
    'pointLead',
    'pointText',
    'tableCaption',
    'tableSource',
    'infoBoxTitle',
    'pullQuote',
    'figureCaption',
    'figureCredit',
    'videoCaption',
    'bibliographyItem',
  ] as const;
  const texts = names.map((name) => [name, t(`placeholders.${name}`)]);
  return {
    ...(Object.fromEntries(texts) as Record<(typeof names)[number], string>),
    // Readers of a page of the site see none.
    ...(kind === 'page' && { kicker: t('placeholders.kickerOfPage') }),
  };
}
