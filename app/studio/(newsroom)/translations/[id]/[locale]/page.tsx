import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { markCurrentAction, undoMarkCurrentAction } from '@/app/studio/(newsroom)/_piece/actions';
import type { Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { RevisionDifferences } from '@/components/revisions/revision-differences';
import { TranslationHead } from '@/components/translations/translation-head';
import { Notice } from '@/components/ui/notice';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { getSourceChanges } from '@/lib/translations/get-source-changes';
import { getTranslation } from '@/lib/translations/get-translation';

interface Props {
  params: Promise<{ id: string; locale: string }>;
  searchParams: Promise<Query>;
}

const ACTIONS = { markCurrent: markCurrentAction, undoMarkCurrent: undoMarkCurrentAction };

async function translationOf({ params }: Props) {
  const { actor, user } = await requireUser();
  const { id: entryId, locale: asked } = await params;
  const language = isLocale(asked) ? asked : notFound();
  const translation = await orNotFound(getTranslation(actor, { entryId, locale: language }));
  return { actor, translation, locale: user.interfaceLocale };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { translation, locale } = await translationOf(props);
  const state = translation.outstanding ? 'behind' : 'isCurrent';
  const head = translator(locale, 'studio')(`translations.${state}.${translation.locale}`);
  return { title: `${head}: ${translation.title}` };
}

/** What an edition has not followed of the one in the other language, and the ways to bring it up to date. */
export default async function TranslationPage(props: Props) {
  const { actor, translation, locale } = await translationOf(props);
  const { outstanding } = translation;
  const { view } = await props.searchParams;
  const t = translator(locale, 'studio');
  const changes = outstanding && (await getSourceChanges(actor, translation, outstanding));
  return (
    <>
      <TranslationHead {...{ translation, locale }} actions={ACTIONS} />
      {!outstanding && (
        <Notice title={t('translations.nothingLeft')} text={t('translations.nothingLeftText')} />
      )}
      {changes && (
        <RevisionDifferences
          {...{ compared: changes, edition: changes.edition, locale }}
          isBeside={view === 'beside'}
        />
      )}
    </>
  );
}
