/** A QR code as one path of an SVG picture of `size` × `size` units, with the quiet border that readers of such codes need. */
export interface QrPath {
  size: number;
  path: string;
}

/** A secret for an authenticator app that counts only once a code of it was seen. */
export interface OfferedTotp {
  /** For typing it into an app that has no camera. */
  secret: string;
  qr: QrPath;
}

/** What a user's own account has for the second step. Never the secrets. */
export interface SecondFactors {
  /** Since when there is an authenticator app; null without one. */
  appSince: Date | null;
  /** Recovery codes that are not used yet. */
  codesLeft: number;
}
