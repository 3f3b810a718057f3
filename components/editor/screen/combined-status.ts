import type { SaveStatus } from '@/components/editor/canvas/use-writing-session';
import type { FieldName } from '@/components/editor/fields/types';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import type { SaveState } from '@/components/editor/sync/types';

/** What the save line shows of text and fields together. */
export interface ScreenStatus {
  state: SaveState | { kind: 'attention'; fields: FieldName[] };
  isStoredOnDevice: boolean;
}

/** From the worst. */
const ORDER = ['refused', 'signedOut', 'unavailable', 'offline', 'saving', 'attention', 'saved'] as const;

/** The worse of both states; when both are saved, the later save. */
export function combinedStatus(text: SaveStatus, fields: FieldsView['status']): ScreenStatus {
  const isStoredOnDevice = text.isStoredOnDevice && fields.isStoredOnDevice;
  if (text.state.kind === 'saved' && fields.state.kind === 'saved') {
    const times = [text.state.at, fields.state.at].filter((at) => at !== null);
    const at = times.length > 0 ? new Date(Math.max(...times.map((time) => time.getTime()))) : null;
    return { state: { kind: 'saved', at }, isStoredOnDevice };
  }
  const textIsWorse = ORDER.indexOf(text.state.kind) <= ORDER.indexOf(fields.state.kind);
  return { state: textIsWorse ? text.state : fields.state, isStoredOnDevice };
}
