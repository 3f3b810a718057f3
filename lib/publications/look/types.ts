import type { ThemeName } from '@/lib/appearance/look/types';

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

/** What a page has to load and to say for its look. */
export interface LookView {
  /** Path of the style sheet of what was chosen; null where nothing was. */
  stylesheet: string | null;
  /** Names of files in public/fonts that are fetched early. */
  fonts: { main: string[]; other: string[] };
  /** The colour of the paper, for the browser's own bars. */
  paper: Record<ThemeName, string>;
  logo: LogoView | null;
}
