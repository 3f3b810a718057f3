import { Link } from '@/components/ui/link';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { LocaleText } from './locale-text';
import table from './record-table.module.css';

interface Props {
  row: { id: string; nameAr: string; nameEn: string };
  locale: Locale;
  /** Parent path of the edit form that the name links to; null without a link. */
  path: string | null;
}

/** A name in both languages, that of the interface first and linked to the edit form if there is a path. */
export function NameLink({ row, locale, path }: Props) {
  const other = otherLocale(locale);
  const name = <LocaleText locale={locale}>{localised(row, 'name', locale)}</LocaleText>;
  return (
    <>
      {path ? (
        <Link href={`${path}/${row.id}`} className={table.name}>
          {name}
        </Link>
      ) : (
        <span className={table.name}>{name}</span>
      )}
      <span className={table.under}>
        <LocaleText locale={other}>{localised(row, 'name', other)}</LocaleText>
      </span>
    </>
  );
}
