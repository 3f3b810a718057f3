import { htmlAttributes } from '@/lib/richtext/html-text';
import { ratioClass } from './picture-classes';
import type { PictureView } from './picture-view';

export interface PicturePlacement {
  /** How wide it is shown; see picture-sizes.ts. */
  sizes: string;
  /** Seen at once when the page is opened: fetched early. All others wait until a reader comes near. */
  isFirst: boolean;
}

/** A picture on a page: every browser chooses its format and size, and keeps its space free until it is there. */
export function pictureHtml(picture: PictureView, { sizes, isFirst }: PicturePlacement): string {
  const { sources, src, width, height, alt, altLocale, tint } = picture;
  const offered = sources.map(({ type, srcset }) => `<source${htmlAttributes({ type, srcset, sizes })}>`);
  const image = htmlAttributes({
    class: tint || null,
    ...{ src, width, height, alt, lang: altLocale },
    loading: isFirst ? 'eager' : 'lazy',
    fetchpriority: isFirst ? 'high' : null,
    decoding: 'async',
  });
  return `<picture class="${ratioClass(width, height)}">${offered.join('')}<img${image}></picture>`;
}

/** The same for feed readers, which have sizes of their own. */
export function plainPictureHtml({ src, width, height, alt, altLocale }: PictureView): string {
  return `<img${htmlAttributes({ src, width, height, alt, lang: altLocale })}>`;
}
