import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import type { LogoPicture, LogoView } from '@/lib/publications/look/types';

/** As tall as the style sheet of the appearance makes the largest one, in CSS pixels. */
const TALLEST = 68;

interface LogoProps {
  logo: LogoView;
  /** Of the institute, beside which it stands or instead of which. */
  name: string;
  locale: Locale;
}

/**
 * The logo in the masthead. The style sheet hides one of two: a reader may have chosen light or dark. Where dark pages have none, the name
 * stands there alone, because a dark logo would not be seen.
 */
export function Logo({ logo: { light, dark, isAlone }, name, locale }: LogoProps) {
  const classes = `logo${isAlone ? ' alone' : ''}`;
  const alt = isAlone ? name : '';
  if (!dark)
    return (
      <>
        <Picture picture={light} alt={alt} className={`${classes} for-light`} />
        {isAlone && (
          <span className="for-dark">
            <IsolatedText text={name} locale={locale} />
          </span>
        )}
      </>
    );
  return (
    <>
      <Picture picture={light} alt={alt} className={`${classes} for-light`} loading="lazy" />
      <Picture picture={dark} alt={alt} className={`${classes} for-dark`} loading="lazy" />
    </>
  );
}

interface PictureProps {
  picture: LogoPicture;
  alt: string;
  className: string;
  /** What is hidden is then not loaded. */
  loading?: 'lazy';
}

function Picture({ picture: { src, srcset, width, height }, alt, className, loading }: PictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: its sizes are made already, and pages have no script of the framework.
    <img
      src={src}
      srcSet={srcset}
      sizes={`${Math.ceil((TALLEST * width) / height)}px`}
      width={width}
      height={height}
      alt={alt}
      className={className}
      loading={loading}
    />
  );
}
