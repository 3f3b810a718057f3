/**
 * How large a document may be. `depth` counts levels of nodes, the document itself being level 1; `jsonBytes`
 * is the size of its JSON in UTF-8; nothing beyond these three is stored. The three fields are measured in characters (code
 * points) when a piece is published.
 */
export const DOCUMENT_LIMITS = {
  jsonBytes: 4 * 1024 * 1024,
  depth: 50,
  nodes: 20_000,
  title: 300,
  kicker: 120,
  standfirst: 600,
} as const;
