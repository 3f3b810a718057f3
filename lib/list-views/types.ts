export const VIEW_NAME_MAX = 80;
export const VIEW_QUERY_MAX = 1_000;

/** More than anybody finds again in a menu. */
export const VIEWS_MAX = 50;

/** A name for what the address of a list asks for. */
export interface ListView {
  id: string;
  name: string;
  /** The query of the address: `tab=draft&by=me`. */
  query: string;
  isShared: boolean;
  /** Whether the user may remove it. */
  canDelete: boolean;
}
