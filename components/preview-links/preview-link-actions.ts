import type { Reply } from '@/components/ui/reply';
import type { Lifetime, PreviewLinkState } from '@/lib/preview-links/types';

/** A link with its moments in the user's language: browsers name zones differently. */
export interface ShownPreviewLink {
  id: string;
  name: string;
  state: PreviewLinkState;
  /** Of the text that it holds fast; null for the newest one. */
  revision: number | null;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  openings: number;
  /** '' until it is opened. */
  lastOpenedAt: string;
}

/** The server actions of preview links. */
export interface PreviewLinkActions {
  list(input: { editionId: string }): Promise<Reply<ShownPreviewLink[]>>;
  /** `path` is known now and never again. */
  make(input: {
    editionId: string;
    name: string;
    days: Lifetime;
    isFixed: boolean;
  }): Promise<Reply<{ path: string }>>;
  revoke(input: { id: string }): Promise<Reply<unknown>>;
}
