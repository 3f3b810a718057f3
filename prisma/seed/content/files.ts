import { mediaId } from './media-id';
import type { SampleFile } from './types';

const NO_TEXTS = { altAr: '', altEn: '', captionAr: '', captionEn: '', creditAr: '', creditEn: '' };

/** The attachments of the sample newsroom, one in each language. */
export const files: SampleFile[] = [
  {
    ...NO_TEXTS,
    ...{ id: mediaId(15), fileName: 'قياسات-حرارة-السطوح.pdf', stored: 'heat-measurements-ar.pdf' },
    captionAr: 'جدول قياسات حرارة السطوح في المدن، للطباعة',
    captionEn: 'The measurements of city surfaces, to print, in Arabic',
  },
  {
    ...NO_TEXTS,
    ...{ id: mediaId(16), fileName: 'heat-measurements.pdf', stored: 'heat-measurements-en.pdf' },
    captionAr: 'جدول قياسات حرارة السطوح في المدن، للطباعة، بالإنجليزية',
    captionEn: 'The measurements of city surfaces, to print',
  },
];
