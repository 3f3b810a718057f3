import { Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MediaUse, MediaUses } from '@/lib/media/types';
import classes from './detail.module.css';

/** One line for each edition of a piece, which may use a file in several ways. */
function lines(uses: readonly MediaUse[]): { key: string; found: [MediaUse, ...MediaUse[]] }[] {
  const byEdition = new Map<string, [MediaUse, ...MediaUse[]]>();
  for (const use of uses) {
    const key = `${use.entryId} ${use.locale}`;
    const found = byEdition.get(key);
    if (found) found.push(use);
    else byEdition.set(key, [use]);
  }
  return [...byEdition].map(([key, found]) => ({ key, found }));
}

/** The pieces, issues and authors that use a picture or file, each with a link to it. */
export function MediaUsesList({ uses: found, locale }: { uses: MediaUses; locale: Locale }) {
  const { records, uses, others } = found;
  const t = translator(locale, 'media');
  if (records.length + uses.length + others === 0) return <Text size="sm">{t('uses.none')}</Text>;
  return (
    <>
      <ul className={classes.uses}>
        {records.map(({ path, use, ...names }) => (
          <li key={`${path} ${use}`}>
            <Link href={path}>
              <LocaleText locale={locale}>{localised(names, 'name', locale)}</LocaleText>
            </Link>
            <span>{t(`uses.${use}`)}</span>
          </li>
        ))}
        {lines(uses).map(({ key, found }) => (
          <li key={key}>
            <UseLink use={found[0]} locale={locale} />
            <span>{found.map(({ use }) => t(`uses.${use}`)).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <Text size="sm">{t('uses.others', { count: others })}</Text>}
    </>
  );
}

/** A cover belongs to both editions: its piece is opened in the language of the interface. */
function UseLink({ use, locale }: { use: MediaUse; locale: Locale }) {
  const { kind, entryId, title } = use;
  const language = use.locale ?? locale;
  return (
    <Link href={`/studio/${KIND_SEGMENTS[kind]}/${entryId}/${language}`}>
      {title === '' ? (
        translator(locale, 'editor')('untitled')
      ) : use.locale ? (
        <LocaleText locale={use.locale}>{title}</LocaleText>
      ) : (
        <bdi dir="auto">{title}</bdi>
      )}
    </Link>
  );
}
