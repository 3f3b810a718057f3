import { Alert } from '@mantine/core';
import { SheetProse } from '@/components/prose/sheet-prose';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import details from './details.module.css';
import classes from './screen.module.css';

interface Props {
  /** Language of the interface, and of the edition. */
  locale: Locale;
  contentLocale: Locale;
  title: string;
  /** The valid parts of the text, rendered by lib/richtext. */
  html: string;
  /** Validation issues, each with its path in the document. */
  faults: { path: string; message: string }[];
}

/**
 * Shown instead of the editor for a stored text that fails validation: the issues, and the parts that can be copied.
 */
export function InvalidDocument({ locale, contentLocale, title, html, faults }: Props) {
  const t = translator(locale, 'editor');
  return (
    <>
      <Alert color="red" title={t('invalid.title')} mb="lg">
        <p>{t('invalid.text')}</p>
        <h2 className={details.heading}>{t('invalid.faults')}</h2>
        <ul>
          {faults.map((fault) => (
            <li key={fault.path + fault.message}>
              {fault.message} <bdi dir="ltr">({fault.path})</bdi>
            </li>
          ))}
        </ul>
      </Alert>
      <div className={classes.card} lang={contentLocale} dir={directionOf(contentLocale)}>
        <h1>{title || t('untitled')}</h1>
        {html === '' ? <p>{t('invalid.nothing')}</p> : <SheetProse html={html} />}
      </div>
    </>
  );
}
