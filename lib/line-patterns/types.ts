export const PATTERN_NAME_MAX = 80;

/** A pattern as its form holds it. `offered` is `yes` or ''. */
export interface PatternFields {
  nameAr: string;
  nameEn: string;
  templateAr: string;
  templateEn: string;
  offered: string;
}

export interface PatternRow {
  id: string;
  nameAr: string;
  nameEn: string;
  templateAr: string;
  templateEn: string;
  isOffered: boolean;
  version: number;
}
