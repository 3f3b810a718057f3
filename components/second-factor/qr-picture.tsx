import type { QrPath } from '@/lib/second-factor/types';

/** A QR code, dark on white in both colour schemes: cameras do not read the reverse. */
export function QrPicture({ qr, label }: { qr: QrPath; label: string }) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${qr.size} ${qr.size}`} width={220} height={220}>
      <path d={`M0 0h${qr.size}v${qr.size}H0z`} fill="#fff" />
      <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
