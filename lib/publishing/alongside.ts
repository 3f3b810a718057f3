/** What readers see of other pieces together with one, as soon as a release goes live. */
export interface Alongside {
  /** Editions that change with it: what readers see of them now says nothing. */
  editions: ReadonlySet<string>;
  /** Entries of which they get an edition. */
  shown: ReadonlySet<string>;
  /** Those of them that have a page then. */
  opened: ReadonlySet<string>;
}
