/** For so many days a link may be valid. */
export const LIFETIMES = [1, 7, 30] as const;
export type Lifetime = (typeof LIFETIMES)[number];

/** As long as the name of a revision, because what a link holds fast is named after it. */
export const PREVIEW_LINK_NAME_MAX = 120;

/** So many links to an edition that have neither expired nor been revoked. All of them are listed, so that each can be revoked. */
export const LIVE_LINKS_MAX = 50;

/** `closed`: whoever made it may not share the piece any more. */
export type PreviewLinkState = 'open' | 'expired' | 'revoked' | 'closed';

export interface NewPreviewLink {
  /** For whom it is. */
  name: string;
  days: Lifetime;
  /** Whether it goes on showing the text of now, whatever is typed later. */
  isFixed: boolean;
}

/** A link as the newsroom sees it: nobody can see its address again. */
export interface PreviewLinkView {
  id: string;
  name: string;
  state: PreviewLinkState;
  /** Of the text that it holds fast; null for the newest one. */
  revision: number | null;
  createdBy: { nameAr: string; nameEn: string };
  createdAt: Date;
  expiresAt: Date;
  openings: number;
  lastOpenedAt: Date | null;
}

/** Why a link shows nothing, as its page says it. No token looks like one of them. */
export const PREVIEW_REFUSALS = ['missing', 'embargoed', 'tooMany'] as const;
export type PreviewRefusal = (typeof PREVIEW_REFUSALS)[number];
