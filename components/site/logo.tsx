import type { LogoPicture, LogoView } from '@/lib/publications/look/types';

/** As tall as the style sheet of the appearance makes the largest one, in CSS pixels. */
const TALLEST = 68;

interface LogoProps {
  logo: LogoView;
  /** What it stands for; '' where that is written beside it. */
  alt: string;
}

/** The logo in the masthead. Of two, style sheets hide one: a reader may have chosen light or dark. */
export function Logo({ logo: { light, dark, isAlone }, alt }: LogoProps) {
  const classes = `logo${isAlone ? ' alone' : ''}`;
  if (!dark) return <Picture picture={light} alt={alt} className={classes} />;
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
