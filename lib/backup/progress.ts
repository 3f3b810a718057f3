/**
 * What a backup or a restore reports: `bytes` more of a table, the end of a table, or another piece of work that now begins. Bytes
 * are those of the rows before compression.
 */
export type Progress =
  | { kind: 'bytes'; name: string; bytes: number }
  | { kind: 'table'; name: string; rows: number; bytes: number }
  | { kind: 'begins'; work: string };

export type OnProgress = (progress: Progress) => void;
