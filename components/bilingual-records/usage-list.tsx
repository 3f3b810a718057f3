import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import table from '@/components/ui/record-table.module.css';
import type { RecordUsage } from '@/lib/bilingual-records/types';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './usage-list.module.css';

interface Props {
  usage: RecordUsage;
  /** How many pieces there are; more where not all are counted. */
  total: { count: number; isMore: boolean };
  locale: Locale;
  /** Where the record is merged with another one; null where that is not possible. */
  mergePath: string | null;
}

/** What uses a record, each with a link to it, and what to do instead of deleting it. */
export function UsageList({ usage, total, locale, mergePath }: Props) {
  const t = translator(locale, 'studio');
  const { pieces, hasMore, lists, menus } = usage;
  const isUsed = pieces.length + lists.length + menus.length > 0;
  return (
    <Paper component="section" aria-labelledby="usage" withBorder radius="md" p="lg" mt="lg" maw={920}>
      <Title order={2} size="h3" mb="xs" id="usage">
        {t('usage.title')}
      </Title>
      {!isUsed ? (
        <Text size="sm">{t('usage.none')}</Text>
      ) : (
        <ul className={classes.list}>
          {menus.map((menu) => (
            <li key={menu}>
              <Link href="/studio/settings/menus" className={table.name}>
                {translator(locale, 'settings')(`menus.names.${menu}`)}
              </Link>{' '}
              <span className={classes.kind}>{t('usage.menu')}</span>
            </li>
          ))}
          {lists.map((list) => (
            <li key={list.key}>
              <Link href={`/studio/lists/${list.key}`} className={table.name}>
                <LocaleText locale={locale}>{localised(list, 'name', locale)}</LocaleText>
              </Link>{' '}
              <span className={classes.kind}>{t('usage.list')}</span>
            </li>
          ))}
          {pieces.map((piece) => (
            <li key={piece.entryId}>
              <PieceName piece={piece} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <Text size="sm">
          {total.isMore ? t('usage.many') : t('usage.more', { count: total.count - pieces.length })}
        </Text>
      )}
      {mergePath && isUsed && (
        <Text size="sm" mt="sm">
          {t.rich('usage.merge', {
            link: (chunks) => (
              <Link href={mergePath} className={classes.link}>
                {chunks}
              </Link>
            ),
          })}
        </Text>
      )}
    </Paper>
  );
}

function PieceName({ piece, locale }: { piece: RecordUsage['pieces'][number]; locale: Locale }) {
  const { entryId, kind, titles } = piece;
  const language = titles[locale] === null ? otherLocale(locale) : locale;
  return (
    <Link href={`/studio/${KIND_SEGMENTS[kind]}/${entryId}/${language}`} className={table.name}>
      <LocaleText locale={language}>
        {titles[language] || translator(locale, 'editor')('untitled')}
      </LocaleText>
    </Link>
  );
}
