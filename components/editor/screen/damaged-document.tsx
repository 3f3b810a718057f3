import { Alert } from '@mantine/core';
import { Prose } from '@/components/prose/prose';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './screen.module.css';

interface Props {
  /** Language of the interface, and of the edition. */
  locale: Locale;
  contentLocale: Locale;
  title: string;
  /** What could be read, rendered by lib/richtext. */
  html: string;
  /** What is wrong, in words, with the place of it. */
  faults: { path: string; message: string }[];
}

/** A text that cannot be opened: what is wrong, and whatever can still be read and copied. */
export function DamagedDocument({ locale, contentLocale, title, html, faults }: Props) {
  const t = translator(locale, 'editor');
  return (
    <>
      <Alert color="red" title={t('damaged.title')} mb="lg">
        <p>{t('damaged.text')}</p>
        <h2 className={classes.heading}>{t('damaged.faults')}</h2>
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
        {html === '' ? <p>{t('damaged.nothing')}</p> : <Prose html={html} />}
      </div>
    </>
  );
}
