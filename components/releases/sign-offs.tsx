'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type PartProps, ReleasePart } from './release-part';
import classes from './releases.module.css';

/** Who says of each language that readers may get it. */
export function SignOffs({ release, actions, acting }: PartProps) {
  const t = useTranslations('releases.signOffs');
  const { signatures, can } = release;
  return (
    <ReleasePart
      id="sign-offs"
      title={t('title')}
      empty={t('none')}
      isEmpty={signatures.length === 0}
      text={can.change ? t('text') : undefined}
    >
      {signatures.map(({ locale, signed }) => (
        <li key={locale} className={classes.item}>
          <p className={classes.note}>{signed ? t(`signed.${locale}`, signed) : t(`missing.${locale}`)}</p>
          {can.change && (
            // One button for both, so that it keeps the focus.
            <Button
              size="compact-sm"
              variant={signed ? 'default' : 'filled'}
              onClick={() =>
                void (signed
                  ? acting.act(actions.withdrawSignOff, { locale }, t(`takenBack.${locale}`))
                  : acting.act(actions.signOff, { locale }, t(`done.${locale}`)))
              }
            >
              {t(`${signed ? 'takeBack' : 'sign'}.${locale}`)}
            </Button>
          )}
        </li>
      ))}
    </ReleasePart>
  );
}
