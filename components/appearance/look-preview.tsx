'use client';

import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { isColour } from '@/lib/appearance/look/colour-arithmetic';
import { paletteOf } from '@/lib/appearance/look/colours';
import { faceVariables, linesOf, serifOf } from '@/lib/appearance/look/face-variables';
import { coloursOf, STANDARD_TOKENS } from '@/lib/appearance/look/standard';
import {
  type AppearanceValues,
  COLOUR_NAMES,
  THEMES,
  type ThemeName,
  type Tokens,
} from '@/lib/appearance/look/types';
import { directionOf, LOCALES, type Locale } from '@/lib/i18n/locales';
import classes from './look-preview.module.css';
import type { LookSample } from './look-sample';

interface Props {
  values: AppearanceValues;
  samples: Record<Locale, LookSample>;
}

/** While a colour is being typed, the standard one stands in for it. */
function tokensOf(values: AppearanceValues): Tokens {
  const typed = COLOUR_NAMES.map((name) => [
    name,
    isColour(values[name]) ? values[name] : STANDARD_TOKENS[name],
  ]);
  return { ...(values as unknown as Tokens), ...Object.fromEntries(typed) };
}

function lookOf(locale: Locale, theme: ThemeName, tokens: Tokens): CSSProperties {
  const { paper, ink, soft, rule, accent } = paletteOf(theme, coloursOf(theme, tokens));
  const variables = {
    '--accent': accent,
    '--soft': soft,
    '--rule': rule,
    '--serif': serifOf(tokens),
    ...faceVariables(locale, tokens),
  };
  return {
    ...(variables as CSSProperties),
    background: paper,
    color: ink,
    lineHeight: linesOf(locale, tokens),
  };
}

/** How a page begins, in both languages, light and dark. */
export function LookPreview({ values, samples }: Props) {
  const t = useTranslations('settings.appearance');
  const tokens = tokensOf(values);
  return (
    <section aria-label={t('preview')} className={classes.samples}>
      {LOCALES.flatMap((locale) =>
        THEMES.map((theme) => (
          <Sample
            key={`${locale}-${theme}`}
            {...{ locale, sample: samples[locale], look: lookOf(locale, theme, tokens) }}
          />
        )),
      )}
    </section>
  );
}

function Sample({ locale, sample, look }: { locale: Locale; sample: LookSample; look: CSSProperties }) {
  return (
    <div lang={locale} dir={directionOf(locale)} className={classes.sample} style={look}>
      <p className={classes.name}>{sample.name}</p>
      <p className={classes.tagline}>{sample.tagline}</p>
      <p className={classes.title}>{sample.title}</p>
      <p>
        {sample.text} <span className={classes.link}>{sample.link}</span>
      </p>
    </div>
  );
}
