import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { EditHead } from '@/components/editor/screen/edit-head';
import { EditScreen } from '@/components/editor/screen/edit-screen';
import { EditionTabs } from '@/components/editor/screen/edition-tabs';
import { StartEdition } from '@/components/editor/screen/start-edition';
import { getEntryForEditor } from '@/lib/entries/get-entry-for-editor';
import { openEdition } from '@/lib/entries/open-edition';
import { env } from '@/lib/env';
import type { Kind } from '@/lib/i18n/addresses';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { startEditionAction } from './actions';
import { detailChoices } from './detail-choices';
import { EDIT_ACTIONS } from './edit-actions';
import { InvalidPiece } from './invalid-piece';
import { sectionAdmins } from './section-admins';

export interface PieceProps {
  params: Promise<{ id: string; locale: string }>;
}

export async function pieceMetadata({ params }: PieceProps, kind: Kind): Promise<Metadata> {
  const { actor, user } = await requireUser();
  const { id, locale } = await params;
  if (!isLocale(locale)) return {};
  const entry = await orNotFound(getEntryForEditor(actor, kind, id));
  return { title: entry.editions[locale]?.title || translator(user.interfaceLocale, 'editor')('untitled') };
}

/** The page where one edition of an article or Center News item is edited. */
export async function PiecePage({ params, kind }: PieceProps & { kind: Kind }) {
  const { actor, user } = await requireUser();
  const { id, locale: asked } = await params;
  const locale = isLocale(asked) ? asked : notFound();
  const entry = await orNotFound(getEntryForEditor(actor, kind, id));
  const edition = await openEdition(actor, id, locale);
  const can = entry.can[locale];
  const tabs = <EditionTabs entry={entry} current={locale} locale={user.interfaceLocale} />;
  if (!edition) {
    return (
      <>
        <EditHead kind={kind} tabs={tabs} />
        <StartEdition locale={locale} allowed={can.edit} start={startEditionAction} entryId={id} />
      </>
    );
  }
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
      // The key creates a new editor for every edition, so that text typed in one is never saved to another.
      key={edition.id}
      piece={{ entry, edition, can, siteUrl: env().SITE_URL, sectionAdmins: await sectionAdmins(actor) }}
      choices={await detailChoices(entry)}
      actions={EDIT_ACTIONS}
      tabs={tabs}
      placeholders={placeholdersIn(locale)}
      userId={user.id}
    />
  );
}

/** Placeholders are in the language of the edition, not of the interface. */
function placeholdersIn(locale: Locale) {
  const t = translator(locale, 'editor');
  const names = ['kicker', 'title', 'standfirst', 'body', 'pointLead', 'pointText'] as const;
  const texts = names.map((name) => [name, t(`placeholders.${name}`)]);
  return Object.fromEntries(texts) as Record<(typeof names)[number], string>;
}
