import type { PictureView } from '@/lib/publications/types';

interface Props {
  picture: PictureView;
  /** How wide it is shown, as `sizes` of HTML. */
  sizes: string;
  /** Seen at once when the page is opened: fetched early. All others wait until a reader comes near. */
  isFirst?: boolean;
  /** Beside a link with the title of the same piece, which says everything already. */
  isSilent?: boolean;
}

/** A picture on a reader's page, as lib/publications/pictures/picture-html.ts writes those within texts. */
export function Picture({ picture, sizes, isFirst = false, isSilent = false }: Props) {
  const { sources, src, width, height, alt, altLocale, tint } = picture;
  return (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        className={tint || undefined}
        src={src}
        width={width}
        height={height}
        alt={isSilent ? '' : alt}
        lang={isSilent || !altLocale ? undefined : altLocale}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
