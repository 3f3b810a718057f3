export const PASSKEY_NAME_MAX = 60;

/** A passkey as its owner sees it. */
export interface PasskeyRow {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}
