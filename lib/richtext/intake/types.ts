/** The program that wrote the text. */
export type Source =
  | 'editor'
  | 'word'
  | 'wordOnline'
  | 'googleDocs'
  | 'spreadsheet'
  | 'libreOffice'
  | 'web'
  | 'plainText';

/** What a document cannot hold, or should not. In the order in which a writer is told of it. */
export const LEFT_OUT_KINDS = [
  'comments',
  'deletions',
  'hidden',
  'pictures',
  'files',
  'embeds',
  'links',
] as const;

export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];

/** How many of each kind were left out. */
export type LeftOut = Record<LeftOutKind, number>;

export const nothingLeftOut = (): LeftOut => ({
  comments: 0,
  deletions: 0,
  hidden: 0,
  pictures: 0,
  files: 0,
  embeds: 0,
  links: 0,
});

/** What makes elements of HTML: the DOMParser of a browser or of a server, or one that says nothing of what it reads. */
export interface HtmlParser {
  parseFromString(html: string, type: 'text/html'): { readonly body: HTMLElement };
}

/** A picture whose bytes came with a text. */
export interface HeldPicture {
  type: string;
  base64: string;
}

/** The same with the id of the picture in the text that waits for it. */
export interface KeptPicture extends HeldPicture {
  id: string;
}

/** A text on its way in. The passes change the elements below `root` and count what they leave out. */
export interface Intake {
  readonly root: HTMLElement;
  readonly source: Source;
  /** The texts of its style sheets. */
  readonly sheets: readonly string[];
  readonly leftOut: LeftOut;
  /** The pictures that came with it (picture-data.ts), and those for which there are figures now. */
  readonly pictures: readonly HeldPicture[];
  readonly figures: KeptPicture[];
  /** The footnotes that were found in it, each with the id by which the text refers to it. The passes read them as texts of their own. */
  readonly notes: { id: string; root: HTMLElement }[];
}

/** One step of the way in. */
export interface Pass {
  run(intake: Intake): void;
  /**
   * Left out for what was copied in this editor: its elements are those of the schema already, and it is a cut-out of a
   * document whose open ends must stay as they are.
   */
  foreignOnly?: true;
}
