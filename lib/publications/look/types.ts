import type { ThemeName } from '@/lib/appearance/look/types';
import type { IconUse } from '@/lib/media/icon/icon-files';

/** A picture in sizes that keep what is transparent. Paths begin with `/`. */
export interface LogoPicture {
  src: string;
  srcset: string;
  width: number;
  height: number;
}

export interface LogoView {
  light: LogoPicture;
  /** Shown on dark pages instead; null where the name stands there alone. */
  dark: LogoPicture | null;
  /** Whether the name of the institute is not written beside it. */
  isAlone: boolean;
}

/** Paths of the files of the icon. Each is a PNG, but the product's own for tabs, which is an SVG of any size. */
export type IconView = Record<IconUse, string>;

/** What a file of an icon is, by its name. */
export const iconType = (path: string) => (path.endsWith('.svg') ? 'image/svg+xml' : 'image/png');

/** What a page has to load and to say for its look. */
export interface LookView {
  /** Path of the style sheet of what was chosen; null where nothing was. */
  stylesheet: string | null;
  /** Names of files in public/fonts that are fetched early. */
  fonts: { main: string[]; other: string[] };
  /** The colour of the paper, for the browser's own bars. */
  paper: Record<ThemeName, string>;
  logo: LogoView | null;
  icon: IconView;
}
