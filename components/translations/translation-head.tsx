import { IconArrowLeft } from '@tabler/icons-react';
import screen from '@/components/editor/screen/screen.module.css';
import revisions from '@/components/revisions/revisions.module.css';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { LocaleText } from '@/components/ui/locale-text';
import { PageHead } from '@/components/ui/page-head';
import type { Locale } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import type { Translation } from '@/lib/translations/types';
import { MarkCurrentButton } from './mark-current-button';
import { OutstandingNotes } from './outstanding-notes';
import type { TranslationActions } from './translation-actions';

interface Props {
  translation: Translation;
  /** Language of the interface. */
  locale: Locale;
  actions: TranslationActions;
}

/** Which edition is behind, what it has not followed, the way to its text, and the button that says that nothing is to be done. */
export function TranslationHead({ translation, locale, actions }: Props) {
  const t = translator(locale, 'studio');
  const { editionId, locale: language, title, outstanding, canMark } = translation;
  return (
    <>
      <Link href="/studio/translations" className={screen.back}>
        <IconArrowLeft size={18} aria-hidden className="icon-dir" />
        {t('translations.title')}
      </Link>
      <PageHead
        title={t(`translations.${outstanding ? 'behind' : 'isCurrent'}.${language}`)}
        actions={
          <>
            <LinkButton primary href={editorPath(translation)}>
              {t(`translations.open.${language}`)}
            </LinkButton>
            {outstanding && canMark && (
              <MarkCurrentButton
                {...{ editionId, actions }}
                locale={language}
                lastNumber={outstanding.lastNumber}
              />
            )}
          </>
        }
      />
      <div className={revisions.piece}>
        {title ? (
          <LocaleText locale={language}>{title}</LocaleText>
        ) : (
          translator(locale, 'articles')('untitled')
        )}
      </div>
      {outstanding && <OutstandingNotes outstanding={outstanding} />}
    </>
  );
}
