import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';

interface Props {
  name: string;
  /** Of its own page; null for none. */
  path: string | null;
  locale: Locale;
}

/** The name of a list, which leads to its own page where it has one. */
export function ListName({ name, path, locale }: Props) {
  const text = <IsolatedText text={name} locale={locale} />;
  return path ? <a href={encodeURI(path)}>{text}</a> : text;
}
