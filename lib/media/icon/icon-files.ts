export interface IconFile {
  name: string;
  /** Of each side, in pixels. */
  size: number;
  /** Stands on a background that nothing shines through. */
  isOpaque?: boolean;
  /** Of each side, how much the picture takes up. */
  share?: number;
}

export type IconUse = 'tab' | 'touch' | 'medium' | 'large' | 'maskable';

/** What is made of the picture that is the icon of the site: PNG, which is shown wherever there are icons. */
export const ICON_FILES: Record<IconUse, IconFile> = {
  /** In tabs, lists of results and bookmarks. */
  tab: { name: 'icon-32.png', size: 32 },
  /** On the first screen of an iPhone or iPad, which paints black behind what is transparent. */
  touch: { name: 'icon-180.png', size: 180, isOpaque: true },
  medium: { name: 'icon-192.png', size: 192 },
  large: { name: 'icon-512.png', size: 512 },
  /** Devices cut this one to a shape of theirs; whatever it is, it shows the circle of four fifths in the middle. */
  maskable: { name: 'icon-maskable-512.png', size: 512, isOpaque: true, share: 0.8 },
};

export const ICON_USES = Object.keys(ICON_FILES) as IconUse[];
