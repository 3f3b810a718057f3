/** The stored form of a document, as in the database, the API and the import files. */
export interface MarkJson {
  type: string;
  attrs?: Record<string, string | number | null>;
}

export interface NodeJson {
  type: string;
  attrs?: Record<string, string | number | null>;
  content?: NodeJson[];
  text?: string;
  marks?: MarkJson[];
}

export interface DocumentJson extends NodeJson {
  type: 'doc';
  content: NodeJson[];
}
